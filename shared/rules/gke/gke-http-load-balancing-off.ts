import { clusterFix } from '../../engine/fix-gcloud.ts';
import { gke, onGke } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-http-load-balancing-off',
  title: 'Load balancers of the cloud cannot serve ingresses',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:network-separation'],
  covers: ['gke-http-load-balancing'],
  profiles: ['hardened'],
  risk: 'Traffic comes in past the protection that the load balancers of the cloud offer.',
  remediation: 'Enable the add-on for HTTP load balancing.',
  applies: onGke,
  check: (cluster) =>
    gke(cluster).addonsConfig?.httpLoadBalancing?.disabled
      ? { path: ['native', 'addonsConfig', 'httpLoadBalancing', 'disabled'], message: 'the add-on is off' }
      : undefined,
  fix: (cluster) =>
    clusterFix(cluster, ['--update-addons=HttpLoadBalancing=ENABLED'], {
      addons_config: { http_load_balancing: { disabled: false } },
    }),
});
