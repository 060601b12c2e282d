import type { Cluster, NodePool } from '../model/cluster.ts';
import type { Fix } from '../model/fix.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { aws, awsFix, clusterFix, nodesFix, partFix } from './fix-aws.ts';
import { eksPool } from './native.ts';

const allLogs = ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'];
/** RFC 5737: an address that nobody has, to be replaced by the network that needs the endpoint. */
const yours = '203.0.113.0/24';

/** What mends on EKS the faults that all three clouds can have; used by the rules in rules/managed/. */
export const eksFix = {
  endpointOpen: (cluster: Cluster): Fix =>
    clusterFix(
      cluster,
      { 'resources-vpc-config': `publicAccessCidrs=${yours},endpointPrivateAccess=true` },
      { vpc_config: { public_access_cidrs: [yours], endpoint_private_access: true } },
      { words: `Write your own networks in place of ${yours}.` },
    ),
  endpointPublic: (cluster: Cluster): Fix =>
    clusterFix(
      cluster,
      { 'resources-vpc-config': 'endpointPublicAccess=false,endpointPrivateAccess=true' },
      { vpc_config: { endpoint_public_access: false, endpoint_private_access: true } },
      { words: 'Reach the private endpoint from where you work before you close the public one.' },
    ),
  logs: (cluster: Cluster): Fix =>
    clusterFix(
      cluster,
      { logging: { clusterLogging: [{ types: allLogs, enabled: true }] } },
      { enabled_cluster_log_types: allLogs },
    ),
  secretsKey: ({ ref: { region, name } }: Cluster): Fix => {
    const config = [{ resources: ['secrets'], provider: { keyArn: 'KEY_ARN' } }];
    return awsFix({
      commands: [
        aws('eks', 'associate-encryption-config', { region, 'cluster-name': name, 'encryption-config': config }),
      ],
      terraform: [
        'aws_eks_cluster',
        { name, encryption_config: { resources: ['secrets'], provider: { key_arn: 'KEY_ARN' } } },
      ],
      words: 'Write the ARN of a symmetric key of this region in place of KEY_ARN; it can never be taken away again.',
    });
  },
  /** One minor version: EKS refuses to skip one. */
  upgrade: ({ ref: { region, name }, version }: Cluster): Fix => {
    const minor = /^1\.(\d{1,3})$/.exec(version ?? '')?.[1];
    const next = minor === undefined ? undefined : `1.${Number(minor) + 1}`;
    return awsFix({
      ...(next
        ? { commands: [aws('eks', 'update-cluster-version', { region, name, 'kubernetes-version': next })] }
        : {}),
      terraform: ['aws_eks_cluster', { name, version: next ?? 'VERSION' }],
      words:
        'Read the upgrade insights first, then upgrade add-ons and node groups; a control plane cannot go far back.',
      disruption: 'node-roll',
    });
  },
  networkPolicy: (cluster: Cluster): Fix => {
    const values = JSON.stringify({ enableNetworkPolicy: 'true' });
    const options = { 'addon-name': 'vpc-cni', 'configuration-values': values, 'resolve-conflicts': 'PRESERVE' };
    const body = { addon_name: 'vpc-cni', configuration_values: values };
    const words = 'Keep the other values that the add-on has: the command replaces them all.';
    return partFix(cluster, 'update-addon', options, ['aws_eks_addon', body], { words });
  },
  podIdentities: (cluster: Cluster): Fix => {
    const name = 'eks-pod-identity-agent';
    const words = 'Then associate each service account with a role of its own.';
    return partFix(cluster, 'create-addon', { 'addon-name': name }, ['aws_eks_addon', { addon_name: name }], { words });
  },
  tags: ({ ref: { region, id, name } }: Cluster): Fix =>
    awsFix({
      commands: [aws('eks', 'tag-resource', { region, 'resource-arn': id, tags: { owner: 'TEAM' } })],
      terraform: ['aws_eks_cluster', { name, tags: new Map([['owner', 'TEAM']]) }],
      words: 'Write the owner in place of TEAM.',
    }),
  upgradePool: (pool: NodePool, { cluster }: Snapshot): Fix | undefined =>
    cluster && nodesFix(cluster, pool, {}, cluster.version ? { version: cluster.version } : {}),
};

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
