import rule from '../../../shared/rules/reliability/pdb-missing.ts';
import { deployment, goodPod } from '../../estate.ts';
import { testObjectRule } from '../run.ts';

const of = (matchLabels?: Record<string, string>, namespace = 'shop') => ({
  deployments: [deployment(goodPod)],
  poddisruptionbudgets: matchLabels
    ? [{ metadata: { namespace, name: 'p' }, spec: { selector: { matchLabels } } }]
    : [],
});

testObjectRule(rule, {
  pass: [of({ app: 'web' }), of({}), { daemonsets: [deployment(goodPod) as never] }],
  fail: [of(), of({ app: 'db' }), of({ app: 'web' }, 'other')],
  unknown: [{ ...of(), poddisruptionbudgets: undefined }],
});
