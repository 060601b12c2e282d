import { eks, onEks } from '../../engine/eks.ts';
import { addonRoleFix } from '../../engine/fix-eks-parts.ts';
import { all } from '../../engine/known.ts';
import type { Cluster } from '../../model/cluster.ts';
import { defineRule } from '../../model/rule.ts';

/** Add-ons that call AWS, with no role of their own; the VPC CNI has a rule for itself. */
function without(cluster: Cluster): string[] {
  const { addons, addonVersions } = eks(cluster);
  const callers = new Set(
    all(addonVersions, 'versions of add-ons').flatMap((one) => (one.requiresIamPermissions ? one.addonName : [])),
  );
  return all(addons, 'add-ons').flatMap(({ name, hasRole }) =>
    callers.has(name) && !hasRole && name !== 'vpc-cni' ? name : [],
  );
}

export default defineRule({
  id: 'eks-addon-uses-node-role',
  title: 'Add-on calls the cloud as the node',
  severity: 'medium',
  target: 'cluster',
  needs: ['addons', 'addon-versions'],
  controls: ['cis-eks:5.2.1', 'nsa:authentication', 'mitre:T1552.005'],
  covers: ['eks-addon-uses-node-role'],
  risk: 'The role of the nodes must allow what the add-on does, so every pod on them may do it too.',
  remediation: 'Add a Pod Identity association with a role of its own to each add-on, then narrow the node role.',
  applies: onEks(),
  check(cluster) {
    const names = without(cluster);
    return names.length ? { path: ['native', 'addons'], message: `no role: ${names.join(', ')}` } : undefined;
  },
  fix: (cluster) => addonRoleFix(cluster, without(cluster)[0] ?? ''),
});
