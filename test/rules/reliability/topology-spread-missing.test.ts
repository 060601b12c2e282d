import rule from '../../../shared/rules/reliability/topology-spread-missing.ts';
import { deployment, goodPod } from '../../estate.ts';
import { testObjectRule } from '../run.ts';

const of = (topologySpreadConstraints: object[]) => ({
  deployments: [deployment({ ...goodPod, topologySpreadConstraints } as never)],
});
const job = { jobs: [{ metadata: { name: 'j' }, spec: { template: { spec: goodPod } } }] };

testObjectRule(rule, { pass: [of([{ maxSkew: 1 }]), job], fail: [of([]), { deployments: [deployment(goodPod)] }] });
