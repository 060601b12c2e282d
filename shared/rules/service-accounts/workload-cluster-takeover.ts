import { called, rightsOf, takesOver } from '../../engine/workload-rights.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'workload-cluster-takeover',
  title: 'Token in the pod can take the cluster over',
  severity: 'high',
  target: 'workload',
  needs: ['serviceaccounts', 'roles', 'rolebindings', 'clusterroles', 'clusterrolebindings'],
  controls: ['mitre:T1528', 'mitre:T1098.006'],
  covers: ['workload-cluster-takeover'],
  implies: ['workload-admin-role'],
  risk: 'Whoever breaks into the program becomes administrator of the cluster in a few steps.',
  remediation: 'Remove the binding, or limit its role to what the program calls.',
  snippet: `rules:
  - apiGroups: ['']
    resources: [configmaps]
    verbs: [get]`,
  check(workload, snapshot) {
    const found = rightsOf(workload, snapshot).find((bound) => takesOver(bound, snapshot));
    return found && { path: ['serviceAccountName'], message: `${called(found)} is enough to take the cluster over` };
  },
});
