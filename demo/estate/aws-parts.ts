type Raw = Record<string, unknown>;

/** Where a cluster stands. */
export interface At {
  readonly account: string;
  readonly region: string;
  readonly name: string;
}
/** Default network of a cluster: both doors open, no CIDR list. */
export const vpc = {
  subnetIds: ['subnet-0a1b2c3d4e5f60718', 'subnet-0b1c2d3e4f5061728'],
  securityGroupIds: [],
  clusterSecurityGroupId: 'sg-0d1e2f30415263748',
  vpcId: 'vpc-0e1f2031425364758',
};
export const role = (account: string, name: string) => `arn:aws:iam::${account}:role/${name}`;
const created = Date.parse('2025-03-04T09:30:00Z') / 1_000;

/** DescribeCluster’s `cluster` with everything at its default. */
export function cluster({ account, region, name }: At, over: Raw): Raw {
  return {
    name,
    arn: `arn:aws:eks:${region}:${account}:cluster/${name}`,
    createdAt: created,
    status: 'ACTIVE',
    roleArn: role(account, 'eks-cluster'),
    resourcesVpcConfig: vpc,
    kubernetesNetworkConfig: { serviceIpv4Cidr: '10.100.0.0/16', ipFamily: 'ipv4' },
    identity: { oidc: { issuer: `https://oidc.eks.${region}.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE` } },
    health: { issues: [] },
    ...over,
  };
}

/** DescribeNodegroup’s `nodegroup`. */
export function nodegroup({ account, region, name }: At, nodegroupName: string, over: Raw): Raw {
  return {
    nodegroupName,
    nodegroupArn: `arn:aws:eks:${region}:${account}:nodegroup/${name}/${nodegroupName}/3ac1b2d4-0e5f-4a6b-9c7d-8e9f0a1b2c3d`,
    clusterName: name,
    createdAt: created,
    modifiedAt: created,
    status: 'ACTIVE',
    capacityType: 'ON_DEMAND',
    scalingConfig: { minSize: 2, maxSize: 8, desiredSize: 3 },
    instanceTypes: ['m7i.xlarge'],
    subnets: vpc.subnetIds,
    amiType: 'AL2023_x86_64_STANDARD',
    nodeRole: role(account, 'eks-node'),
    health: { issues: [] },
    ...over,
  };
}

/** DescribeAddon’s `addon`. */
export function addon({ account, region, name }: At, addonName: string, addonVersion: string, over: Raw = {}): Raw {
  const addonArn = `arn:aws:eks:${region}:${account}:addon/${name}/${addonName}/5ec1b2d4-0e5f-4a6b-9c7d-8e9f0a1b2c3d`;
  const health = { issues: [] };
  return {
    addonName,
    clusterName: name,
    status: 'ACTIVE',
    addonVersion,
    health,
    addonArn,
    createdAt: created,
    ...over,
  };
}

/** DescribeAccessEntry’s and ListAssociatedAccessPolicies’ answers in one. */
export function entry(
  { account, region, name }: At,
  principal: string,
  over: Raw = {},
  associatedAccessPolicies: Raw[] = [],
): Raw {
  const principalArn = `arn:aws:iam::${account}:${principal}`;
  const accessEntryArn = `arn:aws:eks:${region}:${account}:access-entry/${name}/${principal.replace('/', `/${account}/`)}/6ec1b2d4`;
  const accessEntry = {
    clusterName: name,
    principalArn,
    kubernetesGroups: [],
    accessEntryArn,
    type: 'STANDARD',
    ...over,
  };
  return { accessEntry, associatedAccessPolicies };
}

/** An EKS access policy, in all namespaces or some. */
export function policy(name: string, namespaces: string[] = []): Raw {
  const accessScope = { type: namespaces.length ? 'namespace' : 'cluster', namespaces };
  return { policyArn: `arn:aws:eks::aws:cluster-access-policy/${name}`, accessScope, associatedAt: created };
}
