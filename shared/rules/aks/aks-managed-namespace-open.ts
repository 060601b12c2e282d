import { aks, lower, onAks } from '../../engine/aks.ts';
import { partFix } from '../../engine/fix-az.ts';
import { all, Unknown } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-managed-namespace-open',
  title: 'Managed namespace lets all traffic through',
  severity: 'medium',
  target: 'cluster',
  needs: ['managed-namespaces'],
  controls: ['nsa:network-separation', 'mitre:T1046'],
  covers: ['aks-managed-namespace-policy'],
  risk: 'Every pod of the cluster reaches the pods there, and they reach whatever they like.',
  remediation: 'Set the default network policy of the managed namespace to the same namespace or to nothing.',
  applies: onAks,
  check(cluster) {
    const list = all(aks(cluster).managedNamespaces, 'managed namespaces');
    const open = list.find((one) => lower(one.ingress) === 'allowall' || lower(one.egress) === 'allowall');
    const untold = list.find(({ ingress, egress }) => !ingress || !egress);
    if (!open && untold) throw new Unknown(`the default network policy of ${untold.name} is not disclosed`);
    return open
      ? { path: ['native', 'managedNamespaces'], message: `all traffic is allowed in ${open.name}` }
      : undefined;
  },
  fix: (cluster) =>
    partFix(
      cluster,
      'namespace update',
      ['--name=NAMESPACE', '--ingress-policy=AllowSameNamespace', '--egress-policy=AllowSameNamespace'],
      'Write the name of the namespace in place of NAMESPACE.',
    ),
});
