import { atPod } from '../../engine/levels.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'root-group',
  title: 'Container belongs to the root group',
  severity: 'low',
  target: 'container',
  controls: ['cis:5.6.3', 'nsa:pod-security', 'mitre:T1611'],
  covers: ['root-group'],
  profiles: ['hardened'],
  implies: ['low-gid'],
  risk: 'Files that group 0 may read or write on a mounted path of the node are open to the container.',
  remediation: 'Set runAsGroup, fsGroup and supplementalGroups to numbers above 0.',
  snippet: `securityContext:
  runAsGroup: 10001
  fsGroup: 10001`,
  check({ securityContext, pod, workload }) {
    const { runAsGroup, fsGroup, supplementalGroups } = pod.securityContext ?? {};
    if (securityContext?.runAsGroup === 0)
      return { path: ['securityContext', 'runAsGroup'], message: 'runAsGroup is 0' };
    const wrong =
      (securityContext?.runAsGroup ?? runAsGroup) === 0
        ? 'runAsGroup'
        : fsGroup === 0
          ? 'fsGroup'
          : supplementalGroups?.includes(0) && 'supplementalGroups';
    return wrong ? { ...atPod(workload, 'securityContext', wrong), message: `${wrong} is 0 for the pod` } : undefined;
  },
});
