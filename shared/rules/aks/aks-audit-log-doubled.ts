import { aks, onAks } from '../../engine/aks.ts';
import { auditFix } from '../../engine/fix-aks.ts';
import { all } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-audit-log-doubled',
  title: 'Audit log is written twice over',
  severity: 'low',
  target: 'cluster',
  needs: ['audit-logging'],
  controls: ['nsa:logging'],
  covers: ['aks-audit-admin-cost'],
  profiles: ['hardened'],
  risk: 'The full log holds the reads of every controller: it costs much, so somebody switches it off.',
  remediation: 'Export the log without reads, where reads need not be kept.',
  applies: onAks,
  check(cluster) {
    const logs = all(aks(cluster).exportedLogs, 'exported logs');
    return logs.includes('kube-audit')
      ? { path: ['native', 'exportedLogs'], message: 'kube-audit is exported with every read' }
      : undefined;
  },
  fix: auditFix('kube-audit-admin'),
});
