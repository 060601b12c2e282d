import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'host-pid',
  title: 'Pod sees the processes of the node',
  severity: 'high',
  target: 'workload',
  controls: [
    'cis:5.2.3',
    'cis-eks:4.2.2',
    'cis-aks:4.2.2',
    'cis-gke:4.2.1',
    'pss:baseline/host-namespaces',
    'nsa:pod-security',
    'mitre:T1611',
    'mitre:T1057',
  ],
  covers: ['host-pid'],
  profiles: ['security', 'pss-baseline', 'pss-restricted'],
  risk: 'Every process of the node is in reach, with its environment and, through /proc, its file system.',
  remediation: 'Remove hostPID; use shareProcessNamespace to see the processes of the same pod.',
  snippet: 'hostPID: false',
  check(workload) {
    if (!workload.podSpec.hostPID) return undefined;
    return { path: ['hostPID'], message: 'hostPID is true' };
  },
});
