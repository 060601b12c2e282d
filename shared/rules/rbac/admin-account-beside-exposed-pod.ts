import { pathBeside } from '../../engine/rbac/trampolines.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'admin-account-beside-exposed-pod',
  title: 'Exposed pod shares a node with a token that owns the cluster',
  severity: 'critical',
  target: 'workload',
  needs: ['serviceaccounts', 'roles', 'rolebindings', 'clusterroles', 'clusterrolebindings', 'services', 'ingresses'],
  controls: ['nsa:authentication', 'mitre:T1611', 'mitre:T1190'],
  covers: ['R89'],
  risk: 'From the internet into the pod, from the pod onto the node, and there lies the token.',
  remediation: 'Move the two onto nodes of their own, or remove what lets the exposed pod out of its container.',
  check(workload, snapshot) {
    const path = pathBeside(workload, snapshot);
    return path && { path: path.at, message: path.words };
  },
});
