import { clusterFix } from '../../engine/fix-gcloud.ts';
import { gke, onGke } from '../../engine/gke.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-internal-load-balancers-whole',
  title: 'Internal load balancers list every node',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:resource-policies'],
  covers: ['gke-ilb-subsetting'],
  profiles: ['hardened'],
  risk: 'Above 250 nodes some of them never get traffic from an internal load balancer.',
  remediation: 'Enable subsetting of internal load balancers.',
  applies: onGke,
  check(cluster) {
    const { currentNodeCount, networkConfig } = gke(cluster);
    const nodes = known(currentNodeCount, 'currentNodeCount');
    const path = ['native', 'networkConfig', 'enableL4ilbSubsetting'];
    return nodes > 250 && !networkConfig?.enableL4ilbSubsetting ? { path, message: `${nodes} nodes` } : undefined;
  },
  fix: (cluster) => clusterFix(cluster, ['--enable-l4-ilb-subsetting'], { enable_l4_ilb_subsetting: true }),
});
