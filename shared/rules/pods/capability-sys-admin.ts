import { adds } from '../../engine/capability.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'capability-sys-admin',
  title: 'Container adds SYS_ADMIN',
  severity: 'critical',
  target: 'container',
  controls: ['cis:5.2.9', 'mitre:T1611'],
  covers: ['capability-sys-admin'],
  implies: ['capability-dangerous', 'capability-sys-module', 'capability-net-raw-added'],
  risk: 'SYS_ADMIN mounts file systems and enters namespaces: it is root on the node by another name.',
  remediation: 'Remove SYS_ADMIN and ALL from capabilities.add.',
  snippet: `securityContext:
  capabilities:
    drop: [ALL]`,
  check({ securityContext }) {
    const name = securityContext?.capabilities?.add?.find((one) => adds(one, 'SYS_ADMIN'));
    if (!name) return undefined;
    return { path: ['securityContext', 'capabilities', 'add'], message: `adds ${name}` };
  },
});
