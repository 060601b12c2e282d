import { eks, onEks } from '../../engine/eks.ts';
import { trustFix } from '../../engine/fix-eks-parts.ts';
import { all, known } from '../../engine/known.ts';
import { looseSubject } from '../../engine/trust.ts';
import type { EksNative } from '../../model/eks.ts';
import { defineRule } from '../../model/rule.ts';

/** The first role that more service accounts than named ones may take on. */
function found({ irsaRoles, oidcIssuer }: EksNative) {
  for (const { Arn, trust } of all(irsaRoles, 'roles that trust the cluster')) {
    const why = looseSubject(known(trust, `the trust policy of ${Arn}`), known(oidcIssuer, 'the OIDC issuer'));
    if (why) return { role: Arn, why };
  }
  return undefined;
}

export default defineRule({
  id: 'eks-irsa-trust-wide',
  title: 'Any pod may take on a role that is meant for one',
  severity: 'high',
  target: 'cluster',
  needs: ['trust-policies'],
  controls: ['cis-eks:5.2.1', 'nsa:authentication', 'mitre:T1078.004', 'mitre:T1528'],
  risk: 'Whoever may run a pod in any namespace that fits gets every right that the role has in AWS.',
  remediation: 'Change the trust policy: StringEquals on the subject, with namespace and service account in full.',
  applies: onEks(),
  check(cluster) {
    const loose = found(eks(cluster));
    return loose && { path: ['native', 'irsaRoles'], message: `${loose.role}: ${loose.why}` };
  },
  fix: (cluster) => trustFix(cluster, found(eks(cluster))?.role, eks(cluster).oidcIssuer),
});
