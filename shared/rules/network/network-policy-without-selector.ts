import { isEmpty } from '../../engine/selector.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'network-policy-without-selector',
  title: 'Network policy selects neither pods nor peers',
  severity: 'low',
  target: 'network-policy',
  controls: ['cis:5.3.2', 'nsa:network-separation'],
  covers: ['network-policy-without-selector'],
  profiles: ['hardened'],
  risk: 'A policy that names nobody treats every pod alike, which is seldom what its author meant.',
  remediation: 'Set spec.podSelector, empty where all pods of the namespace are meant.',
  snippet: 'podSelector:\n  matchLabels: {app: web}',
  check({ spec }) {
    if (spec?.podSelector !== undefined && spec.podSelector !== null) return undefined;
    const peers = [
      ...(spec?.ingress ?? []).flatMap((rule) => rule.from ?? []),
      ...(spec?.egress ?? []).flatMap(({ to = [] }) => to),
    ];
    const named = peers.some(({ podSelector, namespaceSelector }) =>
      [podSelector, namespaceSelector].some((selector) => selector && !isEmpty(selector)),
    );
    return named ? undefined : { path: ['spec', 'podSelector'], message: 'neither spec.podSelector nor a peer is set' };
  },
});
