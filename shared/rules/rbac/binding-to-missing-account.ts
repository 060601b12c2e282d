import { isBootstrapBinding } from '../../engine/bootstrap.ts';
import { missingAccount } from '../../engine/rbac/accounts.ts';
import { weakerThan } from '../../engine/rbac/questions.ts';
import { also } from '../../engine/rbac/tell.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'binding-to-missing-account',
  title: 'Binding waits for a service account that is not there',
  severity: 'medium',
  target: 'grant',
  needs: ['serviceaccounts'],
  controls: ['nsa:authentication', 'mitre:T1136', 'mitre:T1098.006'],
  covers: ['R22'],
  implies: weakerThan('binding-to-missing-account'),
  risk: 'Whoever may create service accounts in that namespace makes it and has the rights.',
  remediation: 'Delete the subject, or create the service account.',
  check(grant, snapshot) {
    if (!('binding' in grant) || isBootstrapBinding(grant.binding, snapshot.cluster)) return undefined;
    const account = missingAccount(grant.identities, snapshot);
    if (!account) return undefined;
    return also(grant, snapshot, `${account} does not exist, and others may create it`, 'medium');
  },
});
