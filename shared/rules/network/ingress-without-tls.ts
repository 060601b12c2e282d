import { defineRule } from '../../model/rule.ts';

/** Where controllers of the three clouds take a certificate from, apart from spec.tls. */
const certificates = [
  'alb.ingress.kubernetes.io/certificate-arn',
  'networking.gke.io/managed-certificates',
  'networking.gke.io/pre-shared-certs',
  'ingress.gcp.kubernetes.io/pre-shared-cert',
  'appgw.ingress.kubernetes.io/appgw-ssl-certificate',
];

export default defineRule({
  id: 'ingress-without-tls',
  title: 'Ingress serves a host without TLS',
  severity: 'medium',
  target: 'ingress',
  controls: ['nsa:network-separation', 'mitre:T1557', 'mitre:T1040'],
  covers: ['ingress-without-tls'],
  risk: 'Passwords, cookies and answers cross the network readable and changeable.',
  remediation: 'Add a certificate for every host to spec.tls.',
  check({ metadata, spec }) {
    if (certificates.some((annotation) => metadata?.annotations?.[annotation])) return undefined;
    const tls = spec?.tls ?? [];
    if (tls.some(({ hosts }) => !hosts?.length)) return undefined;
    if (!tls.length) return { path: ['spec', 'tls'], message: 'no certificate at all' };
    const covered = tls.flatMap(({ hosts }) => hosts ?? []);
    const rules = spec?.rules ?? [];
    const index = rules.findIndex(({ host }) => host !== undefined && !covered.some((one) => covers(one, host)));
    if (index < 0) return undefined;
    return { path: ['spec', 'rules', index, 'host'], message: `no certificate covers ${rules[index]?.host}` };
  },
});

/** A wildcard stands for exactly one label. */
const covers = (pattern: string, host: string) =>
  pattern === host || (pattern.startsWith('*.') && pattern.slice(1) === host.slice(host.indexOf('.')));
