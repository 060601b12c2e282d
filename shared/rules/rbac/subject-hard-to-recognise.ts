import { isBootstrapBinding } from '../../engine/bootstrap.ts';
import { weakerThan } from '../../engine/rbac/questions.ts';
import { also } from '../../engine/rbac/tell.ts';
import { defineRule } from '../../model/rule.ts';

const disguised = /^User (system:serviceaccount:|system:node:|kubernetes-admin$|clusterAdmin$)/;

export default defineRule({
  id: 'subject-hard-to-recognise',
  title: 'Subject is spelled so that people overlook it',
  severity: 'medium',
  target: 'grant',
  controls: ['nsa:authentication', 'mitre:T1036.010'],
  covers: ['R92'],
  implies: weakerThan('subject-hard-to-recognise'),
  risk: 'A user name that looks like an account, a node or another user is missed by whoever reviews the binding.',
  remediation: 'Name service accounts as ServiceAccount, people by the names that they log in with.',
  check(grant, snapshot) {
    if (!('binding' in grant) || isBootstrapBinding(grant.binding, snapshot.cluster)) return undefined;
    const { subjects = [] } = grant.binding.object;
    const index = subjects.findIndex(
      ({ kind, name }) => disguised.test(`${kind} ${name}`) || /[^\x21-\x7e]/.test(name),
    );
    if (index < 0) return undefined;
    const path = ['subjects', index, 'name'];
    return also(
      grant,
      snapshot,
      `${subjects[index]?.kind} ${subjects[index]?.name} is not what it looks like`,
      'medium',
      path,
    );
  },
});
