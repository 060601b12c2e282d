import { isBootstrapBinding } from '../../engine/bootstrap.ts';
import { weakerThan } from '../../engine/rbac/questions.ts';
import { also } from '../../engine/rbac/tell.ts';
import { defineRule } from '../../model/rule.ts';

const unnamed = /^User system:serviceaccount:([^:]+):default$/;

export default defineRule({
  id: 'default-service-account-bound',
  title: 'Default service account has rights',
  severity: 'high',
  target: 'grant',
  controls: ['cis:5.1.5', 'nsa:authentication', 'mitre:T1078.001'],
  covers: ['R83', 'default-sa-bound'],
  implies: weakerThan('default-service-account-bound'),
  risk: 'Every pod that names no service account holds the role.',
  remediation: 'Create a service account for the workload and bind the role to it.',
  snippet: `subjects:
  - kind: ServiceAccount
    namespace: shop
    name: web`,
  check(grant, snapshot) {
    if (!('binding' in grant) || isBootstrapBinding(grant.binding, snapshot.cluster)) return undefined;
    const homes = grant.identities.flatMap((identity) => unnamed.exec(identity)?.[1] ?? []);
    if (!homes.length) return undefined;
    const why = `${grant.binding.object.roleRef.name} is bound to the default account of ${homes.slice(0, 3).join(', ')}`;
    return also(grant, snapshot, why, homes.includes('kube-system') ? 'critical' : 'high');
  },
});
