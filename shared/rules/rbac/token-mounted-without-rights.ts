import { accountOf, mountsToken } from '../../engine/service-account.ts';
import { rightsOf } from '../../engine/workload-rights.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'token-mounted-without-rights',
  title: 'Pod has a token that it may do nothing with',
  severity: 'low',
  target: 'workload',
  needs: ['serviceaccounts', 'roles', 'rolebindings', 'clusterroles', 'clusterrolebindings'],
  controls: ['cis:5.1.6', 'nsa:authentication', 'mitre:T1528'],
  covers: ['R85'],
  profiles: ['hardened'],
  risk: 'The token names the pod to the API server and is good for every right that is bound later.',
  remediation: 'Set automountServiceAccountToken to false.',
  snippet: `spec:
  automountServiceAccountToken: false`,
  check(workload, snapshot) {
    if (!mountsToken(workload, snapshot) || rightsOf(workload, snapshot).length) return undefined;
    return { path: ['automountServiceAccountToken'], message: `${accountOf(workload.podSpec)} holds no role` };
  },
});
