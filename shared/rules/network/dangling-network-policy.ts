import { Unknown } from '../../engine/known.ts';
import { policiesOn, selectsAll, workloadsIn } from '../../engine/network.ts';
import { templateKinds } from '../../engine/owners.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'dangling-network-policy',
  title: 'Network policy selects no pod',
  severity: 'low',
  target: 'network-policy',
  needs: ['pods', ...templateKinds],
  controls: ['cis:5.3.2', 'nsa:network-separation'],
  covers: ['dangling-network-policy'],
  risk: 'The policy protects nothing, and its author believes that it does.',
  remediation: 'Change spec.podSelector to labels that the pods of the namespace have, or delete the policy.',
  check(policy, snapshot) {
    if (selectsAll(policy)) return undefined;
    const here = workloadsIn(snapshot).get(policy.metadata?.namespace ?? '') ?? [];
    if (here.some((workload) => policiesOn(workload, snapshot).includes(policy))) return undefined;
    if (snapshot.samples.length) throw new Unknown('not every pod was read');
    return { path: ['spec', 'podSelector'], message: `no pod of ${policy.metadata?.namespace} has these labels` };
  },
});
