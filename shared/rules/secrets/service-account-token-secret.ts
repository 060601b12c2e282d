import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'service-account-token-secret',
  title: 'Secret holds a token that never ends',
  severity: 'medium',
  target: 'document',
  controls: ['nsa:authentication', 'mitre:T1528', 'cis:5.1.6'],
  modes: ['check'],
  risk: 'Whoever copies the token once has the rights of the account until somebody deletes the Secret.',
  remediation: 'Delete the Secret; use tokens that the kubelet renews, or kubectl create token.',
  snippet: `volumes:
  - name: token
    projected:
      sources:
        - serviceAccountToken:
            path: token`,
  check: ({ kind, type }) =>
    kind === 'Secret' && type === 'kubernetes.io/service-account-token'
      ? { path: ['type'], message: `type is ${type}` }
      : undefined,
});
