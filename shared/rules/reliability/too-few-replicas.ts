import { autoscalerOf, replicasOf } from '../../engine/disruption.ts';
import { onObject } from '../../engine/levels.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'too-few-replicas',
  title: 'Only one replica runs',
  severity: 'info',
  target: 'workload',
  controls: [],
  covers: ['too-few-replicas'],
  profiles: ['reliability'],
  risk: 'Every restart, upgrade and lost node is an outage.',
  remediation: 'Set replicas to 2 or more.',
  snippet: 'replicas: 2',
  check(workload, snapshot) {
    if (!['Deployment', 'StatefulSet'].includes(workload.kind)) return undefined;
    const replicas = Math.max(replicasOf(workload) ?? 1, autoscalerOf(workload, snapshot)?.spec?.minReplicas ?? 0);
    return replicas > 1 ? undefined : { ...onObject('spec', 'replicas'), message: `replicas is ${replicas}` };
  },
});
