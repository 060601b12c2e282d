import rule from '../../../shared/rules/reliability/hpa-min-replicas.ts';
import { testObjectRule } from '../run.ts';

const of = (minReplicas?: number) => ({
  horizontalpodautoscalers: [
    {
      metadata: { namespace: 'a', name: 'h' },
      spec: { minReplicas, maxReplicas: 9, scaleTargetRef: { kind: 'Deployment', name: 'x' } } as never,
    },
  ],
});

testObjectRule(rule, {
  pass: [of(2), of(3)],
  fail: [of(), of(1), of(0)],
  unknown: [{ horizontalpodautoscalers: undefined }],
});
