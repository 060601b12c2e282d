import rule from '../../../shared/rules/pods/container-runtime-socket.ts';
import { testWorkloadRule } from '../run.ts';

const mounts = (...paths: string[]) => ({ volumes: paths.map((path, n) => ({ name: `v${n}`, hostPath: { path } })) });

testWorkloadRule(rule, {
  pass: [{}, mounts('/data'), mounts('/run/docker.sock.d'), mounts('/run/secrets'), mounts('/var/log', '/etc')],
  fail: [
    mounts('/var/run/docker.sock'),
    mounts('/run/docker.sock'),
    mounts('/run/containerd/containerd.sock'),
    mounts('/data', '/run/crio/'),
    mounts('/var/run'),
    mounts('/var'),
    mounts('/'),
    mounts('/run/cri-dockerd.sock'),
  ],
});
