import rule from '../../../shared/rules/reliability/too-few-replicas.ts';
import { deployment, goodPod } from '../../estate.ts';
import { testObjectRule } from '../run.ts';

const of = (replicas?: number, minReplicas?: number) => {
  const { metadata, spec } = deployment(goodPod);
  const hpa = {
    metadata: { namespace: 'shop', name: 'h' },
    spec: { maxReplicas: 9, minReplicas, scaleTargetRef: { kind: 'Deployment', name: 'web' } },
  };
  return {
    deployments: [{ metadata, spec: { ...spec, replicas } }] as never,
    horizontalpodautoscalers: minReplicas ? [hpa as never] : [],
  };
};

testObjectRule(rule, {
  pass: [of(2), of(5), of(undefined, 2), { daemonsets: [deployment(goodPod) as never] }],
  fail: [of(), of(1), of(0), of(undefined, 1)],
});
