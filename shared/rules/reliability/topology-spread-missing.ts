import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'topology-spread-missing',
  title: 'Pod states no topology spread',
  severity: 'info',
  target: 'workload',
  controls: [],
  covers: ['topology-spread-missing'],
  profiles: ['reliability'],
  risk: 'All replicas may stand in one zone, and go with it.',
  remediation: 'Add topologySpreadConstraints over topology.kubernetes.io/zone.',
  snippet: `topologySpreadConstraints:
  - maxSkew: 1
    topologyKey: topology.kubernetes.io/zone
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels:
        app: web`,
  check: ({ podSpec, kind }) =>
    podSpec.topologySpreadConstraints?.length || kind === 'Job' || kind === 'CronJob'
      ? undefined
      : { path: ['topologySpreadConstraints'], message: 'topologySpreadConstraints are not set' },
});
