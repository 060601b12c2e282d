import { isWindows } from '../../engine/levels.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'low-gid',
  title: 'Container runs with a GID of at most 10000',
  severity: 'low',
  target: 'container',
  controls: ['mitre:T1611'],
  covers: ['low-gid'],
  profiles: ['hardened'],
  risk: 'A low number may be a group of the node, whose files the container then reads wherever a path is shared.',
  remediation: 'Set runAsGroup to a number above 10000.',
  snippet: `securityContext:
  runAsGroup: 10001`,
  check({ securityContext, pod }) {
    if (isWindows(pod)) return undefined;
    const group = securityContext?.runAsGroup ?? pod.securityContext?.runAsGroup;
    if (group !== undefined && group > 10_000) return undefined;
    const message = group === undefined ? 'runAsGroup is not set' : `runAsGroup is ${group}`;
    return { path: ['securityContext', 'runAsGroup'], message };
  },
});
