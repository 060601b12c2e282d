import { called, rightsOf } from '../../engine/workload-rights.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'sa-token-mounted-and-bound',
  title: 'Token in the pod has rights beyond the usual ones',
  severity: 'medium',
  target: 'workload',
  needs: ['serviceaccounts', 'roles', 'rolebindings', 'clusterroles', 'clusterrolebindings'],
  controls: ['mitre:T1528'],
  covers: ['sa-token-mounted-and-bound'],
  profiles: ['hardened'],
  risk: 'Whoever breaks into the program may do what is bound to its account.',
  remediation: 'Set automountServiceAccountToken to false, or limit the binding to what the program calls.',
  snippet: 'automountServiceAccountToken: false',
  check(workload, snapshot) {
    const [first, ...more] = rightsOf(workload, snapshot);
    if (!first) return undefined;
    const others = more.length ? ` and ${more.length} more` : '';
    return { path: ['serviceAccountName'], message: `its account is bound by ${called(first)}${others}` };
  },
});
