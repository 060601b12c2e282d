import { bindingsOf } from '../../engine/rbac/account-use.ts';
import { defineRule } from '../../model/rule.ts';

const many = 4;

export default defineRule({
  id: 'service-account-with-many-roles',
  title: 'Service account gathers many roles',
  severity: 'info',
  target: 'service-account',
  needs: ['roles', 'rolebindings', 'clusterroles', 'clusterrolebindings'],
  controls: ['nsa:authentication', 'mitre:T1078'],
  covers: ['R93'],
  profiles: ['hardened'],
  risk: 'Nobody can tell any more what the account may do.',
  remediation: 'Replace the bindings by one role that lists what it uses.',
  check(account, snapshot) {
    const held = bindingsOf(account, snapshot);
    return held.length < many ? undefined : { path: ['metadata', 'name'], message: `${held.length} bindings name it` };
  },
});
