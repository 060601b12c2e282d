import { aksManaged } from '../../engine/fix-aks.ts';
import { eksFix } from '../../engine/fix-eks.ts';
import { fixFor } from '../../engine/fix-for.ts';
import { gkeFix } from '../../engine/fix-gke.ts';
import { all } from '../../engine/known.ts';
import type { ControlPlaneLog, ProviderName } from '../../model/cluster.ts';
import { defineRule } from '../../model/rule.ts';

/** What each cloud lets one export beside its audit log. */
const wanted: { readonly [P in ProviderName]?: readonly ControlPlaneLog[] } = {
  gke: ['api', 'controllerManager', 'scheduler'],
  eks: ['api', 'authenticator', 'controllerManager', 'scheduler'],
  aks: ['api', 'authenticator', 'controllerManager', 'scheduler'],
};

export default defineRule({
  id: 'control-plane-logs-incomplete',
  title: 'Control plane does not write all of its logs',
  severity: 'medium',
  target: 'cluster',
  needs: ['audit-logging'],
  controls: ['cis-eks:2.1.1', 'cis-aks:2.1.1', 'nsa:logging', 'mitre:T1562.008'],
  covers: ['aks-platform-logs', 'eks-control-plane-logging-all-types', 'gke-control-plane-logs'],
  risk: 'Who logged in, and what the control plane did with it, cannot be told after a break-in.',
  remediation: 'Export every log of the control plane.',
  applies: ({ cluster }) =>
    cluster && wanted[cluster.ref.provider] ? undefined : 'this cloud has no such logs to export',
  check({ controlPlaneLogs, ref }) {
    const on = all(controlPlaneLogs, 'controlPlaneLogs');
    const missing = (wanted[ref.provider] ?? []).filter((log) => !on.includes(log));
    return missing.length ? { path: ['controlPlaneLogs'], message: `not exported: ${missing.join(', ')}` } : undefined;
  },
  fix: fixFor({ eks: eksFix.logs, gke: gkeFix.logs, aks: aksManaged.logs }),
});
