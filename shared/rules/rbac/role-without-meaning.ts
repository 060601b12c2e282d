import { emptyWords } from '../../engine/rbac/meaning.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'role-without-meaning',
  title: 'Role says what grants nothing',
  severity: 'info',
  target: 'role',
  controls: ['nsa:authentication', 'mitre:T1098.006'],
  covers: [
    'rbac-impersonate',
    'rbac-node-proxy',
    'rbac-webhook-config',
    'rbac-manage-network',
    'rbac-bind-escalate',
    'rbac-write-configmaps',
    'rbac-create-pv',
    'rbac-approve-csr',
  ],
  profiles: ['hardened'],
  risk: 'Reviewers believe that it grants something, and copied into a cluster role it does.',
  remediation: 'Delete the rule, or write the API group, kind and verb that are meant.',
  check(role) {
    const found = emptyWords(role);
    return found && { path: ['rules', found.index], message: found.why };
  },
});
