import { accountOf, mountsToken } from '../../engine/service-account.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'service-account-token-automounted',
  title: 'Pod gets an API token without asking for it',
  severity: 'low',
  target: 'workload',
  needs: ['serviceaccounts'],
  controls: [
    'cis:5.1.6',
    'cis-eks:4.1.6',
    'cis-aks:4.1.6',
    'cis-gke:4.1.5',
    'nsa:authentication',
    'mitre:T1528',
    'mitre:T1552.007',
  ],
  covers: ['sa-token-automount'],
  profiles: ['hardened'],
  risk: 'Whoever breaks into the program finds a token for the API server.',
  remediation: 'Set automountServiceAccountToken to false; mount a projected token where one is needed.',
  snippet: 'automountServiceAccountToken: false',
  check(workload, snapshot) {
    if (!mountsToken(workload, snapshot)) return undefined;
    const account = accountOf(workload.podSpec);
    return { path: ['automountServiceAccountToken'], message: `the token of ${account} is mounted` };
  },
});
