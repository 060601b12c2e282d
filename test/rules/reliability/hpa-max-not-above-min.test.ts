import rule from '../../../shared/rules/reliability/hpa-max-not-above-min.ts';
import { testObjectRule } from '../run.ts';

const of = (maxReplicas: number, minReplicas?: number) => ({
  horizontalpodautoscalers: [
    {
      metadata: { namespace: 'a', name: 'h' },
      spec: { minReplicas, maxReplicas, scaleTargetRef: { kind: 'Deployment', name: 'x' } } as never,
    },
  ],
});

testObjectRule(rule, { pass: [of(2), of(5, 4)], fail: [of(1), of(3, 3), of(2, 4)] });
