import { clusterFix } from '../../engine/fix-gcloud.ts';
import { gke, onGke, words } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-system-logs-off',
  title: 'Logs of the system and workloads are not kept',
  severity: 'medium',
  target: 'cluster',
  controls: ['cis-gke:5.7.1', 'nsa:logging', 'mitre:T1562.008'],
  covers: ['gke-logging'],
  risk: 'What kubelets and pods said is gone with the node, and with it every trace of a break-in.',
  remediation: 'Enable logging of system components and workloads.',
  applies: onGke,
  check(cluster) {
    const { loggingConfig, loggingService } = gke(cluster);
    const path = ['native', 'loggingConfig', 'componentConfig', 'enableComponents'];
    const off = { path, message: 'logs of system components are not collected' };
    if (!loggingConfig?.componentConfig) return loggingService === 'none' ? off : undefined;
    const on = loggingConfig.componentConfig.enableComponents ?? [];
    if (!on.includes('SYSTEM_COMPONENTS')) return words(on, 'enableComponents') && off;
    return on.includes('WORKLOADS')
      ? undefined
      : { path, message: 'logs of workloads are not collected', severity: 'low' };
  },
  fix: (cluster) =>
    clusterFix(cluster, ['--logging=SYSTEM,WORKLOAD'], {
      logging_config: { enable_components: ['SYSTEM_COMPONENTS', 'WORKLOADS'] },
    }),
});
