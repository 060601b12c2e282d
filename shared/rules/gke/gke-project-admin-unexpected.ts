import { matches } from '../../engine/except.ts';
import { gkeProject, onProject } from '../../engine/gke.ts';
import { all } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';
import type { AccountFacts } from '../../model/snapshot.ts';

/** Roles that let one change clusters or what runs in them, whatever RBAC says. */
const roles = /^roles\/(owner|editor|container\.(admin|clusterAdmin|developer))$/;

/** `user:ann@example.com (container.admin)`, Google's own agents apart. */
const holders = (account: AccountFacts) =>
  all(gkeProject(account).bindings, 'the IAM policy of the project')
    .filter(({ role = '' }) => roles.test(role))
    .flatMap(({ role = '', members = [] }) => members.map((member) => ({ member, role: role.slice(6) })))
    .filter(({ member }) => !/@cloudservices\.gserviceaccount\.com$/.test(member));

export default defineRule({
  id: 'gke-project-admin-unexpected',
  title: 'Somebody unexpected rules every cluster of the project',
  severity: 'high',
  target: 'account',
  needs: ['identity-policies'],
  expects: 'admins',
  controls: ['cis-gke:4.1.1', 'nsa:authentication', 'mitre:T1078.004'],
  covers: ['R101'],
  risk: 'Google Cloud asks its own roles before it asks RBAC, and no binding in a cluster shows them.',
  remediation: 'Remove the role from the principal, or add the principal to your list.',
  applies: onProject,
  check(account, { expected }) {
    const strangers = holders(account).filter(
      ({ member }) => !expected?.admins?.some((glob) => matches(glob, member.replace(/^\w+:/, ''))),
    );
    const told = strangers.slice(0, 5).map(({ member, role }) => `${member} (${role})`);
    return told.length ? { path: ['native', 'bindings'], message: told.join(', ') } : undefined;
  },
  inventory: (account) => holders(account).map(({ member, role }) => `${member} (${role})`),
});
