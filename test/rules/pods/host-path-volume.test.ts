import rule from '../../../shared/rules/pods/host-path-volume.ts';
import { testWorkloadRule } from '../run.ts';

const mounts = (...paths: string[]) => ({ volumes: paths.map((path, n) => ({ name: `v${n}`, hostPath: { path } })) });

testWorkloadRule(rule, {
  pass: [{}, { volumes: [] }, { volumes: [{ name: 'tmp', emptyDir: {} }, { name: 'bare' }] }],
  fail: {
    critical: [
      mounts('/'),
      mounts('/etc'),
      mounts('/etc/kubernetes/'),
      mounts('/var'),
      mounts('/var/run/docker.sock'),
      mounts('/run/containerd/containerd.sock'),
      mounts('/data/../etc'),
      mounts('//var//lib/kubelet/pods'),
      mounts('/data', '/proc'),
      mounts(''),
    ],
    high: [mounts('/data'), mounts('/etcetera'), mounts('/opt/cni/bin', '/mnt/disks'), mounts('/var/running')],
  },
});
