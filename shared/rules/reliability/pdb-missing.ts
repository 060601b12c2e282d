import { budgets } from '../../engine/disruption.ts';
import { all } from '../../engine/known.ts';
import { onObject } from '../../engine/levels.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'pdb-missing',
  title: 'Deployment has no disruption budget',
  severity: 'info',
  target: 'workload',
  needs: ['poddisruptionbudgets'],
  controls: [],
  covers: ['pdb-missing'],
  profiles: ['reliability'],
  risk: 'An upgrade of the nodes may end all of its pods at once.',
  remediation: 'Add a PodDisruptionBudget that selects its pods.',
  snippet: `apiVersion: policy/v1
kind: PodDisruptionBudget
spec:
  maxUnavailable: 1
  selector:
    matchLabels:
      app: web`,
  check(workload, { objects }) {
    if (workload.kind !== 'Deployment') return undefined;
    const list = all(objects.poddisruptionbudgets, 'poddisruptionbudgets');
    if (list.some((one) => budgets(one, workload))) return undefined;
    return { ...onObject('metadata', 'name'), message: 'no PodDisruptionBudget selects its pods' };
  },
});
