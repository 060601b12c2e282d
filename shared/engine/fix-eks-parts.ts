import type { Cluster, NodePool } from '../model/cluster.ts';
import type { EksNative } from '../model/eks.ts';
import type { Fix } from '../model/fix.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { eks } from './eks.ts';
import { aws, awsFix, type Body, type Options, partFix } from './fix-aws.ts';
import { yours } from './fix-eks.ts';
import { eksPool } from './native.ts';
import type { Opening } from './open-ports.ts';

/** An access entry is taken away; of whom, where it is known. */
export function accessFix({ ref: { region, name } }: Cluster, principal?: string): Fix {
  const entry = { region, 'cluster-name': name, 'principal-arn': principal ?? '' };
  return awsFix({
    ...(principal ? { commands: [aws('eks', 'delete-access-entry', entry)] } : {}),
    words:
      'Delete the access entry, and aws_eks_access_entry in Terraform, once somebody else can administer the cluster.',
    reference: 'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/eks_access_entry',
  });
}

/** What is set when a node group is made: a new one beside it, on its subnets and role, named as this one and `-new`. */
export function newGroupFix(image: string | undefined, words: string) {
  return (pool: NodePool, { cluster }: Snapshot): Fix | undefined => {
    if (!cluster) return undefined;
    const { region, name } = cluster.ref;
    const group = `${pool.name}-new`;
    const { subnets = [] } = eksPool(pool);
    const role = pool.identity ?? '';
    const where = { region, 'cluster-name': name, 'nodegroup-name': group, subnets, 'node-role': role };
    const body = { cluster_name: name, node_group_name: group, subnet_ids: subnets, node_role_arn: role };
    return awsFix({
      commands: [aws('eks', 'create-nodegroup', { ...where, ...(image ? { 'ami-type': image } : {}) })],
      terraform: ['aws_eks_node_group', { ...body, ...(image ? { ami_type: image } : {}) }],
      words: `${words} Move the workloads to the new group, then delete the old one.`,
      disruption: 'node-roll',
    });
  };
}

/** A new version of the launch template that the group was made from. */
export function templateFix(pool: NodePool, { cluster }: Snapshot): Fix | undefined {
  const id = eksPool(pool).launchTemplate?.id;
  const data = { MetadataOptions: { HttpTokens: 'required', HttpPutResponseHopLimit: 1 } };
  const options = { region: cluster?.ref.region ?? '', 'launch-template-id': id ?? '', 'source-version': '$Latest' };
  return awsFix({
    ...(id
      ? { commands: [aws('ec2', 'create-launch-template-version', { ...options, 'launch-template-data': data })] }
      : {}),
    terraform: [
      'aws_launch_template',
      {
        metadata_options: { http_tokens: 'required', http_put_response_hop_limit: 1 },
        block_device_mappings: { device_name: '/dev/xvda', ebs: { encrypted: true } },
        network_interfaces: { associate_public_ip_address: false },
      },
    ],
    words: 'Leave key_name out; then upgrade the node group to the new version of its template.',
    disruption: 'node-roll',
  });
}

/** An add-on is brought to a version, by default the newest that fits. */
export function addonFix(cluster: Cluster, addon: string | undefined, version?: string): Fix | undefined {
  if (!addon) return undefined;
  const to = version ? { 'addon-version': version } : {};
  const options = { 'addon-name': addon, ...to, 'resolve-conflicts': 'PRESERVE' };
  const body = { addon_name: addon, ...(version ? { addon_version: version } : {}) };
  return partFix(cluster, 'update-addon', options, ['aws_eks_addon', body]);
}

/** The add-on takes over what its self-managed twin left. */
export function newAddonFix(cluster: Cluster, addon: string): Fix {
  const words = 'Settings of the self-managed component are replaced: read them first.';
  const options = { 'addon-name': addon, 'resolve-conflicts': 'OVERWRITE' };
  const body = { addon_name: addon, resolve_conflicts_on_create: 'OVERWRITE' };
  return partFix(cluster, 'create-addon', options, ['aws_eks_addon', body], { words });
}

/** Service accounts under which AWS's own add-ons call AWS. */
const accounts: ReadonlyMap<string, string> = new Map([
  ['vpc-cni', 'aws-node'],
  ['aws-ebs-csi-driver', 'ebs-csi-controller-sa'],
  ['aws-efs-csi-driver', 'efs-csi-controller-sa'],
  ['amazon-cloudwatch-observability', 'cloudwatch-agent'],
]);

/** A role of its own for an add-on, by Pod Identity. */
export function addonRoleFix(cluster: Cluster, addon: string): Fix {
  const pair = { serviceAccount: accounts.get(addon) ?? 'SERVICE_ACCOUNT', roleArn: 'ROLE_ARN' };
  const options = { 'addon-name': addon, 'pod-identity-associations': [pair] };
  const association = { service_account: pair.serviceAccount, role_arn: pair.roleArn };
  const body = { addon_name: addon, pod_identity_association: association };
  const words = 'Write the role in place of ROLE_ARN; it must trust pods.eks.amazonaws.com.';
  return partFix(cluster, 'update-addon', options, ['aws_eks_addon', body], { words });
}

/** A Pod Identity association is changed. */
export function associationFix(cluster: Cluster, id: string | undefined, options: Options, body: Body): Fix {
  const terraform = ['aws_eks_pod_identity_association', body] as const;
  const words = 'Do the same for each association that is named.';
  const change = { 'association-id': id ?? '', ...options };
  return partFix(cluster, 'update-pod-identity-association', change, terraform, { words });
}

