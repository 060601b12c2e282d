import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'capability-add-any',
  title: 'Container adds capabilities',
  severity: 'low',
  target: 'container',
  controls: ['cis:5.2.9', 'mitre:T1611'],
  covers: ['capability-add-any'],
  profiles: ['hardened'],
  risk: 'Each capability that is added is a right of root; few programs need any.',
  remediation: 'Remove capabilities.add; listen on a port above 1023 instead of adding NET_BIND_SERVICE.',
  snippet: `securityContext:
  capabilities:
    drop: [ALL]`,
  check({ securityContext }) {
    const added = securityContext?.capabilities?.add ?? [];
    if (!added.length) return undefined;
    return { path: ['securityContext', 'capabilities', 'add'], message: `adds ${added.join(', ')}` };
  },
});
