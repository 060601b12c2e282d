import { given } from '../../engine/rbac/grants.ts';
import { weakerThan } from '../../engine/rbac/questions.ts';
import { also } from '../../engine/rbac/tell.ts';
import { defineRule, rank } from '../../model/rule.ts';

const everyone = /^Group system:serviceaccounts(:|$)/;

export default defineRule({
  id: 'all-service-accounts-bound',
  title: 'Role is bound to every service account',
  severity: 'high',
  target: 'grant',
  controls: ['cis:5.1.5', 'nsa:authentication', 'mitre:T1078'],
  covers: ['R82'],
  implies: weakerThan('all-service-accounts-bound'),
  risk: 'Every pod that is ever started there holds the role, the one that was broken into first.',
  remediation: 'Name the service accounts that need the role.',
  check(grant, snapshot) {
    if (!('binding' in grant)) return undefined;
    const group = grant.identities.find((identity) => everyone.test(identity));
    const [worst] = given(grant, snapshot);
    if (!group || !worst || rank(worst.severity) > rank('medium')) return undefined;
    return also(grant, snapshot, `${group} holds ${grant.binding.object.roleRef.name}`, 'high');
  },
});
