import { clusterFix } from '../../engine/fix-gcloud.ts';
import { onGke } from '../../engine/gke.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-standard-mode',
  title: 'Nodes are yours to keep',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:upgrading'],
  covers: ['gke-autopilot'],
  profiles: ['hardened'],
  risk: 'Hardening, sizing and patching of nodes is work of yours that Autopilot would do.',
  remediation: 'Create an Autopilot cluster where no workload needs nodes of its own.',
  applies: onGke,
  check: ({ mode }) =>
    known(mode, 'mode') === 'platform' ? undefined : { path: ['mode'], message: 'the cluster is no Autopilot' },
  fix: (cluster) => clusterFix(cluster, [], { enable_autopilot: true }, { disruption: 'new-cluster' }),
});
