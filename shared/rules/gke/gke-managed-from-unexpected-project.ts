import { matches } from '../../engine/except.ts';
import { clusterFix } from '../../engine/fix-gcloud.ts';
import { gke, onGke } from '../../engine/gke.ts';
import type { Cluster } from '../../model/cluster.ts';
import { defineRule } from '../../model/rule.ts';

const hosts = (cluster: Cluster): readonly string[] =>
  gke(cluster).fleet?.project ? [gke(cluster).fleet?.project ?? ''] : [];

export default defineRule({
  id: 'gke-managed-from-unexpected-project',
  title: 'Cluster is managed from an unexpected project',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:authentication', 'mitre:T1078.004'],
  covers: ['gke-fleet-project'],
  profiles: ['hardened'],
  expects: 'fleetProjects',
  risk: 'Admins of that project reach the cluster through its gateway and decide what is installed in it.',
  remediation: 'Remove the cluster from that project, and register it with the one that you meant.',
  applies: onGke,
  inventory: (cluster) => hosts(cluster).map((host) => `managed from project ${host}`),
  check(cluster, { expected }) {
    const [host] = hosts(cluster);
    const meant = host === undefined || expected?.fleetProjects?.some((glob) => matches(glob, host));
    return meant ? undefined : { path: ['native', 'fleet', 'project'], message: `managed from project ${host}` };
  },
  fix: (cluster) => clusterFix(cluster, ['--clear-fleet-project'], { fleet: { project: 'PROJECT' } }),
});
