import { capability } from '../../engine/capability.ts';
import { isWindows } from '../../engine/levels.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'capability-drop-all',
  title: 'Container does not drop all capabilities',
  severity: 'medium',
  target: 'container',
  controls: ['cis:5.2.9', 'mitre:T1611'],
  covers: ['capability-drop-all'],
  profiles: ['hardened'],
  implies: ['capability-drop-none', 'capability-net-raw-kept', 'capabilities-restricted'],
  risk: 'The dozen rights that runtimes grant by default help an intruder to change owners, bypass modes and send raw packets.',
  remediation: 'Drop ALL, then add what the program fails without.',
  snippet: `securityContext:
  capabilities:
    drop: [ALL]`,
  check({ securityContext, pod }) {
    if (isWindows(pod)) return undefined;
    if (securityContext?.capabilities?.drop?.some((name) => capability(name) === 'ALL')) return undefined;
    return { path: ['securityContext', 'capabilities', 'drop'], message: 'does not drop ALL' };
  },
});
