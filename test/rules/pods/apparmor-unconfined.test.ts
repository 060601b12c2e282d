import { expect, test } from 'vitest';
import rule from '../../../shared/rules/pods/apparmor-unconfined.ts';
import { goodContainer, goodPod, snapshot } from '../../estate.ts';
import { testWorkloadRule, verdict } from '../run.ts';

const profile = (type: string) => ({ securityContext: { appArmorProfile: { type } } });
const own = (type: string) => ({ containers: [goodContainer, { name: 'b', ...profile(type) }] });

testWorkloadRule(rule, {
  pass: [{}, profile('RuntimeDefault'), profile('Localhost'), own('Localhost')],
  fail: [
    profile('Unconfined'),
    profile(''),
    own('Unconfined'),
    { initContainers: [{ name: 'i', ...profile('Other') }] },
  ],
});

test.each([
  ['unconfined', 'fail'],
  ['runtime/default', 'pass'],
  ['localhost/mine', 'pass'],
  ['', 'pass'],
])('annotation %s: %s', (value, expected) => {
  const annotations = { 'container.apparmor.security.beta.kubernetes.io/absent': value };
  expect(verdict(rule, snapshot({ pods: [{ metadata: { name: 'a', annotations }, spec: goodPod }] })).verdict).toBe(
    expected,
  );
});
