import { budgets, fewest, replicasOf } from '../../engine/disruption.ts';
import { templateKinds } from '../../engine/owners.ts';
import { everyWorkload } from '../../engine/workloads.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'pdb-blocks-eviction',
  title: 'Disruption budget lets no pod go',
  severity: 'info',
  target: 'disruption-budget',
  needs: ['pods', ...templateKinds],
  controls: [],
  covers: ['pdb-blocks-eviction'],
  profiles: ['reliability'],
  risk: 'Nodes cannot be drained: upgrades wait, then force their way.',
  remediation: 'Set maxUnavailable to 1 or more.',
  snippet: 'maxUnavailable: 1',
  check(budget, snapshot) {
    const { maxUnavailable, minAvailable } = budget.spec ?? {};
    if (/^0+%?$/.test(String(maxUnavailable)))
      return { path: ['spec', 'maxUnavailable'], message: `maxUnavailable is ${maxUnavailable}` };
    const path = ['spec', 'minAvailable'];
    if (/^[1-9]\d\d+%$/.test(String(minAvailable))) return { path, message: `minAvailable is ${minAvailable}` };
    const replicas = everyWorkload(snapshot)
      .filter((workload) => budgets(budget, workload))
      .reduce((sum, workload) => sum + (replicasOf(workload) ?? 0), 0);
    const least = fewest(minAvailable, replicas);
    if (!replicas || least === undefined || least < replicas) return undefined;
    return { path, message: `minAvailable is ${minAvailable} of ${replicas}` };
  },
});
