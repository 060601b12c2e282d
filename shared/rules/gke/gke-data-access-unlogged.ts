import { projectFix } from '../../engine/fix-gcloud.ts';
import { gkeProject, onProject } from '../../engine/gke.ts';
import { all } from '../../engine/known.ts';
import { dataAccessUnlogged } from '../../model/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-data-access-unlogged',
  title: 'Reading through the API is not logged',
  severity: 'medium',
  target: 'account',
  needs: ['audit-config'],
  controls: ['nsa:logging', 'mitre:T1562.008', 'mitre:T1552.007'],
  covers: [],
  risk: 'After a break-in nobody can tell which secrets were read: only changes are always logged.',
  remediation: 'Enable the logs of data access for GKE.',
  applies: onProject,
  check(account) {
    const off = dataAccessUnlogged(all(gkeProject(account).auditConfigs, 'audit configuration'));
    return off.length ? { path: ['native', 'auditConfigs'], message: `off: ${off.join(', ')}` } : undefined;
  },
  fix: (account) =>
    projectFix(
      account,
      [],
      [
        'google_project_iam_audit_config',
        {
          project: account.account.id,
          service: 'container.googleapis.com',
          audit_log_config: [{ log_type: 'DATA_READ' }, { log_type: 'DATA_WRITE' }],
        },
      ],
      {
        words: 'Add auditConfigs for container.googleapis.com to the IAM policy: get-iam-policy, then set-iam-policy.',
        reference: 'https://cloud.google.com/logging/docs/audit/configure-data-access',
      },
    ),
});
