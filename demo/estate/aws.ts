import type { EstateInput } from '../estate.ts';
import { clusterRoleBinding } from '../kubernetes/objects.ts';
import { large, ordinary, terrible, wellKept } from '../kubernetes/workloads.ts';
import { keptParts, neglectedParts } from './aws-inside.ts';
import { keptRegion, keyOf, template } from './aws-kept.ts';
import { key, keyArn, neglectedRegion, nodeGroup, oldTemplate, openGroup } from './aws-neglected.ts';
import { addon, cluster, entry, nodegroup, policy, role, vpc } from './aws-parts.ts';
import { keptRoles, minimalRole, neglectedRoles } from './aws-roles.ts';

type AwsInput = NonNullable<EstateInput['aws']>;
type RegionInput = AwsInput['accounts'][number]['regions'][number];
type ClusterInput = NonNullable<RegionInput['clusters']>[number];

const platform = '111122223333';
const data = '222233334444';
const legacy = '555566667777';
const shop = { account: platform, region: 'eu-west-1', name: 'shop-prod' };
const pay = { account: platform, region: 'us-east-1', name: 'payments' };
const store = { account: data, region: 'eu-central-1', name: 'warehouse' };

/** An organisation of three accounts: well kept, terrible, large, private and unreachable, vanished; one account refuses. */
export function awsEstate(): AwsInput {
  return {
    caller: platform,
    accounts: [
      {
        id: platform,
        name: 'acme-platform',
        roles: [...keptRoles(shop), ...neglectedRoles(pay)],
        regions: [
          { ...keptRegion(shop, '1.35'), clusters: [shopProd(), vanished('eu-west-1', 'ci-preview')] },
          { ...neglectedRegion(pay), clusters: [payments(), batch(), toolbox()] },
          { name: 'ap-southeast-2', refuses: true },
        ],
      },
      {
        id: data,
        name: 'acme-data',
        roles: [minimalRole(data)],
        regions: [{ name: 'eu-central-1', keys: [key(store, 'Enabled', false)], clusters: [warehouse()] }],
      },
      { id: legacy, name: 'acme-legacy', refuses: true, regions: [{ name: 'us-east-1' }] },
      { id: '888899990000', name: 'acme-closed', status: 'SUSPENDED', regions: [] },
    ],
  };
}

const launched = { launchTemplate: { id: template, name: 'hardened', version: '3' } };

