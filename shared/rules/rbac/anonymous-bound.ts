import { isBootstrapBinding } from '../../engine/bootstrap.ts';
import { weakerThan } from '../../engine/rbac/questions.ts';
import { also } from '../../engine/rbac/tell.ts';
import { defineRule } from '../../model/rule.ts';

const strangers = ['User system:anonymous', 'Group system:unauthenticated'];
const anybody = 'Group system:authenticated';

export default defineRule({
  id: 'anonymous-bound',
  title: 'Role is bound to strangers',
  severity: 'critical',
  target: 'grant',
  controls: [
    'cis-gke:4.1.8',
    'cis-gke:4.1.9',
    'cis-gke:4.1.10',
    'nsa:authentication',
    'mitre:T1078.001',
    'mitre:T1133',
  ],
  covers: ['rbac-anonymous', 'rbac-all-authenticated', 'R80', 'R81'],
  implies: weakerThan('anonymous-bound'),
  risk: 'Nobody needs to log in, or anybody who can: on GKE every Google account in the world.',
  remediation: 'Delete the binding, or name the users, groups and service accounts that need the role.',
  check(grant, snapshot) {
    if (!('binding' in grant)) return undefined;
    const provider = snapshot.cluster?.ref.provider;
    if (isBootstrapBinding(grant.binding, snapshot.cluster)) return undefined;
    const stranger = grant.identities.find((identity) => strangers.includes(identity));
    const found = stranger ?? grant.identities.find((identity) => identity === anybody);
    if (!found) return undefined;
    const why = `${grant.binding.object.roleRef.name} is bound to ${found}`;
    return also(grant, snapshot, why, stranger || provider === 'gke' ? 'critical' : 'high');
  },
});
