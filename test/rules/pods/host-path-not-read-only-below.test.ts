import rule from '../../../shared/rules/pods/host-path-not-read-only-below.ts';
import { testContainerRule } from '../run.ts';

const pod = {
  volumes: [
    { name: 'host', hostPath: { path: '/data' } },
    { name: 'tmp', emptyDir: {} },
  ],
};
const mount = (name: string, readOnly: boolean, recursiveReadOnly?: string) => ({
  pod,
  volumeMounts: [{ mountPath: '/x', name, readOnly, ...(recursiveReadOnly ? { recursiveReadOnly } : {}) }],
});

testContainerRule(rule, {
  pass: [
    {},
    mount('tmp', true),
    mount('host', false),
    mount('host', true, 'IfPossible'),
    mount('host', true, 'Enabled'),
  ],
  fail: [mount('host', true), mount('host', true, 'Disabled')],
});
