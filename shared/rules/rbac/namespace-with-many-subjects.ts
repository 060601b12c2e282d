import { subjectsIn } from '../../engine/rbac/account-use.ts';
import { defineRule } from '../../model/rule.ts';

const many = 5;

export default defineRule({
  id: 'namespace-with-many-subjects',
  title: 'Namespace is open to many subjects',
  severity: 'info',
  target: 'namespace',
  needs: ['roles', 'rolebindings', 'clusterroles', 'clusterrolebindings'],
  controls: ['nsa:authentication', 'mitre:T1078'],
  covers: ['R93'],
  profiles: ['hardened'],
  risk: 'The more there are, the less anybody knows who still needs to get in.',
  remediation: 'Bind one group, and keep its members in the directory.',
  check(namespace, snapshot) {
    const count = subjectsIn(snapshot).get(namespace.metadata?.name ?? '')?.size ?? 0;
    return count < many ? undefined : { path: ['metadata', 'name'], message: `${count} subjects are bound in it` };
  },
});
