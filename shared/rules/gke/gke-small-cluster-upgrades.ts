import { verbFix } from '../../engine/fix-gcloud.ts';
import { gke, gkePool, onStandard } from '../../engine/gke.ts';
import { all, known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-small-cluster-upgrades',
  title: 'Cluster is too small to upgrade without a pause',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:resource-policies'],
  covers: ['gke-small-cluster-auto-upgrade'],
  profiles: ['hardened'],
  risk: 'While a node is upgraded, too few others are left to hold its pods.',
  remediation: 'Add nodes, so that there are at least three.',
  applies: onStandard('Autopilot sizes its pools'),
  check(cluster) {
    const upgrades = all(cluster.nodePools, 'nodePools').some((pool) => gkePool(pool).management?.autoUpgrade);
    const nodes = known(gke(cluster).currentNodeCount, 'currentNodeCount');
    const path = ['native', 'currentNodeCount'];
    return upgrades && nodes < 3 ? { path, message: `${nodes} nodes upgrade by themselves` } : undefined;
  },
  fix: (cluster) => verbFix(cluster, 'resize', [`--node-pool=${cluster.nodePools?.[0]?.name}`, '--num-nodes=3']),
});
