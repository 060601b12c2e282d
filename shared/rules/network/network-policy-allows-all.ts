import { openToWorld } from '../../engine/cidr.ts';
import { isEmpty } from '../../engine/selector.ts';
import { defineRule } from '../../model/rule.ts';

type Peer = {
  readonly ipBlock?: { readonly cidr: string; readonly except?: readonly string[] };
  readonly namespaceSelector?: object;
};
/** Everybody in the cluster, or everybody on the internet. */
const everybody = ({ ipBlock, namespaceSelector, ...rest }: Peer) =>
  (namespaceSelector && isEmpty(namespaceSelector) && !('podSelector' in rest)) ||
  (ipBlock && !ipBlock.except?.length && openToWorld([ipBlock.cidr]) === 'world');

export default defineRule({
  id: 'network-policy-allows-all',
  title: 'Network policy allows all traffic on all ports',
  severity: 'medium',
  target: 'network-policy',
  controls: ['cis:5.3.2', 'nsa:network-separation', 'mitre:T1046', 'mitre:T1021'],
  risk: 'One rule that allows everything undoes every other policy for the pods that it selects.',
  remediation: 'Name the peers in from and to, or at least the ports that must be reached.',
  snippet: 'ingress:\n  - from: [{podSelector: {matchLabels: {app: web}}}]\n    ports: [{port: 8080}]',
  check({ spec }) {
    const rules = [
      ...(spec?.ingress ?? []).map(({ from, ports }, i) => ({ peers: from, ports, path: ['spec', 'ingress', i] })),
      ...(spec?.egress ?? []).map(({ to, ports }, i) => ({ peers: to, ports, path: ['spec', 'egress', i] })),
    ];
    const found = rules.find(
      ({ peers, ports }) => !ports?.length && (!peers?.length || (peers as readonly Peer[]).some(everybody)),
    );
    return (
      found && { path: found.path, message: `this rule of ${found.path[1]} names neither a narrower peer nor a port` }
    );
  },
});
