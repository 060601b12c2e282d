import { clusterFix } from '../../engine/fix-gcloud.ts';
import { gke, onGke, words } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-metrics-off',
  title: 'Metrics of the system are not kept',
  severity: 'low',
  target: 'cluster',
  controls: ['cis-gke:5.7.1', 'nsa:logging'],
  covers: ['gke-monitoring'],
  risk: 'Nobody sees a miner, a runaway workload or a control plane that gives way.',
  remediation: 'Enable monitoring of system components.',
  applies: onGke,
  check(cluster) {
    const { monitoringConfig, monitoringService } = gke(cluster);
    const path = ['native', 'monitoringConfig', 'componentConfig', 'enableComponents'];
    const off = { path, message: 'metrics of system components are not collected' };
    if (!monitoringConfig?.componentConfig) return monitoringService === 'none' ? off : undefined;
    const on = monitoringConfig.componentConfig.enableComponents ?? [];
    return on.includes('SYSTEM_COMPONENTS') ? undefined : words(on, 'enableComponents') && off;
  },
  fix: (cluster) =>
    clusterFix(cluster, ['--monitoring=SYSTEM'], { monitoring_config: { enable_components: ['SYSTEM_COMPONENTS'] } }),
});
