import { eks, onEntries } from '../../engine/eks.ts';
import { accessFix } from '../../engine/fix-eks-parts.ts';
import { all } from '../../engine/known.ts';
import type { Cluster } from '../../model/cluster.ts';
import { defineRule } from '../../model/rule.ts';

const foreign =
  ({ ref }: Cluster) =>
  ({ principalArn }: { readonly principalArn: string }) =>
    principalArn.split(':')[4] !== ref.account;

export default defineRule({
  id: 'eks-access-entry-cross-account',
  title: 'Access entry lets in a principal of another account',
  severity: 'high',
  target: 'cluster',
  needs: ['access-entries'],
  controls: ['nsa:authentication', 'mitre:T1078.004'],
  covers: ['eks-access-entry-cross-account'],
  risk: 'Whoever controls the other account enters the cluster, and this account can neither see nor stop it.',
  remediation: 'Replace the entry by a role of this account that the other account may assume.',
  applies: onEntries,
  check(cluster) {
    const entries = all(eks(cluster).accessEntries, 'access entries');
    const index = entries.findIndex(foreign(cluster));
    const path = ['native', 'accessEntries', index];
    return index < 0 ? undefined : { path, message: `${entries[index]?.principalArn} may log in` };
  },
  fix: (cluster) => accessFix(cluster, eks(cluster).accessEntries?.find(foreign(cluster))?.principalArn),
});
