import { hostPaths, within } from '../../engine/host-path.ts';
import { defineRule } from '../../model/rule.ts';

/** `/var/run` is `/run`; what contains one of them is as bad as what lies in one. */
const sensitive = `/boot /dev /etc /home /lib /proc /root /run /sys /usr /var/lib/containerd /var/lib/docker
  /var/lib/kubelet /var/log`.split(/\s+/);

export default defineRule({
  id: 'host-path-sensitive',
  title: 'Pod mounts a path that controls the node',
  severity: 'critical',
  target: 'workload',
  controls: ['cis:5.2.11', 'nsa:pod-security', 'mitre:T1611'],
  covers: ['host-path-sensitive'],
  implies: ['host-path-volume'],
  risk: 'Whoever writes there, and often whoever reads, is root on the node.',
  remediation: 'Remove the hostPath volume; give the task to an agent that mounts one harmless folder.',
  snippet: `volumes:
  - name: data
    emptyDir: {}`,
  check(workload) {
    const found = hostPaths(workload.podSpec).find(({ at }) =>
      sensitive.some((one) => within(at, one) || within(one, at)),
    );
    return found && { path: found.path, message: `mounts ${found.written}` };
  },
});
