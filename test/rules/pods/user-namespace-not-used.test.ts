import { expect, test } from 'vitest';
import rule from '../../../shared/rules/pods/user-namespace-not-used.ts';
import { deployment, goodPod, snapshot } from '../../estate.ts';
import { testWorkloadRule, verdict } from '../run.ts';

testWorkloadRule(rule, {
  pass: [{ hostUsers: false }, { hostNetwork: true }, { os: { name: 'windows' } }],
  fail: [{}, { hostUsers: true }],
});

test('user namespaces are on by default from 1.33 on', () => {
  const of = snapshot({ deployments: [deployment(goodPod)] });
  expect(verdict(rule, { ...of, server: { ready: true, mayReadSecrets: false, version: 'v1.32.9' } }).verdict).toBe(
    'not-applicable',
  );
});
