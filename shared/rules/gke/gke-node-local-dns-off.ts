import { clusterFix } from '../../engine/fix-gcloud.ts';
import { gke, onStandard } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-node-local-dns-off',
  title: 'Nodes do not cache names',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:resource-policies'],
  covers: ['gke-node-local-dns'],
  profiles: ['hardened'],
  risk: 'Every lookup crosses the network, and a busy cluster loses some.',
  remediation: 'Enable NodeLocal DNSCache.',
  applies: onStandard('Autopilot always has this'),
  check: (cluster) =>
    gke(cluster).addonsConfig?.dnsCacheConfig?.enabled
      ? undefined
      : { path: ['native', 'addonsConfig', 'dnsCacheConfig', 'enabled'], message: 'the add-on is off' },
  fix: (cluster) =>
    clusterFix(cluster, ['--update-addons=NodeLocalDNS=ENABLED'], {
      addons_config: { dns_cache_config: { enabled: true } },
    }),
});
