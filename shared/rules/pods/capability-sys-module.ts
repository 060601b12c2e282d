import { adds } from '../../engine/capability.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'capability-sys-module',
  title: 'Container adds SYS_MODULE',
  severity: 'critical',
  target: 'container',
  controls: ['mitre:T1547.006', 'mitre:T1611'],
  covers: ['capability-sys-module'],
  implies: ['capability-dangerous'],
  risk: 'SYS_MODULE loads code into the kernel of the node, below everything that could notice it.',
  remediation: 'Remove SYS_MODULE and ALL from capabilities.add; load modules when the node starts.',
  snippet: `securityContext:
  capabilities:
    drop: [ALL]`,
  check({ securityContext }) {
    const name = securityContext?.capabilities?.add?.find((one) => adds(one, 'SYS_MODULE'));
    if (!name) return undefined;
    return { path: ['securityContext', 'capabilities', 'add'], message: `adds ${name}` };
  },
});
