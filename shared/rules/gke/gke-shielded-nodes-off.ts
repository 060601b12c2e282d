import { clusterFix } from '../../engine/fix-gcloud.ts';
import { gke, onStandard } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-shielded-nodes-off',
  title: 'Shielded nodes are off',
  severity: 'high',
  target: 'cluster',
  controls: ['cis-gke:5.5.5', 'mitre:T1601'],
  covers: ['gke-shielded-nodes'],
  risk: 'A machine that knows the bootstrap credentials of one pod can join the cluster and pose as a node.',
  remediation: 'Enable shielded GKE nodes; existing nodes are made again one by one.',
  applies: onStandard('Autopilot nodes are always shielded'),
  check: (cluster) =>
    gke(cluster).shieldedNodes?.enabled
      ? undefined
      : { path: ['native', 'shieldedNodes', 'enabled'], message: 'nodes join without a proof of what they are' },
  fix: (cluster) =>
    clusterFix(cluster, ['--enable-shielded-nodes'], { enable_shielded_nodes: true }, { disruption: 'node-roll' }),
});
