import { isBootstrapBinding } from '../../engine/bootstrap.ts';
import { defineRule } from '../../model/rule.ts';

const strangers = new Set(['User system:anonymous', 'Group system:unauthenticated']);

export default defineRule({
  id: 'anonymous-bound',
  title: 'Role is bound to strangers',
  severity: 'critical',
  target: 'binding',
  controls: [
    'cis-gke:4.1.8',
    'cis-gke:4.1.9',
    'cis-gke:4.1.10',
    'nsa:authentication',
    'mitre:T1078.001',
    'mitre:T1133',
  ],
  covers: ['rbac-anonymous', 'rbac-all-authenticated', 'R80', 'R81'],
  risk: 'Nobody needs to log in, or anybody who can: on GKE every Google account in the world.',
  remediation: 'Delete the binding, or name the users, groups and service accounts that need the role.',
  check(binding, { cluster }) {
    const provider = cluster?.ref.provider;
    if (isBootstrapBinding(binding, provider)) return undefined;
    const subjects = (binding.object.subjects ?? []).map(({ kind, name }) => `${kind} ${name}`);
    const stranger = subjects.find((subject) => strangers.has(subject));
    const anybody = subjects.find((subject) => subject === 'Group system:authenticated');
    const found = stranger ?? anybody;
    if (!found) return undefined;
    const violation = {
      path: ['subjects', subjects.indexOf(found)],
      message: `${binding.object.roleRef.name} is bound to ${found}`,
    };
    return stranger || provider === 'gke' ? violation : { ...violation, severity: 'high' };
  },
});
