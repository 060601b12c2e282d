import { mountedIn } from '../../engine/mounts.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'workload-mounts-configmap',
  title: 'Pod mounts a ConfigMap',
  severity: 'info',
  target: 'workload',
  controls: ['mitre:T1552.007'],
  covers: ['workload-mounts-configmap'],
  profiles: [],
  risk: 'Whoever may change it steers the program; this lists which workloads listen to which.',
  remediation: 'Remove the volume if the program does not read it.',
  snippet: 'volumes: []',
  check(workload, snapshot) {
    const found = mountedIn(
      workload,
      ({ configMap }) => configMap && { kind: 'ConfigMap', name: configMap.name ?? '' },
      snapshot,
    );
    return found && { path: found.path, message: `mounts ConfigMap ${found.name}` };
  },
});
