import rule from '../../../shared/rules/reliability/instance-label-mismatch.ts';
import { goodPod } from '../../estate.ts';
import { testObjectRule } from '../run.ts';

const of = (labels: Record<string, string>) => ({
  pods: [{ metadata: { namespace: 'a', name: 'web', labels }, spec: goodPod }],
});

testObjectRule(rule, {
  pass: [of({ 'app.kubernetes.io/instance': 'web' })],
  fail: [of({ 'app.kubernetes.io/instance': 'other' }), of({ app: 'web' }), of({})],
});
