import { clusterFix } from '../../engine/fix-gcloud.ts';
import { gke, onGke } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

const parts = [
  'clusterCa',
  'etcdApiCa',
  'etcdPeerCa',
  'aggregationCa',
  'serviceAccountSigningKeys',
  'controlPlaneDiskEncryptionKey',
  'gkeopsEtcdBackupEncryptionKey',
] as const;

export default defineRule({
  id: 'gke-control-plane-keys-not-yours',
  title: 'Keys of the control plane are not yours',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:secrets'],
  covers: ['gke-user-managed-keys'],
  profiles: ['hardened'],
  risk: 'Certificates, service account tokens and disks of the control plane stand on keys that you can neither see nor revoke.',
  remediation: 'Create a cluster whose authorities and keys are yours.',
  applies: onGke,
  check(cluster) {
    const own = gke(cluster).userManagedKeysConfig;
    const missing = parts.filter((name) => !own?.[name]?.length);
    const path = ['native', 'userManagedKeysConfig'];
    return missing.length ? { path, message: `not yours: ${missing.join(', ')}` } : undefined;
  },
  fix: (cluster) =>
    clusterFix(cluster, [], { user_managed_keys_config: { cluster_ca: 'CA_POOL' } }, { disruption: 'new-cluster' }),
});
