import { eks, onEks } from '../../engine/eks.ts';
import { associationFix } from '../../engine/fix-eks-parts.ts';
import { all } from '../../engine/known.ts';
import type { Cluster } from '../../model/cluster.ts';
import { defineRule } from '../../model/rule.ts';

const tagless = (cluster: Cluster) =>
  all(eks(cluster).podIdentityAssociations, 'Pod Identity associations').filter((one) => one.disableSessionTags);

export default defineRule({
  id: 'eks-pod-identity-tags-off',
  title: 'Pod credentials do not tell whose they are',
  severity: 'low',
  target: 'cluster',
  needs: ['pod-identities'],
  controls: ['nsa:logging', 'mitre:T1078.004'],
  covers: ['eks-pod-identity-tags-disabled'],
  risk: 'Policies cannot go by cluster, namespace or service account, and the log of AWS names none of them.',
  remediation: 'Enable session tags of the Pod Identity association.',
  applies: onEks(),
  check(cluster) {
    const names = tagless(cluster).map(({ namespace, serviceAccount }) => `${namespace}/${serviceAccount}`);
    const path = ['native', 'podIdentityAssociations'];
    return names.length ? { path, message: `no session tags: ${names.slice(0, 5).join(', ')}` } : undefined;
  },
  fix: (cluster) => associationFix(cluster, tagless(cluster)[0]?.associationId, { 'disable-session-tags': false }, {}),
});
