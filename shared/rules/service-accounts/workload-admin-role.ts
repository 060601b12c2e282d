import { called, isAdministrators, rightsOf } from '../../engine/workload-rights.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'workload-admin-role',
  title: "Token in the pod is an administrator's",
  severity: 'high',
  target: 'workload',
  needs: ['serviceaccounts', 'roles', 'rolebindings', 'clusterroles', 'clusterrolebindings'],
  controls: ['mitre:T1528', 'mitre:T1078.004'],
  covers: ['workload-admin-role'],
  implies: ['sa-token-mounted-and-bound'],
  risk: 'Whoever breaks into the program may do everything, in its namespace or in the whole cluster.',
  remediation: 'Replace the binding by one to a role with the verbs and resources that the program calls.',
  snippet: `rules:
  - apiGroups: ['']
    resources: [configmaps]
    verbs: [get]`,
  check(workload, snapshot) {
    const found = rightsOf(workload, snapshot).find(isAdministrators);
    return found && { path: ['serviceAccountName'], message: `${called(found)} gives it every verb on every resource` };
  },
});
