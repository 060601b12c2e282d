import type { Cluster, NodePool } from '../model/cluster.ts';
import type { Fix } from '../model/fix.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { type AzChange, aksFix, azAks, azId, newPoolFix, ofPool } from './fix-az.ts';
import { resource } from './hcl.ts';

/** RFC 5737: an address that nobody has, to be replaced by the network that needs the endpoint. */
const yours = '203.0.113.0/24';
const roll: AzChange = { disruption: 'node-roll' };

/** A diagnostic setting that exports these logs of the control plane. */
export const auditFix =
  (...categories: readonly string[]) =>
  ({ ref: { id } }: Cluster): Fix => {
    const logs = JSON.stringify(categories.map((category) => ({ category, enabled: true })));
    const argv = ['az', 'monitor', 'diagnostic-settings', 'create', '--name=kubesweep', `--resource=${id}`];
    return {
      commands: azId(id) ? [[...argv, '--workspace=WORKSPACE_ID', `--logs=${logs}`]] : [],
      terraform: resource('azurerm_monitor_diagnostic_setting', {
        ...{ name: 'kubesweep', target_resource_id: id, log_analytics_workspace_id: 'WORKSPACE_ID' },
        enabled_log: categories.map((category) => ({ category })),
      }),
      words: 'Write the id of your own workspace in place of WORKSPACE_ID.',
      disruption: 'none',
      reference:
        'https://learn.microsoft.com/cli/azure/monitor/diagnostic-settings#az-monitor-diagnostic-settings-create',
    };
  };

/** What mends on AKS the faults that all three clouds can have; used by the rules in rules/managed/. */
export const aksManaged = {
  endpointOpen: (cluster: Cluster): Fix =>
    aksFix(
      cluster,
      [`--api-server-authorized-ip-ranges=${yours}`],
      { api_server_access_profile: { authorized_ip_ranges: [yours] } },
      { words: `Write your own networks in place of ${yours}.` },
    ),
  endpointPublic: (cluster: Cluster): Fix =>
    aksFix(
      cluster,
      ['--enable-apiserver-vnet-integration', '--enable-private-cluster'],
      { private_cluster_enabled: true },
      { words: 'Reach the private endpoint from where you work before you close the public one.' },
    ),
  auditLog: auditFix('kube-audit-admin'),
  logs: auditFix('kube-apiserver', 'kube-controller-manager', 'kube-scheduler', 'guard'),
  networkPolicy: (cluster: Cluster): Fix =>
    aksFix(
      cluster,
      ['--network-dataplane=cilium', '--network-policy=cilium'],
      { network_profile: { network_policy: 'cilium', network_data_plane: 'cilium' } },
      roll,
    ),
  secretsKey: (cluster: Cluster): Fix =>
    aksFix(
      cluster,
      ['--enable-azure-keyvault-kms', '--azure-keyvault-kms-key-id=KEY_ID'],
      { key_management_service: { key_vault_key_id: 'KEY_ID', key_vault_network_access: 'Private' } },
      { words: 'Write the id of your own key in place of KEY_ID, then write every secret again.' },
    ),
  workloadIdentity: (cluster: Cluster): Fix =>
    aksFix(cluster, ['--enable-oidc-issuer', '--enable-workload-identity'], {
      oidc_issuer_enabled: true,
      workload_identity_enabled: true,
    }),
  /** One minor version: AKS refuses to skip one. */
  upgrade: (cluster: Cluster): Fix => {
    const minor = /^1\.(\d{1,3})(?:\.|$)/.exec(cluster.version ?? '')?.[1];
    const next = minor === undefined ? 'VERSION' : `1.${Number(minor) + 1}`;
    const words = 'Look for removed interfaces first; a control plane never goes back.';
    return azAks(
      cluster,
      'upgrade',
      [`--kubernetes-version=${next}`],
      { kubernetes_version: next },
      { ...roll, words },
    );
  },
  tags: (cluster: Cluster): Fix => aksFix(cluster, ['--tags=owner=NAME'], { tags: new Map([['owner', 'NAME']]) }),
  publicIps: (pool: NodePool, snapshot: Snapshot): Fix =>
    newPoolFix(pool, snapshot, [], { node_public_ip_enabled: false }),
  upgradePool: (pool: NodePool, snapshot: Snapshot): Fix => {
    const version = snapshot.cluster?.version ?? 'VERSION';
    return ofPool('upgrade', pool.name, snapshot, [`--kubernetes-version=${version}`], {
      orchestrator_version: version,
    });
  },
};
