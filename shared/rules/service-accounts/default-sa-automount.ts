import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'default-sa-automount',
  title: 'Default service account hands out tokens',
  severity: 'medium',
  target: 'service-account',
  controls: ['cis:5.1.5', 'cis-eks:4.1.5', 'cis-aks:4.1.5', 'cis-gke:4.1.4', 'nsa:authentication', 'mitre:T1528'],
  covers: ['default-sa-automount'],
  profiles: ['hardened'],
  risk: 'Every pod that names no account gets its token, and whatever is bound to it.',
  remediation: 'Set automountServiceAccountToken to false on the account default.',
  snippet: 'automountServiceAccountToken: false',
  check: ({ metadata, automountServiceAccountToken }) =>
    metadata?.name === 'default' && automountServiceAccountToken !== false
      ? { path: ['automountServiceAccountToken'], message: 'automountServiceAccountToken is not false' }
      : undefined,
});
