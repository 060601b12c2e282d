import { type Direction, ifEnforced, isolationOf, ownNamespaces, unlessOthers } from '../../engine/network.ts';
import { defineRule } from '../../model/rule.ts';

const open: { readonly [D in Direction]: string } = {
  Ingress: 'anybody may connect to the pods',
  Egress: 'the pods may connect to anything',
};

export default defineRule({
  id: 'workload-traffic-not-restricted',
  title: 'Network policies leave one direction open',
  severity: 'low',
  target: 'workload',
  controls: ['cis:5.3.2', 'nsa:network-separation', 'mitre:T1046', 'mitre:T1021', 'mitre:T1041'],
  covers: ['workload-traffic-not-restricted'],
  profiles: ['hardened'],
  risk: 'A pod that may connect to anything hands out what it knows and fetches the next tool of an intruder.',
  remediation: 'Add the direction to policyTypes of a policy that selects the pods, then rules for what they need.',
  snippet: 'policyTypes: [Ingress, Egress]',
  check(workload, snapshot) {
    if (ownNamespaces.has(workload.namespace)) return undefined;
    const isolation = isolationOf(workload, snapshot);
    const opened = (['Ingress', 'Egress'] as const).filter((direction) => !isolation[direction]);
    if (!opened.length) return ifEnforced(snapshot);
    if (!workload.podSpec.hostNetwork) unlessOthers(workload.namespace, snapshot);
    return { path: [], message: opened.map((direction) => open[direction]).join(', and ') };
  },
});
