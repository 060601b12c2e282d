import { eks, onEks } from '../../engine/eks.ts';
import { matches } from '../../engine/except.ts';
import { accessFix } from '../../engine/fix-eks-parts.ts';
import { all, Unknown } from '../../engine/known.ts';
import type { Cluster } from '../../model/cluster.ts';
import type { Expected } from '../../model/expected.ts';
import { defineRule } from '../../model/rule.ts';

/** Principals with every right in every namespace. */
const admins = (cluster: Cluster): string[] =>
  all(eks(cluster).accessEntries, 'access entries')
    .filter(({ policies }) => policies.some((policy) => /\/AmazonEKS(Cluster)?AdminPolicy$/.test(policy)))
    .map(({ principalArn }) => principalArn);
const strangers = (cluster: Cluster, { admins: known = [] }: Expected = {}): string[] =>
  admins(cluster).filter((principal) => !known.some((glob) => matches(glob, principal)));

export default defineRule({
  id: 'eks-access-entry-admin-unexpected',
  title: 'Access entry makes somebody unexpected administrator',
  severity: 'high',
  target: 'cluster',
  needs: ['access-entries'],
  expects: 'admins',
  controls: ['cis-eks:4.1.1', 'nsa:authentication', 'mitre:T1078.004'],
  covers: ['eks-access-entry-cluster-admin', 'R98'],
  risk: 'A principal that is not on your list may read every secret and run anything anywhere in the cluster.',
  remediation: 'Delete the access entry, replace its policy by a narrower one, or add the principal to your list.',
  applies: onEks(),
  check(cluster, { expected }) {
    if (eks(cluster).authenticationMode === 'CONFIG_MAP')
      throw new Unknown('in CONFIG_MAP mode no list has all admins');
    const found = strangers(cluster, expected);
    return found.length ? { path: ['native', 'accessEntries'], message: found.slice(0, 5).join(', ') } : undefined;
  },
  inventory: (cluster) => admins(cluster),
  fix: (cluster, { expected }) => accessFix(cluster, strangers(cluster, expected)[0]),
});