/** Everything on: private door, customer key, all logs, access entries, add-ons that EKS keeps. */
function shopProd(): ClusterInput {
  const at = shop;
  const own = { releaseVersion: '1.46.0-4d2a8f0c', version: '1.35', ...launched };
  return {
    ...keptParts(at),
    cluster: cluster(at, {
      version: '1.35',
      platformVersion: 'eks.9',
      resourcesVpcConfig: {
        ...vpc,
        endpointPublicAccess: true,
        endpointPrivateAccess: true,
        publicAccessCidrs: ['203.0.113.0/29'],
        controlPlaneEgressMode: 'CUSTOMER_ROUTED',
      },
      logging: {
        clusterLogging: [{ types: ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'], enabled: true }],
      },
      encryptionConfig: [{ resources: ['secrets'], provider: { keyArn: keyOf(at) } }],
      accessConfig: { authenticationMode: 'API', bootstrapClusterCreatorAdminPermissions: false },
      upgradePolicy: { supportType: 'STANDARD' },
      remoteNetworkConfig: { remoteNodeNetworks: [{ cidrs: ['10.80.0.0/16'] }] },
      deletionProtection: true,
      tags: { team: 'shop', stage: 'prod' },
    }),
    nodegroups: [
      nodegroup(at, 'system', { amiType: 'BOTTLEROCKET_x86_64', ...own }),
      nodegroup(at, 'apps', { amiType: 'BOTTLEROCKET_ARM_64', instanceTypes: ['m7g.xlarge'], ...own }),
      nodegroup(at, 'spot', { amiType: 'BOTTLEROCKET_ARM_64', capacityType: 'SPOT', ...own }),
    ],
    addons: [
      addon(at, 'vpc-cni', 'v1.21.1-eksbuild.1', { configurationValues: '{"enableNetworkPolicy":"true"}' }),
      addon(at, 'coredns', 'v1.13.2-eksbuild.1'),
      addon(at, 'kube-proxy', 'v1.35.2-eksbuild.4'),
      addon(at, 'eks-pod-identity-agent', 'v1.3.10-eksbuild.2'),
    ],
    accessEntries: [
      entry(at, 'role/kubesweep-read', { kubernetesGroups: ['kubesweep:readers'] }),
      entry(at, 'role/shop-oncall', {}, [policy('AmazonEKSEditPolicy', ['shop'])]),
      entry(at, 'role/platform-admin', {}, [policy('AmazonEKSClusterAdminPolicy')]),
    ],
    kubernetes: { version: 'v1.35.4-eks-3f2c1aa', objects: wellKept({ kubelet: 'v1.35.4-eks-3f2c1aa' }) },
  };
}

/** Two halves of the internet as its CIDR list, no audit log, an age-old version, aws-auth, SSH into the nodes. */
function payments(): ClusterInput {
  const at = pay;
  return {
    ...neglectedParts(at),
    cluster: cluster(at, {
      version: '1.27',
      platformVersion: 'eks.3',
      remoteNetworkConfig: { remoteNodeNetworks: [{ cidrs: ['10.0.0.0/8'] }] },
      kubeApiServerConfig: { serviceNodePortRange: { minPort: 1024, maxPort: 32_767 } },
      resourcesVpcConfig: {
        ...vpc,
        securityGroupIds: [openGroup, nodeGroup],
        endpointPublicAccess: true,
        endpointPrivateAccess: false,
        publicAccessCidrs: ['0.0.0.0/1', '128.0.0.0/1'],
      },
      logging: {
        clusterLogging: [
          { types: ['audit', 'authenticator', 'controllerManager', 'scheduler'], enabled: false },
          { types: ['api'], enabled: true },
        ],
      },
      health: {
        issues: [{ code: 'UnsupportedVersion', message: 'The version 1.27 is no longer supported', resourceIds: [] }],
      },
    }),
    nodegroups: [
      nodegroup(at, 'workers', {
        amiType: 'AL2_x86_64',
        version: '1.25',
        releaseVersion: '1.25.16-20241109',
        remoteAccess: { ec2SshKey: 'payments-ssh' },
        resources: { autoScalingGroups: [{ name: 'eks-workers-5ec1b2d4' }] },
        nodeRole: role(platform, 'payments-node'),
        diskSize: 50,
      }),
      nodegroup(at, 'custom', {
        amiType: 'CUSTOM',
        version: '1.27',
        releaseVersion: 'ami-0123456789abcdef0',
        launchTemplate: { name: 'payments-custom', version: '7', id: oldTemplate },
        health: { issues: [{ code: 'InsufficientFreeAddresses', message: 'no addresses', resourceIds: [] }] },
      }),
    ],
    addons: [
      addon(at, 'vpc-cni', 'v1.12.6-eksbuild.2', { status: 'DEGRADED' }),
      addon(at, 'aws-ebs-csi-driver', 'v1.30.0-eksbuild.1'),
    ],
    kubernetes: {
      version: 'v1.27.16-eks-a737599',
      objects: terrible({ flavour: 'eks', kubelet: 'v1.25.16-eks-a737599' }),
    },
  };
}

/** Two thousand pods behind an API server that asks for patience. */
function batch(): ClusterInput {
  const at = { account: platform, region: 'us-east-1', name: 'batch' };
  return {
    cluster: cluster(at, {
      version: '1.33',
      platformVersion: 'eks.20',
      resourcesVpcConfig: {
        ...vpc,
        endpointPublicAccess: true,
        endpointPrivateAccess: true,
        publicAccessCidrs: ['0.0.0.0/0'],
      },
      accessConfig: { authenticationMode: 'API_AND_CONFIG_MAP' },
      encryptionConfig: [{ provider: { keyArn: keyArn(pay) } }],
      computeConfig: {
        enabled: true,
        nodePools: ['general-purpose', 'system'],
        nodeRoleArn: role(platform, 'AmazonEKSAutoNodeRole'),
      },
      tags: { team: 'data-science' },
    }),
    accessEntries: [
      entry(at, 'role/AmazonEKSAutoNodeRole', { type: 'EC2' }),
      entry(at, 'role/batch-admin', {}, [policy('AmazonEKSClusterAdminPolicy')]),
      entry({ ...at, account: '999900001111' }, 'role/partner', { kubernetesGroups: ['operators'] }),
    ],
    kubernetes: { version: 'v1.33.9-eks-113cf36', objects: [...large(2_000), operators()], throttleEvery: 61 },
  };
}

const operators = () =>
  clusterRoleBinding('operators', 'ClusterRole/cluster-admin', [{ kind: 'Group', name: 'operators' }]);

/** Nobody looks after it, nothing is wrong enough to be seen; the role may not read its node groups. */
function toolbox(): ClusterInput {
  const at = { account: platform, region: 'us-east-1', name: 'toolbox' };
  return {
    cluster: cluster(at, {
      version: '1.34',
      platformVersion: 'eks.14',
      kubernetesNetworkConfig: { serviceIpv6Cidr: 'fd12:3456:789a::/108', ipFamily: 'ipv6' },
      accessConfig: { authenticationMode: 'API' },
    }),
    refuses: ['ListNodegroups', 'DescribeAddon', 'ListAssociatedAccessPolicies'],
    nodegroups: [nodegroup(at, 'default', { version: '1.34' })],
    addons: [addon(at, 'vpc-cni', 'v1.21.1-eksbuild.1')],
    accessEntries: [entry(at, 'role/toolbox-admin')],
    kubernetes: { version: 'v1.34.6-eks-5c1a2b3', objects: ordinary({ flavour: 'eks' }) },
  };
}

/** No public door, and no route from here. */
function warehouse(): ClusterInput {
  const at = store;
  return {
    cluster: cluster(at, {
      version: '1.34',
      platformVersion: 'eks.14',
      resourcesVpcConfig: { ...vpc, endpointPublicAccess: false, endpointPrivateAccess: true, publicAccessCidrs: [] },
      logging: { clusterLogging: [{ types: ['api', 'audit', 'authenticator'], enabled: true }] },
      encryptionConfig: [{ provider: { keyArn: keyArn(at) } }],
      accessConfig: { authenticationMode: 'API' },
      computeConfig: { enabled: true, nodePools: ['system'], nodeRoleArn: role(data, 'eks-auto-node') },
      deletionProtection: true,
    }),
    nodegroups: [nodegroup(at, 'warehouse', { amiType: 'AL2023_x86_64_STANDARD', version: '1.34' })],
    addons: [addon(at, 'vpc-cni', 'v1.21.1-eksbuild.1', { configurationValues: '{"enableNetworkPolicy":"true"}' })],
    accessEntries: [entry(at, 'role/kubesweep-read', { kubernetesGroups: ['kubesweep:readers'] })],
    kubernetes: { unreachable: true },
  };
}

function vanished(region: string, name: string): ClusterInput {
  return { cluster: cluster({ account: platform, region, name }, {}), vanished: true };
}
