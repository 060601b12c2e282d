import { weakerThan } from '../../engine/rbac/questions.ts';
import { also } from '../../engine/rbac/tell.ts';
import { defineRule } from '../../model/rule.ts';

const dashboard = /^User system:serviceaccount:[^:]+:kubernetes-dashboard$/;
const own = /^(system:)?kubernetes-dashboard/;

export default defineRule({
  id: 'dashboard-account-bound',
  title: 'Dashboard has rights of its own',
  severity: 'high',
  target: 'grant',
  controls: ['nsa:authentication', 'mitre:T1133', 'mitre:T1078'],
  covers: ['rbac-dashboard-subject', 'R94'],
  implies: weakerThan('dashboard-account-bound'),
  risk: 'Whoever opens the dashboard acts with the rights of its account.',
  remediation: 'Delete the binding; let people log in to the dashboard with tokens of their own.',
  check(grant, snapshot) {
    if (!('binding' in grant)) return undefined;
    const { name } = grant.binding.object.roleRef;
    const account = grant.identities.find((identity) => dashboard.test(identity));
    const other = grant.identities.find((identity) => !dashboard.test(identity));
    if (account && !own.test(name)) return also(grant, snapshot, `the dashboard’s account holds ${name}`, 'high');
    if (name !== 'kubernetes-dashboard' || !other) return undefined;
    return also(grant, snapshot, `${other} holds the dashboard’s role`, 'high');
  },
});
