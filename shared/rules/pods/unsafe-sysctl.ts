import { standardOf } from '../../engine/standard.ts';
import { defineRule } from '../../model/rule.ts';

/** Name → minor of the first version of the standard that allows it. */
const safe = new Map<string, number>(
  Object.entries({
    0: 'kernel.shm_rmid_forced net.ipv4.ip_local_port_range net.ipv4.ip_unprivileged_port_start net.ipv4.tcp_syncookies net.ipv4.ping_group_range',
    27: 'net.ipv4.ip_local_reserved_ports',
    29: 'net.ipv4.tcp_keepalive_time net.ipv4.tcp_fin_timeout net.ipv4.tcp_keepalive_intvl net.ipv4.tcp_keepalive_probes',
    32: 'net.ipv4.tcp_rmem net.ipv4.tcp_wmem',
    37: 'net.ipv4.tcp_slow_start_after_idle net.ipv4.tcp_notsent_lowat',
  }).flatMap(([minor, names]) => names.split(' ').map((name) => [name, Number(minor)] as const)),
);

export default defineRule({
  id: 'unsafe-sysctl',
  title: 'Pod sets a sysctl that is not safe',
  severity: 'high',
  target: 'workload',
  controls: ['cis:5.6.3', 'pss:baseline/sysctls', 'nsa:pod-security', 'mitre:T1611'],
  covers: ['unsafe-sysctl'],
  profiles: ['security', 'pss-baseline', 'pss-restricted'],
  risk: 'The setting may hold for the whole node and starve or expose every other pod on it.',
  remediation: 'Remove the sysctl, or set it where nodes are built.',
  snippet: `securityContext:
  sysctls:
    - name: net.ipv4.tcp_keepalive_time
      value: "300"`,
  check(workload, snapshot) {
    const version = standardOf(snapshot);
    const sysctls = workload.podSpec.securityContext?.sysctls ?? [];
    const index = sysctls.findIndex(({ name }) => (safe.get(name) ?? Number.POSITIVE_INFINITY) > version);
    if (index < 0) return undefined;
    const violation = { path: ['securityContext', 'sysctls', index], message: `sets ${sysctls[index]?.name}` };
    return violation;
  },
});
