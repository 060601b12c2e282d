import { eased } from '../../engine/platform.ts';
import { defineRule, type Severity } from '../../model/rule.ts';

/** What container runtimes grant anyway; the standard compares exact strings. */
const granted = new Set(
  'AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD NET_BIND_SERVICE SETFCAP SETGID SETPCAP SETUID SYS_CHROOT'.split(
    ' ',
  ),
);
/** Runtimes read names in any case and with or without the prefix. */
const weights = new Map<string, Severity>([
  ...['ALL', 'SYS_ADMIN', 'SYS_MODULE'].map((name) => [name, 'critical'] as const),
  ['NET_RAW', 'medium'],
]);
const weigh = (name: string) => weights.get(name.toUpperCase().replace(/^CAP_/, '')) ?? 'high';

export default defineRule({
  id: 'capabilities-beyond-baseline',
  title: 'Container adds capabilities beyond the usual ones',
  severity: 'high',
  target: 'container',
  controls: ['cis:5.2.9', 'pss:baseline/capabilities', 'nsa:pod-security', 'mitre:T1611'],
  covers: ['capability-add-non-default', 'capability-sys-admin', 'capability-sys-module', 'capability-net-raw-added'],
  profiles: ['security', 'pss-baseline', 'pss-restricted'],
  risk: 'Some capabilities are the node itself: SYS_ADMIN mounts its disks, SYS_MODULE loads code into its kernel.',
  remediation: 'Drop ALL and add only what the program fails without.',
  check({ securityContext, workload }, snapshot) {
    const extra = (securityContext?.capabilities?.add ?? []).filter((name) => !granted.has(name));
    if (!extra.length) return undefined;
    const severity = (['critical', 'high', 'medium'] as const).find((one) => extra.some((name) => weigh(name) === one));
    const violation = { path: ['securityContext', 'capabilities', 'add'], message: `adds ${extra.join(', ')}` };
    return eased({ ...violation, ...(severity ? { severity } : {}) }, workload, snapshot);
  },
});
