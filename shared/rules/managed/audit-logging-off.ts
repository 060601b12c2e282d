import { aksManaged } from '../../engine/fix-aks.ts';
import { eksFix } from '../../engine/fix-eks.ts';
import { fixFor } from '../../engine/fix-for.ts';
import { all } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'audit-logging-off',
  title: 'Control plane writes no audit log',
  severity: 'high',
  target: 'cluster',
  needs: ['audit-logging'],
  controls: ['cis-eks:2.1.1', 'cis-aks:2.1.1', 'nsa:logging', 'mitre:T1562.008'],
  covers: ['eks-control-plane-audit-logging', 'aks-audit-logs'],
  implies: ['control-plane-logs-incomplete'],
  risk: 'After a break-in nobody can tell who read which secret or made which workload.',
  remediation: 'Export the audit log of the control plane and keep it outside the account of the cluster.',
  applies: ({ cluster }) =>
    cluster?.ref.provider === 'gke'
      ? 'Cloud Audit Logs always record changes, and no cluster can switch them off'
      : undefined,
  check: ({ controlPlaneLogs }) =>
    all(controlPlaneLogs, 'controlPlaneLogs').includes('audit')
      ? undefined
      : { path: ['controlPlaneLogs'], message: 'the audit log is not exported' },
  fix: fixFor({ eks: eksFix.logs, aks: aksManaged.auditLog }),
});
