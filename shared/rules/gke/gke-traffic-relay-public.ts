import { clusterFix } from '../../engine/fix-gcloud.ts';
import { gke, onGke, word } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-traffic-relay-public',
  title: 'Anybody can watch the traffic of the pods',
  severity: 'high',
  target: 'cluster',
  controls: ['nsa:network-separation', 'mitre:T1040', 'mitre:T1133'],
  covers: ['gke-relay-external-lb'],
  risk: 'The relay tells who talks to whom in the cluster, and it stands behind a public load balancer.',
  remediation: 'Disable the relay, or set it to an internal load balancer.',
  applies: onGke,
  check(cluster) {
    const mode = word(
      gke(cluster).monitoringConfig?.advancedDatapathObservabilityConfig?.relayMode,
      'advancedDatapathObservabilityConfig.relayMode',
    );
    const path = ['native', 'monitoringConfig', 'advancedDatapathObservabilityConfig', 'relayMode'];
    return mode === 'EXTERNAL_LB' ? { path, message: 'the relay has a public load balancer' } : undefined;
  },
  fix: (cluster) =>
    clusterFix(cluster, ['--disable-dataplane-v2-flow-observability'], {
      monitoring_config: { advanced_datapath_observability_config: { enable_metrics: true, enable_relay: false } },
    }),
});
