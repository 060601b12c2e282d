import { aks, lower, onAks } from '../../engine/aks.ts';
import { azFix } from '../../engine/fix-az.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-no-backup',
  title: 'Azure keeps no backup of the cluster',
  severity: 'low',
  target: 'cluster',
  needs: ['backups'],
  controls: ['nsa:resource-policies', 'mitre:T1485'],
  covers: ['aks-backup'],
  profiles: ['hardened'],
  risk: 'What is deleted or encrypted inside the cluster is lost.',
  remediation: 'Enable a backup of the cluster, or make sure that another system keeps one.',
  applies: onAks,
  check(cluster) {
    const state = known(aks(cluster).backup, 'backup');
    const path = ['native', 'backup'];
    if (state === null) return { path, message: 'no vault of this subscription keeps one' };
    return lower(state) === 'protectionconfigured'
      ? undefined
      : { path, message: `its state is ${state || 'not told'}` };
  },
  fix: ({ ref }) =>
    azFix(
      [
        'dataprotection',
        'backup-instance',
        'initialize',
        '--datasource-type=AzureKubernetesService',
        `--datasource-id=${ref.id}`,
        '--policy-id=POLICY_ID',
        `--datasource-location=${ref.region}`,
      ],
      ['data_protection_backup_instance_kubernetes_cluster', { kubernetes_cluster_id: ref.id }],
      { words: 'Write the id of your own policy in place of POLICY_ID.' },
    ),
});
