import { afterEach, expect, test, vi } from 'vitest';
import rule from '../../../shared/rules/gke/gke-identity-trust-wide.ts';
import { world } from '../../wire/gke.ts';
import { factsOf, judge } from '../../wire/pairs.ts';
import { record } from '../run.ts';

const pool = '//iam.googleapis.com/projects/41/locations/global/workloadIdentityPools/acme-shop.svc.id.goog';
const to = (member: string, role = 'roles/iam.workloadIdentityUser') => [{ role, members: [member] }];
const cases = {
  pass: [
    to(`principalSet:${pool}/*`, 'roles/viewer'),
    to('serviceAccount:acme-shop.svc.id.goog[shop/web]'),
    to(`principal:${pool}/subject/ns/shop/sa/web`),
    to(`principalSet:${pool}/attribute.repository/acme/shop`),
  ],
  fail: [
    to(`principalSet:${pool}/*`),
    to(`principalSet:${pool}/namespace/shop`),
    to(`principalSet:${pool}/kubernetes.cluster/https://container.googleapis.com/v1/projects/p`),
    to('allAuthenticatedUsers', 'roles/iam.serviceAccountTokenCreator'),
  ],
};
const pair = {
  row: '',
  provider: 'gke',
  from: 'account',
  at: ['serviceAccounts', 0, 'policy', 'bindings'],
  ...cases,
} as const;
record(rule.id, cases);
afterEach(() => vi.unstubAllEnvs());
test.each(cases.pass.map((value) => [value]))('pass: %j', async (value) => {
  expect((await judge(world, rule, pair, value)).verdict).toBe('pass');
});
test.each(cases.fail.map((value) => [value]))('fail: %j', async (value) => {
  expect((await judge(world, rule, pair, value)).verdict).toBe('fail');
});
test.each(factsOf(rule).filter((fact) => fact !== 'account'))('unknown when %s is refused', async (fact) => {
  expect((await judge(world, rule, pair, cases.fail[0], world.operations(fact))).verdict).toBe('unknown');
});
