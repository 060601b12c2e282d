import rule from '../../../shared/rules/reliability/pdb-unhealthy-eviction-policy.ts';
import { testObjectRule } from '../run.ts';

const of = (unhealthyPodEvictionPolicy?: string) => ({
  poddisruptionbudgets: [{ metadata: { namespace: 'a', name: 'p' }, spec: { unhealthyPodEvictionPolicy } as never }],
});

testObjectRule(rule, {
  pass: [of('AlwaysAllow'), of('IfHealthyBudget')],
  fail: [of()],
  unknown: [{ poddisruptionbudgets: undefined }],
});
