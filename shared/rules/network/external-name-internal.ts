import { defineRule } from '../../model/rule.ts';

/** Names that lead back into a cluster or to what serves credentials. */
const inside =
  /(^|\.)(localhost|metadata\.google\.internal|instance-data|kubernetes\.default(\.svc.*)?|svc\.cluster\.local|cluster\.local|internal)\.?$/i;
const literal = /^(127\.|10\.|169\.254\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|0\.)/;

export default defineRule({
  id: 'external-name-internal',
  title: 'External name leads to an internal host',
  severity: 'medium',
  target: 'service',
  controls: ['nsa:network-separation', 'mitre:T1552.005', 'mitre:T1557'],
  risk: 'Proxies and ingress controllers that follow the name fetch what they should never hand out.',
  remediation: 'Remove the Service, or name a host outside the cluster in externalName.',
  snippet: 'externalName: api.partner.example',
  check({ spec }) {
    const name = spec?.type === 'ExternalName' ? (spec.externalName ?? '') : '';
    if (!inside.test(name) && !literal.test(name)) return undefined;
    return { path: ['spec', 'externalName'], message: `externalName is ${name.replace(/\.$/, '')}` };
  },
});
