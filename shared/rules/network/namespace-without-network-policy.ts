import { Unknown } from '../../engine/known.ts';
import { awaitsPods, ifEnforced, isolationOf, ownNamespaces, unlessOthers, workloadsIn } from '../../engine/network.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'namespace-without-network-policy',
  title: 'No network policy selects pods of the namespace',
  severity: 'medium',
  target: 'namespace',
  needs: ['networkpolicies', 'pods'],
  controls: [
    ...(['cis:5.3.2', 'cis-eks:4.3.2', 'cis-gke:4.3.2', 'cis-aks:4.4.2'] as const),
    ...(['nsa:network-separation', 'mitre:T1046', 'mitre:T1021'] as const),
  ],
  covers: ['namespace-without-network-policy'],
  risk: 'Whoever takes one pod talks to every other, to databases and to the metadata service.',
  remediation: 'Add a policy that denies all traffic, then policies for what the workloads need.',
  snippet: 'podSelector: {}\npolicyTypes: [Ingress, Egress]',
  check({ metadata }, snapshot) {
    const name = metadata?.name ?? '';
    if (ownNamespaces.has(name)) return undefined;
    const running = workloadsIn(snapshot).get(name) ?? [];
    const here = running.filter(({ podSpec }) => !podSpec.hostNetwork);
    const bare = here.filter((workload) => isolationOf(workload, snapshot).by === 0);
    const path = ['metadata', 'name'];
    const shown = bare.slice(0, 3).map(({ kind, name: of }) => `${kind}/${of}`);
    if (bare.length) {
      unlessOthers(name, snapshot);
      const part = bare.length === here.length ? 'any pod' : `${bare.length} of ${here.length} workloads`;
      return { path, message: `no policy selects ${part}: ${shown.join(', ')}${bare.length > 3 ? ' …' : ''}` };
    }
    if (!running.length) {
      if (snapshot.samples.length) throw new Unknown('no pod of the namespace is in the sample');
      if (awaitsPods(name, snapshot)) return ifEnforced(snapshot);
      unlessOthers(name, snapshot);
      return { path, message: 'nothing runs here, and no policy would select it', severity: 'low' };
    }
    return here.length ? ifEnforced(snapshot) : undefined;
  },
});
