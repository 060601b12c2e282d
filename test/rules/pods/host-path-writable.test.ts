import rule from '../../../shared/rules/pods/host-path-writable.ts';
import { testContainerRule } from '../run.ts';

const pod = {
  volumes: [
    { name: 'host', hostPath: { path: '/data' } },
    { name: 'tmp', emptyDir: {} },
  ],
};
const mounts = (...list: { name: string; readOnly?: boolean }[]) => ({
  pod,
  volumeMounts: list.map((one) => ({ mountPath: '/x', ...one })),
});

testContainerRule(rule, {
  pass: [{}, { pod }, mounts({ name: 'tmp' }), mounts({ name: 'host', readOnly: true }), mounts({ name: 'absent' })],
  fail: [
    mounts({ name: 'host' }),
    mounts({ name: 'host', readOnly: false }),
    mounts({ name: 'tmp' }, { name: 'host' }),
  ],
});
