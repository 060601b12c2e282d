import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'host-ipc',
  title: 'Pod shares IPC with the node',
  severity: 'high',
  target: 'workload',
  controls: [
    'cis:5.2.4',
    'cis-eks:4.2.3',
    'cis-aks:4.2.3',
    'cis-gke:4.2.1',
    'pss:baseline/host-namespaces',
    'nsa:pod-security',
    'mitre:T1611',
  ],
  covers: ['host-ipc'],
  profiles: ['security', 'pss-baseline', 'pss-restricted'],
  risk: 'Shared memory and queues of every process of the node can be read and written.',
  remediation: 'Remove hostIPC.',
  snippet: 'hostIPC: false',
  check(workload) {
    if (!workload.podSpec.hostIPC) return undefined;
    return { path: ['hostIPC'], message: 'hostIPC is true' };
  },
});
