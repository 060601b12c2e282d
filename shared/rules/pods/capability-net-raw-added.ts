import { adds } from '../../engine/capability.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'capability-net-raw-added',
  title: 'Container adds NET_RAW',
  severity: 'medium',
  target: 'container',
  controls: ['cis:5.2.8', 'mitre:T1557', 'mitre:T1040'],
  covers: ['capability-net-raw-added'],
  implies: ['capability-add-non-default', 'capability-net-raw-kept'],
  risk: 'Raw packets let a container answer in the name of its neighbours and listen to their traffic.',
  remediation: 'Remove NET_RAW and ALL from capabilities.add.',
  snippet: `securityContext:
  capabilities:
    drop: [ALL]`,
  check({ securityContext }) {
    const name = securityContext?.capabilities?.add?.find((one) => adds(one, 'NET_RAW'));
    if (!name) return undefined;
    return { path: ['securityContext', 'capabilities', 'add'], message: `adds ${name}` };
  },
});
