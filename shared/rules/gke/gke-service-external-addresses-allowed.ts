import { clusterFix } from '../../engine/fix-gcloud.ts';
import { gke, onGke } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-service-external-addresses-allowed',
  title: 'Services may claim any external address',
  severity: 'medium',
  target: 'cluster',
  controls: ['nsa:network-separation', 'mitre:T1557'],
  covers: ['gke-service-external-ips'],
  risk: 'Whoever may write a Service draws the traffic of other pods to an address to himself.',
  remediation: 'Disable external addresses of Services.',
  applies: onGke,
  check: (cluster) =>
    gke(cluster).networkConfig?.serviceExternalIpsConfig?.enabled
      ? { path: ['native', 'networkConfig', 'serviceExternalIpsConfig', 'enabled'], message: 'externalIPs are taken' }
      : undefined,
  fix: (cluster) =>
    clusterFix(cluster, ['--no-enable-service-externalips'], { service_external_ips_config: { enabled: false } }),
});
