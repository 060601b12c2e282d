import { mountedIn } from '../../engine/mounts.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'workload-mounts-secret',
  title: 'Pod mounts a Secret',
  severity: 'info',
  target: 'workload',
  controls: ['mitre:T1552.007'],
  covers: ['workload-mounts-secret'],
  profiles: [],
  risk: 'Whoever breaks into the program reads it; this lists which workloads hold which secrets.',
  remediation: 'Remove the volume if the program does not read it.',
  snippet: 'volumes: []',
  check(workload, snapshot) {
    const found = mountedIn(
      workload,
      ({ secret }) => secret && { kind: 'Secret', name: secret.secretName ?? '' },
      snapshot,
    );
    return found && { path: found.path, message: `mounts Secret ${found.name}` };
  },
});
