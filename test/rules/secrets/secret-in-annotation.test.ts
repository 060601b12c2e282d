import rule from '../../../shared/rules/secrets/secret-in-annotation.ts';
import { goodPod } from '../../estate.ts';
import { testObjectRule } from '../run.ts';

const sign = { path: ['annotations', 'example.com/key'], pattern: 'AWS access key' };
const of = (own: object, template: object = {}) => ({
  deployments: [
    {
      metadata: { namespace: 'a', name: 'b', ...own },
      spec: { selector: {}, template: { metadata: template, spec: goodPod } },
    },
  ],
});

testObjectRule(rule, {
  pass: [of({}), of({ secretSigns: [] }), of({ annotations: { note: 'x' } })],
  fail: [of({ secretSigns: [sign] }), of({}, { secretSigns: [sign] })],
});
