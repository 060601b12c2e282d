import { isDashboard } from '../../engine/known-programs.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'kubernetes-dashboard-deployed',
  title: 'Kubernetes dashboard is running',
  severity: 'medium',
  target: 'workload',
  controls: ['cis-gke:5.10.1', 'mitre:T1133'],
  covers: ['kubernetes-dashboard-deployed'],
  risk: 'It is a way into the cluster beside kubectl, often with more rights than those who open it.',
  remediation: 'Delete the dashboard; use the console of the cloud or kubectl.',
  snippet: `kind: Deployment
metadata:
  name: kubernetes-dashboard
spec:
  replicas: 0`,
  check: (workload) =>
    isDashboard(workload) ? { path: [], message: `${workload.name} is the Kubernetes dashboard` } : undefined,
});
