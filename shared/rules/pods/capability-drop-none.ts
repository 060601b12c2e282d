import { isWindows } from '../../engine/levels.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'capability-drop-none',
  title: 'Container drops no capability',
  severity: 'low',
  target: 'container',
  controls: ['cis:5.2.9', 'mitre:T1611'],
  covers: ['capability-drop-none'],
  profiles: ['hardened'],
  risk: 'It keeps every right that runtimes grant by default, though it surely needs few of them.',
  remediation: 'Drop ALL, then add what the program fails without.',
  snippet: `securityContext:
  capabilities:
    drop: [ALL]`,
  check: ({ securityContext, pod }) =>
    securityContext?.capabilities?.drop?.length || isWindows(pod)
      ? undefined
      : { path: ['securityContext', 'capabilities', 'drop'], message: 'drops nothing' },
});
