import type { Cluster, NodePool } from '../model/cluster.ts';
import type { Fix } from '../model/fix.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { aws, awsFix, clusterFix, nodesFix, partFix } from './fix-aws.ts';

const allLogs = ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'];
/** Stands for the networks that need it: AWS accepts no such block, so a command pasted as it is changes nothing. */
export const yours = 'YOUR_CIDR';

/** What mends on EKS the faults that all three clouds can have; used by the rules in rules/managed/. */
export const eksFix = {
  endpointOpen: (cluster: Cluster, { expected }: Snapshot): Fix => {
    const networks = expected?.networks?.filter((one) => /^[\da-f.:]+\/\d{1,3}$/i.test(one)) ?? [];
    const blocks = networks.length ? networks : [yours];
    return clusterFix(
      cluster,
      { 'resources-vpc-config': `publicAccessCidrs=${blocks.join(',')},endpointPrivateAccess=true` },
      { vpc_config: { public_access_cidrs: blocks, endpoint_private_access: true } },
      networks.length ? {} : { words: `Write the networks that need the endpoint in place of ${yours}.` },
    );
  },
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
