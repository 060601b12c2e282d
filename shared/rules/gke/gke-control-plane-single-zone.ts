import { clusterFix } from '../../engine/fix-gcloud.ts';
import { onGke } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-control-plane-single-zone',
  title: 'Control plane stands in one zone',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:resource-policies'],
  covers: ['gke-regional-control-plane'],
  profiles: ['hardened'],
  risk: 'When that zone fails, or the control plane is upgraded, nobody can change anything in the cluster.',
  remediation: 'Create a regional cluster and move the workloads.',
  applies: onGke,
  check: ({ ref: { region } }) =>
    /^[a-z]+-[a-z]+\d+-[a-z]$/.test(region)
      ? { path: ['ref', 'region'], message: `it stands in ${region} alone` }
      : undefined,
  fix: (cluster) =>
    clusterFix(cluster, [], { location: cluster.ref.region.slice(0, -2) }, { disruption: 'new-cluster' }),
});
