import {
  ifEnforced,
  isolationOf,
  metadataAddress,
  metadataRule,
  ownNamespaces,
  policiesOn,
  unlessOthers,
  workloadsIn,
} from '../../engine/network.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'metadata-address-reachable',
  title: 'Pods of the namespace may ask the metadata service',
  severity: 'low',
  target: 'namespace',
  needs: ['networkpolicies', 'pods'],
  controls: ['nsa:network-separation', 'mitre:T1552.005'],
  profiles: ['hardened'],
  risk: 'The metadata service of the node hands out the credentials of the node to whoever asks.',
  remediation: 'Add an egress policy that leaves out 169.254.169.254, and give workloads identities of their own.',
  snippet: 'egress:\n  - to: [{ipBlock: {cidr: 0.0.0.0/0, except: [169.254.169.254/32]}}]',
  check({ metadata }, snapshot) {
    const name = metadata?.name ?? '';
    if (ownNamespaces.has(name)) return undefined;
    const here = workloadsIn(snapshot).get(name) ?? [];
    const free = here.find(
      (workload) =>
        !isolationOf(workload, snapshot).Egress ||
        policiesOn(workload, snapshot).some((policy) => metadataRule(policy) !== undefined),
    );
    if (!free) return here.length ? ifEnforced(snapshot) : undefined;
    unlessOthers(name, snapshot);
    return { path: ['metadata', 'name'], message: `${free.kind}/${free.name} may ask ${metadataAddress}` };
  },
});
