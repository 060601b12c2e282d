import { expect, test } from 'vitest';
import rule from '../../../shared/rules/pods/unsafe-sysctl.ts';
import { deployment, goodPod, snapshot } from '../../estate.ts';
import { testWorkloadRule, verdict } from '../run.ts';

const set = (...names: string[]) => ({ securityContext: { sysctls: names.map((name) => ({ name, value: '1' })) } });

testWorkloadRule(rule, {
  pass: [{}, set(), set('kernel.shm_rmid_forced', 'net.ipv4.tcp_syncookies'), set('net.ipv4.tcp_rmem')],
  fail: [
    set('kernel.msgmax'),
    set('net.ipv4.tcp_syncookies', 'vm.swappiness'),
    set('net/ipv4/tcp_rmem'),
    set('net.ipv4.tcp_notsent_lowat'),
  ],
});

test.each([
  ['v1.26.1', 'net.ipv4.ip_local_reserved_ports', 'fail'],
  ['v1.28.1', 'net.ipv4.tcp_fin_timeout', 'fail'],
  ['v1.31.1', 'net.ipv4.tcp_wmem', 'fail'],
  ['v1.37.0', 'net.ipv4.tcp_notsent_lowat', 'pass'],
])('%s: %s %s', (version, name, expected) => {
  const of = snapshot({ deployments: [deployment({ ...goodPod, ...set(name) })] });
  expect(verdict(rule, { ...of, server: { ready: true, mayReadSecrets: false, version } }).verdict).toBe(expected);
});
