import { expect, test } from 'vitest';
import rule from '../../../shared/rules/pods/run-as-non-root.ts';
import { deployment, goodPod, snapshot } from '../../estate.ts';
import { testContainerRule, verdict } from '../run.ts';

const pod = (runAsNonRoot: boolean) => ({ pod: { securityContext: { runAsNonRoot } } });
const none = { securityContext: {} };

testContainerRule(rule, {
  pass: [{}, { ...none, ...pod(true) }, { securityContext: { runAsNonRoot: true }, pod: { os: { name: 'windows' } } }],
  fail: [
    none,
    { securityContext: { runAsUser: 1000 } },
    { securityContext: { runAsNonRoot: false }, ...pod(true) },
    { securityContext: { runAsNonRoot: true }, ...pod(false) },
    { ...none, pod: { os: { name: 'windows' } } },
    { ...none, pod: { hostUsers: false } },
  ],
});

test.each([
  ['v1.34.9', 'fail'],
  ['v1.35.0', 'pass'],
])('user namespaces of %s: %s', (version, expected) => {
  const of = snapshot({ deployments: [deployment({ ...goodPod, containers: [{ name: 'a' }], hostUsers: false })] });
  expect(verdict(rule, { ...of, server: { ready: true, mayReadSecrets: false, version } }).verdict).toBe(expected);
});
