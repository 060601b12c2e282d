import { mountedIn } from '../../engine/mounts.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'workload-mounts-pvc',
  title: 'Pod mounts a claim',
  severity: 'info',
  target: 'workload',
  controls: ['mitre:T1530'],
  covers: ['workload-mounts-pvc'],
  profiles: [],
  risk: 'Whoever breaks into the program reads and changes what is stored; this lists which workloads hold which data.',
  remediation: 'Remove the volume if the program does not use it.',
  snippet: 'volumes: []',
  check(workload, snapshot) {
    const found = mountedIn(
      workload,
      ({ persistentVolumeClaim: claim }) => claim && { kind: 'PersistentVolumeClaim', name: claim.claimName },
      snapshot,
    );
    return found && { path: found.path, message: `mounts claim ${found.name}` };
  },
});
