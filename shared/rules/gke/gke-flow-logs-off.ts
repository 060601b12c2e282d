import { subnetFix } from '../../engine/fix-gcloud.ts';
import { gke, onGke } from '../../engine/gke.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-flow-logs-off',
  title: 'Traffic of the nodes is not logged',
  severity: 'medium',
  target: 'cluster',
  needs: ['flow-logs'],
  controls: ['cis-gke:5.6.1', 'nsa:logging', 'mitre:T1040'],
  covers: ['gke-subnet-flow-logs'],
  risk: 'After a break-in nobody can tell where data went and what else was reached.',
  remediation: 'Enable flow logs on the subnet of the nodes.',
  applies: onGke,
  check(cluster) {
    const { logConfig, enableFlowLogs } = known(gke(cluster).subnet, 'the subnetwork of the nodes');
    return (logConfig?.enable ?? enableFlowLogs)
      ? undefined
      : { path: ['native', 'subnet', 'logConfig', 'enable'], message: 'the subnetwork has no flow logs' };
  },
  fix: (cluster) =>
    subnetFix(cluster, ['--enable-flow-logs'], { log_config: { aggregation_interval: 'INTERVAL_5_SEC' } }),
});
