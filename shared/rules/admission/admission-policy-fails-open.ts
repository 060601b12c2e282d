import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'admission-policy-fails-open',
  title: 'Admission policy is skipped when it cannot be evaluated',
  severity: 'low',
  target: 'admission-policy',
  controls: ['nsa:authentication', 'mitre:T1556'],
  risk: 'An object that makes an expression fail, by a missing field or its sheer size, is let in unjudged.',
  remediation: 'Set failurePolicy to Fail and write expressions that hold for absent fields.',
  snippet: 'failurePolicy: Fail',
  check: ({ spec }) =>
    spec?.failurePolicy === 'Ignore'
      ? { path: ['spec', 'failurePolicy'], message: 'failurePolicy is Ignore' }
      : undefined,
});
