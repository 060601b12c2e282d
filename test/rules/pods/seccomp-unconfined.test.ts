import { expect, test } from 'vitest';
import rule from '../../../shared/rules/pods/seccomp-unconfined.ts';
import { goodPod, snapshot } from '../../estate.ts';
import { testContainerRule, verdict } from '../run.ts';

const profile = (type: string) => ({ securityContext: { seccompProfile: { type } } });

testContainerRule(rule, {
  pass: [
    {},
    { securityContext: {} },
    profile('Localhost'),
    { ...profile('RuntimeDefault'), pod: profile('Localhost') },
  ],
  fail: [
    profile('Unconfined'),
    profile(''),
    { pod: profile('Unconfined') },
    { ...profile('Localhost'), pod: profile('Unconfined') },
  ],
});

test.each([
  ['v1.18.3', 'pod', 'unconfined', 'fail'],
  ['v1.18.3', 'pod', 'docker/default', 'pass'],
  ['v1.18.3', 'web', 'unconfined', 'fail'],
  ['v1.18.3', 'web', 'localhost/a', 'pass'],
  ['v1.19.0', 'pod', 'unconfined', 'pass'],
])('%s with an annotation on %s, %s: %s', (version, name, value, expected) => {
  const key = `${name === 'pod' ? '' : 'container.'}seccomp.security.alpha.kubernetes.io/${name}`;
  const of = snapshot({ pods: [{ metadata: { name: 'a', annotations: { [key]: value } }, spec: goodPod }] });
  expect(verdict(rule, { ...of, server: { ready: true, mayReadSecrets: false, version } }).verdict).toBe(expected);
});
