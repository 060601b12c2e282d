import { eks, onEks } from '../../engine/eks.ts';
import { trustFix } from '../../engine/fix-eks-parts.ts';
import { all, known } from '../../engine/known.ts';
import { loosePods } from '../../engine/trust.ts';
import type { EksNative } from '../../model/eks.ts';
import { defineRule } from '../../model/rule.ts';

function found({ roles }: EksNative) {
  for (const { Arn, trust } of all(roles, 'roles').filter(({ uses }) => uses.includes('pod-identity'))) {
    const who = loosePods(known(trust, `the trust policy of ${Arn}`));
    if (who) return { role: Arn, who };
  }
  return undefined;
}

export default defineRule({
  id: 'eks-pod-identity-trust-wide',
  title: 'Role of pods can be given to any pods',
  severity: 'low',
  target: 'cluster',
  needs: ['pod-identities', 'identity-policies'],
  controls: ['cis-eks:5.2.1', 'nsa:authentication', 'mitre:T1078.004'],
  risk: 'Whoever may associate roles in some other cluster of the account gives his own pods what this role allows.',
  remediation: 'Add a condition to the trust policy: the ARN of the cluster, or its namespace and service account.',
  applies: onEks(),
  check(cluster) {
    const loose = found(eks(cluster));
    const message = `${loose?.role} can be taken on by ${loose?.who}`;
    return loose && { path: ['native', 'roles'], message, severity: loose.who === 'everybody' ? 'critical' : 'low' };
  },
  fix: (cluster) => trustFix(cluster, found(eks(cluster))?.role, undefined),
});
