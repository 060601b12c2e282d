import { hostPaths } from '../../engine/host-path.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'host-path-volume',
  title: 'Pod mounts a path of the node',
  severity: 'high',
  target: 'workload',
  controls: ['cis:5.2.11', 'cis-gke:4.2.1', 'pss:baseline/host-path-volumes', 'nsa:pod-security', 'mitre:T1611'],
  covers: ['host-path-volume'],
  profiles: ['security', 'pss-baseline', 'pss-restricted'],
  risk: 'Files of the node hold its credentials, its kubelet and the socket of its runtime; links lead out of harmless folders.',
  remediation: 'Replace hostPath by an emptyDir, a claim or a projected volume.',
  snippet: `volumes:
  - name: data
    emptyDir: {}`,
  check(workload) {
    const [first, ...more] = hostPaths(workload.podSpec);
    if (!first) return undefined;
    const others = more.length ? ` and ${more.length} more` : '';
    return { path: first.path, message: `mounts ${first.written}${others}` };
  },
});