/** A managed capability gets another configuration. */
export function capabilityFix(
  cluster: Cluster,
  capability: string | undefined,
  configuration: { readonly [kind: string]: unknown },
  words: string,
): Fix {
  const { region, name } = cluster.ref;
  const options = { region, 'cluster-name': name, 'capability-name': capability ?? '', configuration };
  return awsFix({ commands: [aws('eks', 'update-capability', options)], words });
}

/** Insights tell themselves what to do. */
export function insightFix({ ref: { region, name } }: Cluster): Fix {
  return awsFix({
    commands: [aws('eks', 'list-insights', { region, 'cluster-name': name })],
    words: 'Each insight names what is affected and what to do: aws eks describe-insight shows it.',
    reference: 'https://docs.aws.amazon.com/eks/latest/userguide/cluster-insights.html',
  });
}

/** A rule of a security group is taken away as it stands, all of its sources with it. */
export function groupFix({ ref: { region } }: Cluster, opening: Opening | undefined): Fix | undefined {
  if (!opening) return undefined;
  const { group, ports, rule } = opening;
  const { IpProtocol = '-1', FromPort, ToPort, IpRanges = [], Ipv6Ranges = [], UserIdGroupPairs = [] } = rule;
  const sources = {
    ...(IpRanges.length ? { IpRanges: IpRanges.map(({ CidrIp }) => ({ CidrIp })) } : {}),
    ...(Ipv6Ranges.length ? { Ipv6Ranges: Ipv6Ranges.map(({ CidrIpv6 }) => ({ CidrIpv6 })) } : {}),
    ...(UserIdGroupPairs.length ? { UserIdGroupPairs: UserIdGroupPairs.map(({ GroupId }) => ({ GroupId })) } : {}),
  };
  const options = { region, 'group-id': group, 'ip-permissions': [{ IpProtocol, FromPort, ToPort, ...sources }] };
  const body = { security_group_id: group, ip_protocol: IpProtocol, from_port: ports[0], to_port: ports[1] };
  return awsFix({
    commands: [aws('ec2', 'revoke-security-group-ingress', options)],
    terraform: ['aws_vpc_security_group_ingress_rule', { ...body, cidr_ipv4: yours }],
    words: `Add a rule for the networks that need it before you take this one away (${yours} stands for them).`,
  });
}

/** Subnets stop giving out public addresses; nodes that have one keep it until they are made again. */
export function subnetFix(cluster: Cluster): Fix {
  const open = eks(cluster).subnets?.find(({ MapPublicIpOnLaunch }) => MapPublicIpOnLaunch)?.SubnetId;
  const options = { region: cluster.ref.region, 'subnet-id': open ?? '', 'no-map-public-ip-on-launch': true };
  return awsFix({
    ...(open ? { commands: [aws('ec2', 'modify-subnet-attribute', options)] } : {}),
    terraform: ['aws_subnet', { map_public_ip_on_launch: false }],
    words: 'Give the subnets a route to a NAT gateway first, then make the nodes again.',
    disruption: 'node-roll',
  });
}

/** Metadata options of one machine; templates set those of the machines to come. */
export function metadataFix(cluster: Cluster): Fix {
  const id = eks(cluster).instances?.find(
    ({ MetadataOptions: one }) => one?.HttpTokens !== 'required' || one.HttpPutResponseHopLimit !== 1,
  )?.InstanceId;
  const options = { region: cluster.ref.region, 'instance-id': id ?? '' };
  const wanted = { 'http-tokens': 'required', 'http-put-response-hop-limit': 1 };
  return awsFix({
    ...(id ? { commands: [aws('ec2', 'modify-instance-metadata-options', { ...options, ...wanted })] } : {}),
    terraform: [
      'aws_launch_template',
      { metadata_options: { http_tokens: 'required', http_put_response_hop_limit: 1 } },
    ],
    words: 'Change the launch template too, or the next machine has the old options.',
  });
}
/** A policy is taken from a role: detached where it is managed, deleted where it is inline. */
export function roleFix(facts: EksNative, found: { readonly role: string; readonly policy: string } | undefined): Fix {
  const role = found?.role.split('/').at(-1) ?? '';
  const policies = facts.roles?.find(({ Arn }) => Arn === found?.role)?.policies;
  const arn = policies?.find(({ name }) => name === found?.policy)?.arn;
  const command = arn
    ? aws('iam', 'detach-role-policy', { 'role-name': role, 'policy-arn': arn })
    : aws('iam', 'delete-role-policy', { 'role-name': role, 'policy-name': found?.policy ?? '' });
  const pull = 'arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPullOnly';
  return awsFix({
    commands: [command],
    terraform: ['aws_iam_role_policy_attachment', { role, policy_arn: pull }],
    words: 'Attach what the nodes need before you take the rest away.',
  });
}

/** The trust policy names whom it trusts. */
export function trustFix({ ref: { id } }: Cluster, role: string | undefined, issuer: string | undefined): Fix {
  const condition = issuer
    ? `StringEquals ${issuer.replace(/^https:\/\//, '')}:sub = system:serviceaccount:NAMESPACE:NAME`
    : `ArnEquals aws:SourceArn = ${id}`;
  return awsFix({
    terraform: ['aws_iam_role', { name: role?.split('/').at(-1) ?? '', assume_role_policy: 'POLICY' }],
    words: `Write this condition into the trust policy: ${condition}.`,
  });
}
