import { cleanPath, within } from '../../engine/host-path.ts';
import { eased } from '../../engine/platform.ts';
import { defineRule } from '../../model/rule.ts';

/** Whoever writes, and often whoever reads, here is root on the node. `/var/run` is `/run`. */
const sensitive = `/boot /dev /etc /home /lib /proc /root /run /sys /usr /var/lib/containerd /var/lib/docker
  /var/lib/kubelet /var/log`.split(/\s+/);

export default defineRule({
  id: 'host-path-volume',
  title: 'Pod mounts a path of the node',
  severity: 'high',
  target: 'workload',
  controls: ['cis:5.2.11', 'pss:baseline/host-path-volumes', 'nsa:pod-security', 'mitre:T1611', 'mitre:T1552.001'],
  covers: ['host-path-volume', 'host-path-sensitive', 'container-runtime-socket'],
  profiles: ['security', 'pss-baseline', 'pss-restricted'],
  risk: 'Files of the node hold its credentials, its kubelet and the socket of its runtime.',
  remediation: 'Replace hostPath by an emptyDir, a claim or a projected volume.',
  check(workload, snapshot) {
    const found = (workload.podSpec.volumes ?? []).flatMap(({ hostPath }, index) =>
      hostPath
        ? [{ path: ['volumes', index, 'hostPath', 'path'], at: cleanPath(hostPath.path), written: hostPath.path }]
        : [],
    );
    const worst = found.find(({ at }) => sensitive.some((one) => within(at, one) || within(one, at)));
    const first = worst ?? found[0];
    if (!first) return undefined;
    const more = found.length > 1 ? ` and ${found.length - 1} more` : '';
    const violation = { path: first.path, message: `mounts ${first.written}${more}` };
    return eased({ ...violation, ...(worst ? { severity: 'critical' as const } : {}) }, workload, snapshot);
  },
});
