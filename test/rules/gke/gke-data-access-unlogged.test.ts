import { afterEach, expect, test, vi } from 'vitest';
import rule from '../../../shared/rules/gke/gke-data-access-unlogged.ts';
import { world } from '../../wire/gke.ts';
import { absent, factsOf, judge } from '../../wire/pairs.ts';
import { record } from '../run.ts';

const both = [{ logType: 'DATA_READ' }, { logType: 'DATA_WRITE' }];
const cases = {
  pass: [
    [{ service: 'allServices', auditLogConfigs: both }],
    [{ service: 'container.googleapis.com', auditLogConfigs: both }],
    [
      { service: 'allServices', auditLogConfigs: [{ logType: 'DATA_READ' }] },
      { service: 'container.googleapis.com', auditLogConfigs: [{ logType: 'DATA_WRITE' }] },
    ],
  ],
  fail: [
    absent,
    [],
    [{ service: 'storage.googleapis.com', auditLogConfigs: both }],
    [{ service: 'allServices', auditLogConfigs: [{ logType: 'ADMIN_READ' }] }],
  ],
};
const pair = { row: '', provider: 'gke', from: 'account', at: ['iamPolicy', 'auditConfigs'], ...cases } as const;
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
