import { eks, onEks } from '../../engine/eks.ts';
import { associationFix } from '../../engine/fix-eks-parts.ts';
import { all } from '../../engine/known.ts';
import type { Cluster } from '../../model/cluster.ts';
import { defineRule } from '../../model/rule.ts';

/** Associations that go on to a role of another account, which no external id guards. */
const unguarded = (cluster: Cluster) =>
  all(eks(cluster).podIdentityAssociations, 'Pod Identity associations').filter(
    ({ targetRoleArn, externalId }) =>
      targetRoleArn && targetRoleArn.split(':')[4] !== cluster.ref.account && !externalId,
  );

export default defineRule({
  id: 'eks-pod-identity-foreign-role',
  title: 'Pods enter another account without an external ID',
  severity: 'medium',
  target: 'cluster',
  needs: ['pod-identities'],
  controls: ['nsa:authentication', 'mitre:T1078.004'],
  covers: ['eks-pod-identity-cross-account'],
  risk: 'The other account cannot tell these pods from any other caller of this account that it was talked into trusting.',
  remediation: 'Add an external ID that the trust policy of the role in the other account demands.',
  applies: onEks(),
  check(cluster) {
    const found = unguarded(cluster).map((one) => `${one.namespace}/${one.serviceAccount} as ${one.targetRoleArn}`);
    const path = ['native', 'podIdentityAssociations'];
    return found.length ? { path, message: found.slice(0, 3).join(', ') } : undefined;
  },
  fix: (cluster) => associationFix(cluster, unguarded(cluster)[0]?.associationId, {}, {}),
});
