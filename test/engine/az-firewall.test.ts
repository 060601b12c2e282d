import { expect, test } from 'vitest';
import { openingOfNodes } from '../../shared/engine/az-firewall.ts';
import { Unknown } from '../../shared/engine/known.ts';
import type { AksSecurityRule } from '../../shared/model/aks.ts';

const rule = (more: Partial<AksSecurityRule> = {}): AksSecurityRule => ({
  name: 'web',
  priority: 200,
  direction: 'inbound',
  access: 'allow',
  protocol: 'tcp',
  sources: ['*'],
  destinations: ['*'],
  ports: ['443'],
  ...more,
});
const deny = (more: Partial<AksSecurityRule> = {}) =>
  rule({ name: 'no', priority: 100, access: 'deny', protocol: '*', ports: ['*'], ...more });
const judge = (...rules: readonly AksSecurityRule[]) => openingOfNodes([{ id: 'g', name: 'g', rules }])?.severity;

test.each<[string, readonly AksSecurityRule[], string | undefined]>([
  ['nothing', [], undefined],
  ['anywhere to a port', [rule()], 'medium'],
  ['anywhere to SSH', [rule({ ports: ['22'] })], 'high'],
  ['a range around the kubelet', [rule({ ports: ['10000-11000'] })], 'high'],
  ['every port', [rule({ ports: ['*'] })], 'high'],
  ['Internet in any case', [rule({ sources: ['internet'] })], 'medium'],
  ['two halves of the world', [rule({ sources: ['0.0.0.0/1', '128.0.0.0/1'] })], 'medium'],
  ['all of IPv6', [rule({ sources: ['::/0'] })], 'medium'],
  ['a network', [rule({ sources: ['203.0.113.0/24'] })], undefined],
  ['a tag of Azure', [rule({ sources: ['VirtualNetwork', 'AzureLoadBalancer', 'AzureCloud.westeurope'] })], undefined],
  ['outbound', [rule({ direction: 'outbound' })], undefined],
  ['a denial', [deny()], undefined],
  ['to public addresses of load balancers', [rule({ destinations: ['20.1.2.3', '20.1.2.4/32'] })], undefined],
  ['to a node', [rule({ destinations: ['10.1.2.3'] })], 'medium'],
  ['to a public block', [rule({ destinations: ['20.1.2.0/24'] })], 'medium'],
  ['denied before', [deny(), rule()], undefined],
  ['denied before, that port only', [deny({ ports: ['400-500'] }), rule()], undefined],
  ['denied after', [rule(), deny({ priority: 300 })], 'medium'],
  ['another port is denied', [deny({ ports: ['80'] }), rule()], 'medium'],
  ['another protocol is denied', [deny({ protocol: 'udp' }), rule()], 'medium'],
  ['another destination is denied', [deny({ destinations: ['10.0.0.0/8'] }), rule()], 'medium'],
  ['a network is denied', [deny({ sources: ['203.0.113.0/24'] }), rule()], 'medium'],
  ['the gravest counts', [rule(), rule({ ports: ['3389'] })], 'high'],
])('%s', (_, rules, expected) => expect(judge(...rules)).toBe(expected));

test('of several groups the gravest is told, by its rule', () => {
  const groups = [rule(), rule({ name: 'ssh', ports: ['22'] })].map((one) => ({ id: '', name: '', rules: [one] }));
  expect(openingOfNodes(groups)?.message).toBe('rule ssh lets the internet reach tcp 22 of the nodes');
});

test('a block that is none is no verdict', () => {
  expect(() => judge(rule({ sources: ['1.2.3/99'] }))).toThrow(Unknown);
});
