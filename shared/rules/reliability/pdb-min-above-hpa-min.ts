import { autoscalerOf, budgets, fewest, replicasOf } from '../../engine/disruption.ts';
import { all } from '../../engine/known.ts';
import { onObject } from '../../engine/levels.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'pdb-min-above-hpa-min',
  title: 'Disruption budget asks for more than the autoscaler keeps',
  severity: 'info',
  target: 'workload',
  needs: ['poddisruptionbudgets', 'horizontalpodautoscalers'],
  controls: [],
  covers: ['pdb-min-above-hpa-min'],
  profiles: ['reliability'],
  risk: 'When load is low nodes cannot be drained: upgrades wait, then force their way.',
  remediation: 'Set minAvailable below minReplicas of the autoscaler, or use maxUnavailable.',
  snippet: 'maxUnavailable: 1',
  check(workload, snapshot) {
    const least = autoscalerOf(workload, snapshot)?.spec?.minReplicas;
    if (workload.kind !== 'Deployment' || least === undefined) return undefined;
    const wide = all(snapshot.objects.poddisruptionbudgets, 'poddisruptionbudgets').find(
      (one) => budgets(one, workload) && (fewest(one.spec?.minAvailable, replicasOf(workload) ?? 1) ?? 0) > least,
    );
    if (!wide) return undefined;
    const message = `minAvailable of ${wide.metadata?.name} is ${wide.spec?.minAvailable}, minReplicas ${least}`;
    return { ...onObject('metadata', 'name'), message };
  },
});
