import rule from '../../../shared/rules/reliability/pdb-min-above-hpa-min.ts';
import { deployment, goodPod } from '../../estate.ts';
import { testObjectRule } from '../run.ts';

const of = (minAvailable: number | string, minReplicas?: number, target = 'web') => ({
  deployments: [deployment(goodPod)],
  poddisruptionbudgets: [
    {
      metadata: { namespace: 'shop', name: 'p' },
      spec: { minAvailable, selector: { matchLabels: { app: 'web' } } } as never,
    },
  ],
  horizontalpodautoscalers: [
    {
      metadata: { namespace: 'shop', name: 'h' },
      spec: { minReplicas, maxReplicas: 9, scaleTargetRef: { kind: 'Deployment', name: target } } as never,
    },
  ],
});

testObjectRule(rule, {
  pass: [of(2, 2), of(1, 5), of('50%', 1), of(9), of(9, 2, 'other')],
  fail: [of(3, 2), of(10, 5)],
  unknown: [{ ...of(3, 2), horizontalpodautoscalers: undefined }],
});
