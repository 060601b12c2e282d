import { isWindows } from '../../engine/levels.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'low-uid',
  title: 'Container runs with a UID below 10000',
  severity: 'low',
  target: 'container',
  controls: ['mitre:T1611'],
  covers: ['low-uid'],
  profiles: ['hardened'],
  risk: 'A low number may be an account of the node, whose files the container then owns wherever a path is shared.',
  remediation: 'Set runAsUser to 10000 or above.',
  snippet: `securityContext:
  runAsUser: 10001`,
  check({ securityContext, pod }) {
    if (pod.hostUsers === false || isWindows(pod)) return undefined;
    const user = securityContext?.runAsUser ?? pod.securityContext?.runAsUser;
    if (user !== undefined && user >= 10_000) return undefined;
    const message = user === undefined ? 'runAsUser is not set' : `runAsUser is ${user}`;
    return { path: ['securityContext', 'runAsUser'], message };
  },
});
