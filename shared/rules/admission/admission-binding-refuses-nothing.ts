import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'admission-binding-refuses-nothing',
  title: 'Admission policy only warns',
  severity: 'low',
  target: 'admission-binding',
  controls: ['nsa:authentication', 'mitre:T1556'],
  profiles: ['hardened'],
  risk: 'Whatever the policy objects to is let in all the same.',
  remediation: 'Add Deny to validationActions once what runs today no longer breaks the policy.',
  snippet: 'validationActions: [Deny]',
  check({ spec }) {
    const actions = spec?.validationActions ?? [];
    if (actions.includes('Deny')) return undefined;
    return { path: ['spec', 'validationActions'], message: `validationActions: ${actions.join(', ') || 'none'}` };
  },
});
