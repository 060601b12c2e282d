import { capability } from '../../engine/capability.ts';
import { defineRule } from '../../model/rule.ts';

const dangerous = new Set(
  `ALL SYS_ADMIN NET_ADMIN SYS_PTRACE SYS_MODULE SYS_RAWIO SYS_BOOT DAC_READ_SEARCH MAC_ADMIN MAC_OVERRIDE BPF PERFMON
  NET_RAW SETPCAP SYSLOG SYS_TIME CHECKPOINT_RESTORE`.split(/\s+/),
);

export default defineRule({
  id: 'capability-dangerous',
  title: 'Container adds a capability that can take the node',
  severity: 'high',
  target: 'container',
  controls: ['cis:5.2.9', 'nsa:pod-security', 'mitre:T1611'],
  covers: ['capability-dangerous'],
  implies: ['capability-add-non-default'],
  risk: 'Reading any file, loading code, tracing processes or rewiring the network of the node ends its isolation.',
  remediation:
    'Remove the capability from capabilities.add, or move the task to a program that only administrators run.',
  snippet: `securityContext:
  capabilities:
    drop: [ALL]`,
  check({ securityContext }) {
    const found = (securityContext?.capabilities?.add ?? []).filter((name) => dangerous.has(capability(name)));
    if (!found.length) return undefined;
    const violation = { path: ['securityContext', 'capabilities', 'add'], message: `adds ${found.join(', ')}` };
    return violation;
  },
});
