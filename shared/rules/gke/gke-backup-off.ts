import { clusterFix } from '../../engine/fix-gcloud.ts';
import { gke, onGke } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-backup-off',
  title: 'Nothing backs up the cluster',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:resource-policies', 'mitre:T1485'],
  covers: ['gke-backup-agent'],
  profiles: ['hardened'],
  risk: 'What is deleted or encrypted by an attacker cannot be brought back.',
  remediation: 'Enable Backup for GKE and a plan for each namespace that matters.',
  applies: onGke,
  check: (cluster) =>
    gke(cluster).addonsConfig?.gkeBackupAgentConfig?.enabled
      ? undefined
      : { path: ['native', 'addonsConfig', 'gkeBackupAgentConfig', 'enabled'], message: 'the backup agent is off' },
  fix: (cluster) =>
    clusterFix(cluster, ['--update-addons=BackupRestore=ENABLED'], {
      addons_config: { gke_backup_agent_config: { enabled: true } },
    }),
});
