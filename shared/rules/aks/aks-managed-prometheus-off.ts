import { aks, onAks } from '../../engine/aks.ts';
import { aksFix } from '../../engine/fix-az.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-managed-prometheus-off',
  title: 'Metrics of the cluster are not collected',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:logging', 'mitre:T1496'],
  covers: ['aks-monitor-metrics'],
  risk: 'A miner or a flood of requests shows first in the metrics that nobody keeps.',
  remediation: 'Enable managed Prometheus, or make sure that metrics are collected by another system.',
  applies: onAks,
  check: (cluster) =>
    aks(cluster).azureMonitorProfile?.metrics?.enabled === true
      ? undefined
      : { path: ['native', 'azureMonitorProfile', 'metrics'], message: 'managed Prometheus is off' },
  fix: (cluster) => aksFix(cluster, ['--enable-azure-monitor-metrics'], { monitor_metrics: {} }),
});
