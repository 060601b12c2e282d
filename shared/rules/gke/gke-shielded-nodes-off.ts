import { native, only } from '../../engine/native.ts';
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
  applies: (snapshot) =>
    only('gke')(snapshot) ??
    (snapshot.cluster?.mode === 'platform' ? 'Autopilot nodes are always shielded' : undefined),
  check: (cluster) =>
    native(cluster, 'gke').shieldedNodes
      ? undefined
      : { path: ['native', 'shieldedNodes'], message: 'nodes join without a proof of what they are' },
});
