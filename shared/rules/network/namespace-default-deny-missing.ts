import {
  type Direction,
  ifEnforced,
  isolationOf,
  ownNamespaces,
  unlessOthers,
  workloadsIn,
} from '../../engine/network.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'namespace-default-deny-missing',
  title: 'Namespace does not deny traffic by default',
  severity: 'low',
  target: 'namespace',
  needs: ['networkpolicies', 'pods'],
  controls: ['cis:5.3.2', 'nsa:network-separation', 'mitre:T1046', 'mitre:T1041'],
  profiles: ['hardened'],
  risk: 'What no policy speaks of is allowed, so each new pod and each forgotten one is open.',
  remediation: 'Add a NetworkPolicy with an empty podSelector and both policyTypes to the namespace.',
  snippet: 'podSelector: {}\npolicyTypes: [Ingress, Egress]',
  check({ metadata }, snapshot) {
    const name = metadata?.name ?? '';
    if (ownNamespaces.has(name)) return undefined;
    const here = (workloadsIn(snapshot).get(name) ?? []).filter(({ podSpec }) => !podSpec.hostNetwork);
    const open = (direction: Direction) =>
      here
        .filter((workload) => !isolationOf(workload, snapshot)[direction])
        .map(({ kind, name: of }) => `${kind}/${of}`);
    const found = (['Ingress', 'Egress'] as const).flatMap((direction) => {
      const list = open(direction);
      return list.length
        ? [`${direction} of ${list.slice(0, 2).join(', ')}${list.length > 2 ? ` and ${list.length - 2} more` : ''}`]
        : [];
    });
    if (!here.length || !found.length) return here.length ? ifEnforced(snapshot) : undefined;
    unlessOthers(name, snapshot);
    return { path: ['metadata', 'name'], message: `open: ${found.join('; ')}` };
  },
});
