import { isWindows } from '../../engine/levels.ts';
import { since } from '../../engine/standard.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'user-namespace-not-used',
  title: 'Pod runs without a user namespace',
  severity: 'info',
  target: 'workload',
  controls: ['nsa:pod-security', 'mitre:T1611'],
  profiles: [],
  risk: 'Root in the container is the same number as root on the node; a user namespace makes it nobody there.',
  remediation: 'Set hostUsers to false where nodes support it.',
  snippet: 'hostUsers: false',
  applies: since(33),
  check({ podSpec }) {
    const { hostUsers, hostNetwork, hostPID, hostIPC } = podSpec;
    if (hostUsers === false || hostNetwork || hostPID || hostIPC || isWindows(podSpec)) return undefined;
    return { path: ['hostUsers'], message: 'hostUsers is not false' };
  },
});
