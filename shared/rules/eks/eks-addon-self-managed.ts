import { eks, onEks } from '../../engine/eks.ts';
import { newAddonFix } from '../../engine/fix-eks-parts.ts';
import { all } from '../../engine/known.ts';
import type { Cluster } from '../../model/cluster.ts';
import { defineRule } from '../../model/rule.ts';

const missing = (cluster: Cluster): string[] => {
  const names = all(eks(cluster).addons, 'add-ons').map(({ name }) => name);
  return ['vpc-cni', 'coredns', 'kube-proxy'].filter((name) => !names.includes(name));
};

export default defineRule({
  id: 'eks-addon-self-managed',
  title: 'Core component is not kept by EKS',
  severity: 'low',
  target: 'cluster',
  needs: ['addons'],
  controls: ['nsa:upgrading'],
  covers: ['eks-addon-core-unmanaged'],
  risk: 'Nothing tells that the component is old, and an upgrade of the cluster leaves it behind.',
  remediation: 'Create the EKS add-on of the same name; it takes over what runs.',
  applies: onEks((_, { mode }) => mode === 'platform' && 'Auto Mode has these built in'),
  check(cluster) {
    const names = missing(cluster);
    return names.length ? { path: ['native', 'addons'], message: `no add-on: ${names.join(', ')}` } : undefined;
  },
  fix: (cluster) => newAddonFix(cluster, missing(cluster)[0] ?? ''),
});
