import { expect, test } from 'vitest';
import rule from '../../../shared/rules/pods/run-as-root-user.ts';
import { deployment, goodPod, snapshot } from '../../estate.ts';
import { testContainerRule, verdict } from '../run.ts';

const user = (runAsUser: number) => ({ securityContext: { runAsUser } });

testContainerRule(rule, {
  pass: [{}, user(1), user(1000), { pod: user(1000) }, { ...user(1000), pod: user(2000) }],
  fail: [user(0), { pod: user(0) }, { ...user(1000), pod: user(0) }, { ...user(0), pod: user(1000) }],
});

test('the standard has it from 1.23 on', () => {
  const of = snapshot({ deployments: [deployment(goodPod)] });
  const server = { ready: true, mayReadSecrets: false, version: 'v1.22.9' };
  expect(verdict(rule, { ...of, server }).verdict).toBe('not-applicable');
});
