import { addon, cluster, entry, nodegroup, policy, role } from '../../demo/estate/aws-parts.ts';
import type { EstateInput } from '../../demo/estate.ts';
import { at, clusterGroup, keyArn, type Region, region, subnets, template, version, vpcId } from './eks-region.ts';

const day = 86_400;
const now = Date.parse('2026-11-25T00:00:00Z') / 1_000;
const issuer = `oidc.eks.${at.region}.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE`;
const trusted = (Principal: object, Action: unknown = 'sts:AssumeRole', Condition?: object) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal, Action, ...(Condition ? { Condition } : {}) }],
});
const iamRole = (name: string, AssumeRolePolicyDocument: object, attached: string[] = []) => ({
  role: {
    Path: '/',
    RoleName: name,
    RoleId: `AROA${name}`,
    Arn: role(at.account, name),
    CreateDate: '2026-03-04T09:30:00Z',
    AssumeRolePolicyDocument,
  },
  attached: attached.map((one) => `arn:aws:iam::aws:policy/${one}`),
});
/** Each trusts what it has to, by exact names. */
const roles = [
  iamRole('eks-cluster', trusted({ Service: 'eks.amazonaws.com' }), ['AmazonEKSClusterPolicy']),
  iamRole('eks-node', trusted({ Service: 'ec2.amazonaws.com' }), [
    'AmazonEKSWorkerNodePolicy',
    'AmazonEC2ContainerRegistryPullOnly',
  ]),
  iamRole(
    'vpc-cni',
    trusted({ Service: 'pods.eks.amazonaws.com' }, ['sts:AssumeRole', 'sts:TagSession'], {
      StringEquals: {
        'aws:RequestTag/eks-cluster-arn': `arn:aws:eks:${at.region}:${at.account}:cluster/${at.name}`,
        'aws:RequestTag/kubernetes-namespace': 'kube-system',
        'aws:RequestTag/kubernetes-service-account': 'aws-node',
      },
    }),
    ['AmazonEKS_CNI_Policy'],
  ),
  iamRole(
    'shop-uploads',
    trusted({ Federated: `arn:aws:iam::${at.account}:oidc-provider/${issuer}` }, 'sts:AssumeRoleWithWebIdentity', {
      StringEquals: { [`${issuer}:sub`]: 'system:serviceaccount:shop:web', [`${issuer}:aud`]: 'sts.amazonaws.com' },
    }),
  ),
];

/** Nothing is wrong in it; every list of raw objects has one of its kind where rules need one. */
export function base(): EstateInput {
  return {
    aws: {
      caller: at.account,
      accounts: [
        {
          id: at.account,
          name: 'acme-shop',
          roles: structuredClone(roles),
          regions: [{ ...region(), clusters: [shop()] }],
        },
      ],
    },
  };
}

type Held = NonNullable<Region['clusters']>[number];
function shop(): Held {
  return {
    cluster: cluster(at, {
      version,
      platformVersion: 'eks.5',
      resourcesVpcConfig: {
        vpcId,
        subnetIds: subnets,
        securityGroupIds: [],
        clusterSecurityGroupId: clusterGroup,
        endpointPublicAccess: false,
        endpointPrivateAccess: true,
        publicAccessCidrs: [],
        controlPlaneEgressMode: 'CUSTOMER_ROUTED',
      },
      logging: {
        clusterLogging: [{ types: ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'], enabled: true }],
      },
      encryptionConfig: [{ resources: ['secrets'], provider: { keyArn } }],
      accessConfig: { authenticationMode: 'API', bootstrapClusterCreatorAdminPermissions: false },
      upgradePolicy: { supportType: 'STANDARD' },
      deletionProtection: true,
      tags: { team: 'shop' },
    }),
    nodegroups: [
      nodegroup(at, 'apps', {
        version,
        amiType: 'BOTTLEROCKET_x86_64',
        releaseVersion: '1.46.0-4d2a8f0c',
        subnets,
        launchTemplate: { id: template, name: 'apps', version: '3' },
        resources: { autoScalingGroups: [{ name: 'eks-apps-3ac1b2d4' }] },
      }),
    ],
    addons: [
      addon(at, 'vpc-cni', 'v1.21.1-eksbuild.1', {
        configurationValues: '{"enableNetworkPolicy":"true"}',
        podIdentityAssociations: [`arn:aws:eks:${at.region}:${at.account}:podidentityassociation/${at.name}/a-0cni`],
      }),
      addon(at, 'coredns', 'v1.13.2-eksbuild.1'),
      addon(at, 'kube-proxy', 'v1.36.2-eksbuild.4'),
    ],
    accessEntries: [
      entry(at, 'role/kubesweep-read', { kubernetesGroups: ['kubesweep:readers'] }, [policy('AmazonEKSViewPolicy')]),
    ],
    podIdentityAssociations: [
      {
        clusterName: at.name,
        associationId: 'a-0cni',
        associationArn: `arn:aws:eks:${at.region}:${at.account}:podidentityassociation/${at.name}/a-0cni`,
        namespace: 'kube-system',
        serviceAccount: 'aws-node',
        roleArn: role(at.account, 'vpc-cni'),
        ownerArn: `arn:aws:eks:${at.region}:${at.account}:addon/${at.name}/vpc-cni/5ec1b2d4`,
        disableSessionTags: false,
      },
    ],
    identityProviderConfigs: [
      {
        identityProviderConfigName: 'corporate',
        clusterName: at.name,
        issuerUrl: 'https://login.example.com',
        clientId: 'kubernetes',
        usernameClaim: 'email',
        usernamePrefix: 'oidc:',
        groupsClaim: 'groups',
        groupsPrefix: 'oidc:',
        requiredClaims: { department: 'shop' },
        status: 'ACTIVE',
      },
    ],
    fargateProfiles: [],
    insights: [
      insight('upgrade-1', 'UPGRADE_READINESS', 'Deprecated APIs removed in the next version'),
      insight('misconfiguration-1', 'MISCONFIGURATION', 'Hybrid nodes are reachable'),
    ],
    capabilities: [],
    certificateAuthorities: [
      {
        id: 'ca-1',
        createdAt: now - 100 * day,
        signingStatus: 'IN_USE',
        distributionStatus: 'COMPLETE',
        validity: { notBefore: now - 100 * day, notAfter: now + 3_500 * day },
      },
    ],
  };
}

function insight(id: string, category: string, name: string) {
  return {
    id,
    name,
    category,
    kubernetesVersion: '1.37',
    lastRefreshTime: now - day,
    insightStatus: { status: 'PASSING', reason: 'Nothing was found' },
  };
}
