import type { Cluster, NodePool } from '../model/cluster.ts';
import type { Fix } from '../model/fix.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { clusterFix, newPoolFix, poolFix, verbFix } from './fix-gcloud.ts';

/** RFC 5737: an address that nobody has, to be replaced by the network that needs the endpoint. */
const yours = '203.0.113.0/24';
const logs = ['SYSTEM_COMPONENTS', 'WORKLOADS', 'APISERVER', 'SCHEDULER', 'CONTROLLER_MANAGER'];

/** What mends on GKE the faults that all three clouds can have; used by the rules in rules/managed/. */
export const gkeFix = {
  endpointOpen: (cluster: Cluster): Fix =>
    clusterFix(
      cluster,
      ['--enable-master-authorized-networks', `--master-authorized-networks=${yours}`],
      { master_authorized_networks_config: { cidr_blocks: { cidr_block: yours } } },
      { words: `Write your own networks in place of ${yours}.` },
    ),
  endpointPublic: (cluster: Cluster): Fix =>
    clusterFix(
      cluster,
      ['--enable-private-endpoint'],
      { private_cluster_config: { enable_private_endpoint: true } },
      { words: 'Reach the private endpoint from where you work before you close the public one.' },
    ),
  dnsEndpoint: (cluster: Cluster): Fix =>
    clusterFix(cluster, ['--no-enable-dns-access'], {
      control_plane_endpoints_config: { dns_endpoint_config: { allow_external_traffic: false } },
    }),
  logs: (cluster: Cluster): Fix =>
    clusterFix(cluster, ['--logging=SYSTEM,WORKLOAD,API_SERVER,SCHEDULER,CONTROLLER_MANAGER'], {
      logging_config: { enable_components: logs },
    }),
  secretsKey: (cluster: Cluster): Fix =>
    clusterFix(
      cluster,
      ['--database-encryption-key=KEY'],
      { database_encryption: { state: 'ENCRYPTED', key_name: 'KEY' } },
      { words: 'Write projects/…/cryptoKeys/… of a key in the region of the cluster in place of KEY.' },
    ),
  networkPolicy: (cluster: Cluster): Fix =>
    clusterFix(
      cluster,
      ['--update-addons=NetworkPolicy=ENABLED'],
      { addons_config: { network_policy_config: { disabled: false } }, network_policy: { enabled: true } },
      { further: [['--enable-network-policy']], disruption: 'node-roll' },
    ),
  workloadIdentity(cluster: Cluster): Fix {
    const pool = `${cluster.ref.account}.svc.id.goog`;
    return clusterFix(cluster, [`--workload-pool=${pool}`], { workload_identity_config: { workload_pool: pool } });
  },
  tags: (cluster: Cluster): Fix =>
    clusterFix(cluster, ['--update-labels=owner=TEAM'], { resource_labels: new Map([['owner', 'TEAM']]) }),
  upgrade: (cluster: Cluster): Fix => verbFix(cluster, 'upgrade', ['--master'], { disruption: 'node-roll' }),
  upgradePool: (pool: NodePool, { cluster }: Snapshot): Fix | undefined =>
    cluster && /^[a-z][a-z0-9-]{0,39}$/.test(pool.name)
      ? verbFix(cluster, 'upgrade', [`--node-pool=${pool.name}`], { disruption: 'node-roll' })
      : undefined,
  autoUpgrade: (pool: NodePool, snapshot: Snapshot): Fix =>
    poolFix(
      pool,
      snapshot,
      ['--enable-autoupgrade'],
      { management: { auto_upgrade: true } },
      { disruption: 'none', words: 'Set a maintenance window as well.' },
    ),
  publicIps: (pool: NodePool, snapshot: Snapshot): Fix =>
    newPoolFix(pool, snapshot, ['--enable-private-nodes'], { network_config: { enable_private_nodes: true } }),
};
