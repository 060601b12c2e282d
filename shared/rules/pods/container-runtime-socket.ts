import { hostPaths, within } from '../../engine/host-path.ts';
import { defineRule } from '../../model/rule.ts';

/** Where runtimes listen; `/var/run` is `/run`, and of some nodes a folder of its own. */
const sockets = [
  'docker',
  'docker/containerd/containerd',
  'containerd/containerd',
  'k3s/containerd/containerd',
  'crio/crio',
]
  .concat('cri-dockerd', 'dockershim')
  .flatMap((name) => [`/run/${name}.sock`, `/var/run/${name}.sock`]);

export default defineRule({
  id: 'container-runtime-socket',
  title: 'Pod mounts the socket of the container runtime',
  severity: 'critical',
  target: 'workload',
  controls: ['cis:5.2.11', 'nsa:pod-security', 'mitre:T1611', 'mitre:T1610'],
  covers: ['container-runtime-socket'],
  implies: ['host-path-sensitive'],
  risk: 'Whoever speaks to the socket starts containers of any kind on the node, beside Kubernetes and its checks.',
  remediation: 'Remove the volume; build images with a tool that needs no runtime.',
  snippet: `volumes:
  - name: work
    emptyDir: {}`,
  check(workload) {
    const found = hostPaths(workload.podSpec).find(({ at }) => sockets.some((one) => within(one, at)));
    return found && { path: found.path, message: `mounts ${found.written}` };
  },
});
