import { eks, onEntries } from '../../engine/eks.ts';
import { accessFix } from '../../engine/fix-eks-parts.ts';
import { all } from '../../engine/known.ts';
import type { Cluster } from '../../model/cluster.ts';
import { defineRule } from '../../model/rule.ts';
import type { Snapshot } from '../../model/snapshot.ts';

/** The first entry one of whose groups holds cluster-admin in the cluster itself. */
function found(cluster: Cluster, { objects }: Snapshot) {
  const bound = new Set(
    all(objects.clusterrolebindings, 'cluster role bindings')
      .filter(({ roleRef }) => roleRef.kind === 'ClusterRole' && roleRef.name === 'cluster-admin')
      .flatMap(({ subjects = [] }) => subjects.flatMap(({ kind, name }) => (kind === 'Group' ? name : []))),
  );
  return all(eks(cluster).accessEntries, 'access entries').flatMap(({ principalArn, groups }, index) => {
    const group = groups.find((name) => bound.has(name));
    return group ? [{ principalArn, group, index }] : [];
  })[0];
}

export default defineRule({
  id: 'eks-access-entry-group-admin',
  title: 'Access entry gives a group that is administrator',
  severity: 'medium',
  target: 'cluster',
  needs: ['access-entries', 'clusterrolebindings'],
  controls: ['cis-eks:4.1.1', 'nsa:authentication', 'mitre:T1078.004'],
  covers: ['eks-access-entry-groups', 'R98'],
  risk: 'The principal is an administrator, though no access policy in the list of EKS says so.',
  remediation: 'Replace the group by an access policy that names what the principal needs.',
  applies: onEntries,
  check(cluster, snapshot) {
    const entry = found(cluster, snapshot);
    const path = ['native', 'accessEntries', entry?.index ?? 0];
    return entry && { path, message: `${entry.principalArn} is in ${entry.group}, bound to cluster-admin` };
  },
  fix: (cluster, snapshot) => accessFix(cluster, found(cluster, snapshot)?.principalArn),
});
