import { accountOf } from '../../engine/service-account.ts';
import { called, rightsOf, takesOver } from '../../engine/workload-rights.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'default-account-with-rights',
  title: 'Pod runs with rights of the default account',
  severity: 'medium',
  target: 'workload',
  needs: ['serviceaccounts', 'roles', 'rolebindings', 'clusterroles', 'clusterrolebindings'],
  controls: ['cis:5.1.5', 'nsa:authentication', 'mitre:T1528'],
  covers: ['R84'],
  risk: 'Rights that were given for one program are in the hands of every other in the namespace.',
  remediation: 'Create a service account for the workload and bind its role to that.',
  check(workload, snapshot) {
    if (accountOf(workload.podSpec) !== 'default') return undefined;
    const rights = rightsOf(workload, snapshot);
    const [first] = rights;
    if (!first) return undefined;
    const severity = rights.some((one) => takesOver(one, snapshot)) ? 'high' : 'medium';
    return { path: ['serviceAccountName'], message: `the default account holds ${called(first)}`, severity };
  },
});
