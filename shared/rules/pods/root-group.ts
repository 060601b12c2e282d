import { onObject } from '../../engine/levels.ts';
import { containersOf } from '../../engine/workloads.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'root-group',
  title: 'Containers belong to the root group',
  severity: 'low',
  target: 'workload',
  controls: ['cis:5.6.3', 'nsa:pod-security', 'mitre:T1611'],
  covers: ['root-group'],
  profiles: ['hardened'],
  risk: 'Files that group 0 may read or write on a mounted path of the node are open to the container.',
  remediation: 'Set runAsGroup, fsGroup and supplementalGroups to numbers above 0.',
  snippet: `securityContext:
  runAsGroup: 10001
  fsGroup: 10001`,
  check(workload) {
    const { runAsGroup, fsGroup, supplementalGroups } = workload.podSpec.securityContext ?? {};
    const containers = [...containersOf(workload)];
    const root = containers.find(({ container }) => container.securityContext?.runAsGroup === 0);
    if (root)
      return {
        ...onObject(...root.path, 'securityContext', 'runAsGroup'),
        message: `runAsGroup of ${root.container.name} is 0`,
      };
    const kept =
      !containers.length || containers.some(({ container }) => container.securityContext?.runAsGroup == null);
    const groups = Object.entries({
      runAsGroup: kept && runAsGroup === 0,
      fsGroup: fsGroup === 0,
      supplementalGroups: supplementalGroups?.includes(0),
    });
    const wrong = groups.find(([, isRoot]) => isRoot)?.[0];
    return wrong ? { path: ['securityContext', wrong], message: `${wrong} is 0` } : undefined;
  },
});
