import { defineRule } from '../../model/rule.ts';

/** What container runtimes grant anyway; the standard compares exact strings. */
const granted = new Set(
  'AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD NET_BIND_SERVICE SETFCAP SETGID SETPCAP SETUID SYS_CHROOT'.split(
    ' ',
  ),
);

export default defineRule({
  id: 'capability-add-non-default',
  title: 'Container adds capabilities beyond the usual ones',
  severity: 'high',
  target: 'container',
  controls: ['pss:baseline/capabilities', 'nsa:pod-security', 'mitre:T1611'],
  covers: ['capability-add-non-default'],
  profiles: ['security', 'pss-baseline', 'pss-restricted'],
  implies: ['capability-add-any', 'capabilities-restricted'],
  risk: 'Capabilities beyond those that every runtime grants reach past the container: into network, kernel or other processes.',
  remediation: 'Drop ALL and add only what the program fails without.',
  snippet: `securityContext:
  capabilities:
    drop: [ALL]
    add: [NET_BIND_SERVICE]`,
  check({ securityContext }) {
    const extra = (securityContext?.capabilities?.add ?? []).filter((name) => !granted.has(name));
    if (!extra.length) return undefined;
    const violation = { path: ['securityContext', 'capabilities', 'add'], message: `adds ${extra.join(', ')}` };
    return violation;
  },
});
