import { isBootstrapBinding } from '../../engine/bootstrap.ts';
import { all } from '../../engine/known.ts';
import { rulesOf } from '../../engine/rbac/grants.ts';
import { weakerThan } from '../../engine/rbac/questions.ts';
import { also } from '../../engine/rbac/tell.ts';
import { defineRule } from '../../model/rule.ts';

const many = /^Group system:(authenticated|unauthenticated|serviceaccounts)/;

export default defineRule({
  id: 'binding-to-missing-role',
  title: 'Binding waits for a role that is not there',
  severity: 'low',
  target: 'grant',
  controls: ['nsa:authentication', 'mitre:T1098'],
  covers: ['R21'],
  implies: weakerThan('binding-to-missing-role'),
  risk: 'Whoever may create a role of that name decides what its subjects may do.',
  remediation: 'Delete the binding, or create the role.',
  check(grant, snapshot) {
    if (!('binding' in grant) || !grant.identities.length || rulesOf(snapshot, grant)) return undefined;
    if (isBootstrapBinding(grant.binding, snapshot.cluster)) return undefined;
    const { kind, name } = grant.binding.object.roleRef;
    if (kind === 'Role') all(snapshot.objects.roles, 'roles');
    else all(snapshot.objects.clusterroles, 'clusterroles');
    const severity = grant.identities.some((identity) => many.test(identity)) ? 'medium' : 'low';
    return also(grant, snapshot, `there is no ${kind} ${name}`, severity, ['roleRef', 'name']);
  },
});
