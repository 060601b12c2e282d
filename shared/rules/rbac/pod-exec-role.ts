import { allows, reachOf } from '../../engine/grants.ts';
import { minorOf } from '../../engine/version.ts';
import { defineRule } from '../../model/rule.ts';

const weights = { cluster: 'high', 'kube-system': 'high', namespace: 'medium', nobody: 'info' } as const;
const doors = ['pods/exec', 'pods/attach'];

export default defineRule({
  id: 'pod-exec-role',
  title: 'Role runs commands in any pod',
  severity: 'high',
  target: 'role',
  needs: ['rolebindings', 'clusterrolebindings'],
  controls: ['nsa:authentication', 'mitre:T1609'],
  covers: ['rbac-exec-attach', 'R47', 'R48'],
  risk: 'A command in a pod acts with the token, the secrets and the network of that pod.',
  remediation: 'Drop pods/exec and pods/attach; grant them for a time, or in one namespace, when needed.',
  check(role, snapshot) {
    const version = snapshot.server?.version ?? snapshot.cluster?.version;
    // Before 1.35 a WebSocket handshake, an HTTP GET, is enough.
    const verbs = version && minorOf(version) >= 35 ? ['create'] : ['create', 'get'];
    const index = (role.object.rules ?? []).findIndex(
      (rule) => !rule.resourceNames?.length && doors.some((door) => verbs.some((verb) => allows(rule, verb, '', door))),
    );
    if (index < 0) return undefined;
    const reach = reachOf(role, snapshot);
    if (reach === 'shipped') return undefined;
    return { path: ['rules', index], message: `opens a shell in pods, reach: ${reach}`, severity: weights[reach] };
  },
});
