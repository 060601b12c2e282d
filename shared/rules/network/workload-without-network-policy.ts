import { ifEnforced, isolationOf, ownNamespaces, unlessOthers } from '../../engine/network.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'workload-without-network-policy',
  title: 'No network policy selects the pods',
  severity: 'medium',
  target: 'workload',
  controls: ['cis:5.3.2', 'nsa:network-separation', 'mitre:T1046', 'mitre:T1021'],
  covers: ['workload-without-network-policy'],
  profiles: ['hardened'],
  implies: ['workload-traffic-not-restricted'],
  risk: 'Every pod of the cluster may connect to these pods, and these pods may connect to everything.',
  remediation: 'Add a NetworkPolicy whose podSelector matches the labels of these pods.',
  snippet: 'podSelector: {}\npolicyTypes: [Ingress, Egress]',
  check(workload, snapshot) {
    if (ownNamespaces.has(workload.namespace)) return undefined;
    if (isolationOf(workload, snapshot).by > 0) return ifEnforced(snapshot);
    if (workload.podSpec.hostNetwork)
      return { path: ['hostNetwork'], message: 'the pods use the network of their node, which no policy binds' };
    unlessOthers(workload.namespace, snapshot);
    return { path: [], message: 'no NetworkPolicy selects these pods' };
  },
});
