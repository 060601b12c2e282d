import { all, Unknown } from '../../engine/known.ts';
import { perSnapshot } from '../../engine/memo.ts';
import { defineRule } from '../../model/rule.ts';

const policed = perSnapshot(
  ({ objects }) => new Set(all(objects.networkpolicies, 'networkpolicies').map(({ metadata }) => metadata?.namespace)),
);
const inhabited = perSnapshot(
  ({ objects }) => new Set(all(objects.pods, 'pods').map(({ metadata }) => metadata?.namespace)),
);
/** What the control plane itself makes, in every cluster. */
const own = new Set(['kube-system', 'kube-public', 'kube-node-lease']);

export default defineRule({
  id: 'namespace-without-network-policy',
  title: 'Namespace runs pods without any network policy',
  severity: 'medium',
  target: 'namespace',
  needs: ['networkpolicies', 'pods'],
  controls: [
    'cis:5.3.2',
    'cis-eks:4.3.2',
    'cis-gke:4.3.2',
    'cis-aks:4.4.2',
    'nsa:network-separation',
    'mitre:T1046',
    'mitre:T1021',
  ],
  covers: ['namespace-without-network-policy'],
  risk: 'Whoever takes one pod talks to every other, to databases and to the metadata service.',
  remediation: 'Add a policy that denies all traffic, then policies for what the workloads need.',
  check({ metadata }, snapshot) {
    const name = metadata?.name ?? '';
    if (own.has(name) || policed(snapshot).has(name)) return undefined;
    if (inhabited(snapshot).has(name))
      return { path: ['metadata', 'name'], message: 'pods run here and no NetworkPolicy exists' };
    if (snapshot.samples.length) throw new Unknown('no pod of the namespace is in the sample');
    return undefined;
  },
});
