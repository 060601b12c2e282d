import { expect, test } from 'vitest';
import { shortOf } from '../../shared/engine/aks-subnets.ts';
import { endOf, imageAge } from '../../shared/engine/aks-systems.ts';
import { Unknown } from '../../shared/engine/known.ts';
import type { AksPool } from '../../shared/model/aks.ts';

test.each([
  ['Ubuntu', 'AKSUbuntu-2404gen2containerd-202611.03.0', undefined],
  ['Ubuntu', 'AKSUbuntu-2204gen2containerd-202611.03.0', '2027-06-30'],
  ['Ubuntu2204', undefined, '2027-06-30'],
  ['AzureLinux', 'AKSAzureLinux-V3gen2-202611.03.0', undefined],
  ['AzureLinux', 'AKSAzureLinux-V2gen2-202511.03.0', '2025-11-30'],
  ['CBLMariner', undefined, '2025-11-30'],
  ['Windows2019', 'AKSWindows-2019-containerd-17763.5458.240215', '2026-03-01'],
  ['Windows2022', 'AKSWindows-2022-containerd-20348.4171.261110', undefined],
])('%s %s ends %s', (sku, image, end) => expect(endOf(sku, image)).toBe(end));

test('a system that nobody names is no verdict', () => expect(() => endOf(undefined, undefined)).toThrow(Unknown));

test.each([
  ['AKSUbuntu-2404gen2containerd-202611.03.0', 'AKSUbuntu-2404gen2containerd-202611.03.0', 0],
  ['AKSUbuntu-2204gen2containerd-202610.04.0', 'AKSUbuntu-2404gen2containerd-202611.03.0', 30],
  ['AKSUbuntu-2404gen2containerd-202612.03.0', 'AKSUbuntu-2404gen2containerd-202611.03.0', 0],
  ['AKSWindows-2022-containerd-20348.4171.261010', 'AKSWindows-2022-containerd-20348.4171.261110', 31],
])('%s is %3$i days older than %s', (image, latest, days) => expect(imageAge(image, latest)).toBe(days));
test.each(['mine', 'AKSUbuntu-2404gen2containerd-202613.03.0', ''])('%j names no date', (image) =>
  expect(() => imageAge(image, 'AKSUbuntu-2404gen2containerd-202611.03.0')).toThrow(Unknown),
);

const subnet = '/subnets/nodes';
const pool = (more: Partial<AksPool> = {}): AksPool => ({ count: 3, maxPods: 29, vnetSubnetID: subnet, ...more });
test.each<[string, readonly string[], readonly AksPool[], boolean]>([
  ['one node more, each with its pods: 120', ['10.0.0.0/25'], [pool()], true],
  ['in half of that', ['10.0.0.0/26'], [pool()], false],
  ['two prefixes count together', ['10.0.0.0/26', '10.0.1.0/26'], [pool()], true],
  ['the most that the autoscaler may make', ['10.0.0.0/25'], [pool({ enableAutoScaling: true, maxCount: 9 })], false],
  ['pods with a subnet of their own', ['10.0.0.0/28'], [pool({ podSubnetID: '/subnets/pods' })], true],
  ['another subnet', ['10.0.0.0/28'], [pool({ vnetSubnetID: '/subnets/x' })], true],
  ['two pools', ['10.0.0.0/25'], [pool(), pool()], false],
])('%s', (_, prefixes, pools, enough) => expect(shortOf(subnet, prefixes, pools) === undefined).toBe(enough));
test('what is not disclosed is no verdict', () => {
  expect(() => shortOf(subnet, [], [pool()])).toThrow(Unknown);
  expect(() => shortOf(subnet, ['fd00::/64'], [pool()])).toThrow(Unknown);
  expect(() => shortOf(subnet, ['10.0.0.0/24'], [{ vnetSubnetID: subnet }])).toThrow(Unknown);
});
