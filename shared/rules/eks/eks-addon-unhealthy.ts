import { eks, onEks } from '../../engine/eks.ts';
import { addonFix } from '../../engine/fix-eks-parts.ts';
import { all } from '../../engine/known.ts';
import type { EksAddon } from '../../model/eks-parts.ts';
import { defineRule } from '../../model/rule.ts';

/** Faults of an add-on; what EKS calls the rest is a state on the way to another. */
const faultsOf = ({ status = '', healthIssues = [] }: EksAddon): string[] => [
  ...(/DEGRADED|FAILED/.test(status) ? [status] : []),
  ...healthIssues.map(({ code }) => code),
];

export default defineRule({
  id: 'eks-addon-unhealthy',
  title: 'EKS reports that an add-on is broken',
  severity: 'medium',
  target: 'cluster',
  needs: ['addons'],
  controls: ['nsa:upgrading'],
  covers: ['eks-addon-unhealthy'],
  risk: 'Network, name service or storage of the cluster may fail, and the add-on gets no updates.',
  remediation: 'Restore what EKS names, then upgrade the add-on again.',
  applies: onEks(),
  check(cluster) {
    const addons = all(eks(cluster).addons, 'add-ons');
    const index = addons.findIndex((addon) => faultsOf(addon).length > 0);
    const broken = addons.filter((addon) => faultsOf(addon).length > 0);
    const message = broken.map((addon) => `${addon.name}: ${faultsOf(addon).join(', ')}`).join('; ');
    return broken.length ? { path: ['native', 'addons', index], message } : undefined;
  },
  fix: (cluster) => addonFix(cluster, eks(cluster).addons?.find((addon) => faultsOf(addon).length > 0)?.name),
});
