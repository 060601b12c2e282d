import { adds } from '../../engine/capability.ts';
import { isWindows } from '../../engine/levels.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'capability-net-raw-kept',
  title: 'Container keeps NET_RAW',
  severity: 'medium',
  target: 'container',
  controls: ['cis:5.2.8', 'mitre:T1557', 'mitre:T1040'],
  covers: ['capability-net-raw-kept'],
  profiles: ['hardened'],
  risk: 'Runtimes grant raw packets by default: enough to answer in the name of a neighbour and to take its traffic.',
  remediation: 'Drop NET_RAW, or better ALL.',
  snippet: `securityContext:
  capabilities:
    drop: [ALL]`,
  check({ securityContext, pod }) {
    if (isWindows(pod)) return undefined;
    const { add = [], drop = [] } = securityContext?.capabilities ?? {};
    const back = add.find((one) => adds(one, 'NET_RAW'));
    if (!back && drop.some((one) => adds(one, 'NET_RAW'))) return undefined;
    const message = back ? `adds ${back}` : 'drops neither NET_RAW nor ALL';
    return { path: ['securityContext', 'capabilities', back ? 'add' : 'drop'], message };
  },
});
