import { expect, test } from 'vitest';
import rule from '../../../shared/rules/pods/selinux-options.ts';
import { goodPod, snapshot } from '../../estate.ts';
import { testContainerRule, verdict } from '../run.ts';

const options = (seLinuxOptions: object) => ({ securityContext: { seLinuxOptions } });
const none = { securityContext: {} };

testContainerRule(rule, {
  pass: [
    {},
    options({}),
    options({ type: '', user: '', role: '' }),
    options({ type: 'container_t', level: 's0' }),
    options({ type: 'container_engine_t' }),
    { ...none, pod: options({ type: 'container_kvm_t' }) },
  ],
  fail: [
    options({ type: 'spc_t' }),
    options({ user: 'u' }),
    options({ role: 'r' }),
    { ...options({}), pod: options({ type: 'x' }) },
  ],
});

test('container_engine_t came with 1.31', () => {
  const of = snapshot({
    pods: [{ metadata: { name: 'a' }, spec: { ...goodPod, ...options({ type: 'container_engine_t' }) } }],
  });
  expect(verdict(rule, { ...of, server: { ready: true, mayReadSecrets: false, version: 'v1.30.1' } }).verdict).toBe(
    'fail',
  );
});
