import { expect, test } from 'vitest';
import rule from '../../../shared/rules/pods/proc-mount-unmasked.ts';
import { deployment, snapshot } from '../../estate.ts';
import { testContainerRule, verdict } from '../run.ts';

const mount = (procMount: string) => ({ securityContext: { procMount } });
const server = (version: string) => ({ ready: true, mayReadSecrets: false, version });

testContainerRule(rule, {
  pass: [{}, { securityContext: {} }, mount('Default')],
  fail: [mount('Unmasked'), mount('unmasked'), { ...mount('Unmasked'), pod: { hostUsers: false } }],
});

test.each([
  ['v1.34.9', false, 'fail'],
  ['v1.35.0', false, 'pass'],
  ['v1.35.0', true, 'fail'],
])('%s with hostUsers %s: %s', (version, hostUsers, expected) => {
  const of = snapshot({ deployments: [deployment({ hostUsers, containers: [{ name: 'a', ...mount('Unmasked') }] })] });
  expect(verdict(rule, { ...of, server: server(version) }).verdict).toBe(expected);
});
