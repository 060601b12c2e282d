import { isBootstrapBinding } from '../../engine/bootstrap.ts';
import { weakerThan } from '../../engine/rbac/questions.ts';
import { also } from '../../engine/rbac/tell.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'system-masters-bound',
  title: 'Group system:masters is bound by hand',
  severity: 'critical',
  target: 'grant',
  controls: ['cis:5.1.7', 'cis-gke:4.1.6', 'nsa:authentication', 'mitre:T1078'],
  covers: ['rbac-system-masters', 'R11'],
  implies: weakerThan('system-masters-bound'),
  risk: 'Members of this group pass by every check, and nothing takes that from a certificate once it is issued.',
  remediation: 'Bind a group of your own; keep certificates of system:masters in a safe.',
  check(grant, snapshot) {
    if (!('binding' in grant) || !grant.identities.includes('Group system:masters')) return undefined;
    if (isBootstrapBinding(grant.binding, snapshot.cluster)) return undefined;
    return also(grant, snapshot, 'Group system:masters is a subject', 'critical');
  },
});
