import rule from '../../../shared/rules/pods/host-path-sensitive.ts';
import { testWorkloadRule } from '../run.ts';

const mounts = (...paths: string[]) => ({ volumes: paths.map((path, n) => ({ name: `v${n}`, hostPath: { path } })) });

testWorkloadRule(rule, {
  pass: [{}, mounts('/data'), mounts('/etcetera'), mounts('/var/running'), mounts('/opt', '/mnt/disks')],
  fail: [
    mounts('/'),
    mounts('/etc'),
    mounts('/etc/kubernetes/'),
    mounts('/var'),
    mounts('/var/run/docker.sock'),
    mounts('/data/../etc'),
    mounts('//var//lib/kubelet/pods'),
    mounts('/data', '/proc'),
    mounts(''),
  ],
});
