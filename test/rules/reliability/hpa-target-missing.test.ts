import rule from '../../../shared/rules/reliability/hpa-target-missing.ts';
import { deployment, goodPod } from '../../estate.ts';
import { testObjectRule } from '../run.ts';

const of = (kind: string, name: string, namespace = 'shop') => ({
  horizontalpodautoscalers: [
    { metadata: { namespace, name: 'h' }, spec: { maxReplicas: 2, scaleTargetRef: { kind, name } } },
  ],
  deployments: [deployment(goodPod)],
});

testObjectRule(rule, {
  pass: [of('Deployment', 'web')],
  fail: [of('Deployment', 'gone'), of('StatefulSet', 'web'), of('Deployment', 'web', 'other')],
  unknown: [of('Rollout', 'web'), { ...of('StatefulSet', 'web'), statefulsets: undefined }],
});
