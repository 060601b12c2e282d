import { bindingsOf } from '../../engine/rbac/account-use.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'service-account-bound',
  title: 'Service account holds roles',
  severity: 'info',
  target: 'service-account',
  needs: ['roles', 'rolebindings', 'clusterroles', 'clusterrolebindings'],
  controls: ['nsa:authentication', 'mitre:T1528'],
  covers: ['rbac-sa-inventory'],
  profiles: ['hardened'],
  risk: 'An inventory: what stands here, whoever breaks into a pod of the account may do.',
  remediation: 'Remove bindings that nobody uses.',
  check(account, snapshot) {
    const [first, ...more] = bindingsOf(account, snapshot);
    if (!first) return undefined;
    return { path: ['metadata', 'name'], message: `${first}${more.length ? ` and ${more.length} more` : ''}` };
  },
});
