import { clusterFix } from '../../engine/fix-gcloud.ts';
import { gke, onAutopilot } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-autopilot-privileged-wide',
  title: 'Autopilot takes privileged workloads of many makers',
  severity: 'high',
  target: 'cluster',
  controls: ['nsa:pod-security', 'mitre:T1611'],
  covers: ['gke-autopilot-privileged-allowlist'],
  risk: 'Whoever may write to the bucket, or is behind the wildcard, runs privileged pods in the cluster.',
  remediation: 'Limit the list of allowed privileged workloads to those of the makers that you use.',
  applies: onAutopilot,
  check(cluster) {
    const paths = gke(cluster).autopilot?.privilegedAdmissionConfig?.allowlistPaths ?? [];
    const wide = paths.filter((path) => path.includes('*') || path.startsWith('gs://'));
    const path = ['native', 'autopilot', 'privilegedAdmissionConfig', 'allowlistPaths'];
    return wide.length ? { path, message: `taken from ${wide.slice(0, 3).join(', ')}` } : undefined;
  },
  fix: (cluster) =>
    clusterFix(
      cluster,
      ['--autopilot-privileged-admission=gke://PARTNER/APP/LIST'],
      { autopilot_privileged_admission: ['gke://PARTNER/APP/LIST'] },
      { words: 'Write the list of the maker in place of gke://PARTNER/APP/LIST, several with commas between.' },
    ),
});
