import rule from '../../../shared/rules/reliability/selector-mismatch.ts';
import { deployment, goodPod } from '../../estate.ts';
import { testObjectRule } from '../run.ts';

const of = (selector: object) => {
  const { metadata, spec } = deployment(goodPod);
  return { deployments: [{ metadata, spec: { ...spec, selector } }] as never };
};
const rc = (selector: object) => ({
  replicationcontrollers: [
    {
      metadata: { name: 'r' },
      spec: { selector, template: { metadata: { labels: { app: 'web' } }, spec: goodPod } } as never,
    },
  ],
});
const expression = (operator: string, values?: string[]) => ({ matchExpressions: [{ key: 'app', operator, values }] });

testObjectRule(rule, {
  pass: [
    of({ matchLabels: { app: 'web' } }),
    of(expression('In', ['web'])),
    of(expression('Exists')),
    rc({ app: 'web' }),
  ],
  fail: [
    of({ matchLabels: { app: 'web', tier: 'x' } }),
    of(expression('NotIn', ['web'])),
    of(expression('DoesNotExist')),
    rc({ app: 'db' }),
  ],
});
