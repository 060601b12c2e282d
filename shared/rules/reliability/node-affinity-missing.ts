import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'node-affinity-missing',
  title: 'Pod states no node affinity',
  severity: 'info',
  target: 'workload',
  controls: [],
  covers: ['node-affinity-missing'],
  profiles: [],
  risk: 'Any node will do, one that is small, far away or about to be taken back too.',
  remediation: 'Add affinity.nodeAffinity.',
  snippet: `affinity:
  nodeAffinity:
    requiredDuringSchedulingIgnoredDuringExecution:
      nodeSelectorTerms:
        - matchExpressions:
            - key: kubernetes.io/arch
              operator: In
              values: [amd64]`,
  check: ({ podSpec }) =>
    podSpec.affinity?.nodeAffinity
      ? undefined
      : { path: ['affinity', 'nodeAffinity'], message: 'nodeAffinity is not set' },
});
