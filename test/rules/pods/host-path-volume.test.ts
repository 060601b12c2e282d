import rule from '../../../shared/rules/pods/host-path-volume.ts';
import { testWorkloadRule } from '../run.ts';

const mounts = (...paths: string[]) => ({ volumes: paths.map((path, n) => ({ name: `v${n}`, hostPath: { path } })) });

testWorkloadRule(rule, {
  pass: [{}, { volumes: [] }, { volumes: [{ name: 'tmp', emptyDir: {} }, { name: 'bare' }] }],
  fail: [mounts('/data'), mounts('/etcetera'), mounts('/opt/cni/bin', '/mnt/disks'), mounts(''), mounts('/')],
});
