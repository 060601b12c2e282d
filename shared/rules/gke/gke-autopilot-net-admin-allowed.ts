import { clusterFix } from '../../engine/fix-gcloud.ts';
import { gke, onAutopilot } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-autopilot-net-admin-allowed',
  title: 'Autopilot lets pods change their network',
  severity: 'medium',
  target: 'cluster',
  controls: ['nsa:pod-security', 'mitre:T1557'],
  covers: ['gke-autopilot-net-admin'],
  risk: 'A pod with NET_ADMIN rewrites addresses and routes and listens where it should not.',
  remediation: 'Disable NET_ADMIN, or limit it by an admission policy to the workloads that need it.',
  applies: onAutopilot,
  check: (cluster) =>
    gke(cluster).autopilot?.workloadPolicyConfig?.allowNetAdmin
      ? { path: ['native', 'autopilot', 'workloadPolicyConfig', 'allowNetAdmin'], message: 'NET_ADMIN is allowed' }
      : undefined,
  fix: (cluster) => clusterFix(cluster, ['--remove-workload-policies=allow-net-admin'], { allow_net_admin: false }),
});
