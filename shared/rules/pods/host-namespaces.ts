import { eased } from '../../engine/platform.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'host-namespaces',
  title: 'Pod shares network, processes or IPC with the node',
  severity: 'high',
  target: 'workload',
  controls: [
    'cis:5.2.3',
    'cis:5.2.4',
    'cis:5.2.5',
    'pss:baseline/host-namespaces',
    'nsa:pod-security',
    'mitre:T1611',
    'mitre:T1040',
  ],
  covers: ['host-network', 'host-pid', 'host-ipc'],
  profiles: ['security', 'pss-baseline', 'pss-restricted'],
  risk: 'The pod sees traffic, processes or memory of everything on its node, and network policies do not bind it.',
  remediation: 'Remove hostNetwork, hostPID and hostIPC; publish ports by a Service instead.',
  check(workload, snapshot) {
    const shared = (['hostNetwork', 'hostPID', 'hostIPC'] as const).filter((field) => workload.podSpec[field]);
    if (!shared[0]) return undefined;
    return eased({ path: [shared[0]], message: `${shared.join(', ')} set` }, workload, snapshot);
  },
});
