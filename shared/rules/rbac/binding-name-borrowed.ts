import { borrowsName } from '../../engine/bootstrap.ts';
import { given } from '../../engine/rbac/grants.ts';
import { weakerThan } from '../../engine/rbac/questions.ts';
import { also } from '../../engine/rbac/tell.ts';
import { defineRule, rank } from '../../model/rule.ts';

export default defineRule({
  id: 'binding-name-borrowed',
  title: 'Binding hides behind a built-in name',
  severity: 'critical',
  target: 'grant',
  controls: ['nsa:authentication', 'mitre:T1036.005', 'mitre:T1036.010'],
  covers: ['R23'],
  implies: weakerThan('binding-name-borrowed'),
  risk: 'Intruders name their bindings after those of the cluster, because people and scanners skip such names.',
  remediation: 'Delete the binding; the API server makes its own again at its next start.',
  check(grant, snapshot) {
    if (!('binding' in grant) || !grant.identities.length) return undefined;
    if (!borrowsName(grant.binding, snapshot.cluster)) return undefined;
    const strong = given(grant, snapshot).some(({ severity }) => rank(severity) <= rank('high'));
    const admin = /^(cluster-admin|admin|edit)$/.test(grant.binding.object.roleRef.name);
    const why = `${grant.binding.name} is no longer what the cluster made: role or subjects differ`;
    return also(grant, snapshot, why, strong || admin ? 'critical' : 'medium');
  },
});
