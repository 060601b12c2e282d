import { known } from '../../engine/known.ts';
import type { ProviderName } from '../../model/cluster.ts';
import { defineRule } from '../../model/rule.ts';

/** Where a cloud's own controller takes a certificate from, beside spec.tls; on another cloud nobody does. */
const certificates: readonly (readonly [ProviderName, annotation: string])[] = [
  ['eks', 'alb.ingress.kubernetes.io/certificate-arn'],
  ['gke', 'networking.gke.io/managed-certificates'],
  ['gke', 'networking.gke.io/pre-shared-certs'],
  ['gke', 'ingress.gcp.kubernetes.io/pre-shared-cert'],
  ['aks', 'appgw.ingress.kubernetes.io/appgw-ssl-certificate'],
];

export default defineRule({
  id: 'ingress-without-tls',
  title: 'Ingress serves a host without TLS',
  severity: 'medium',
  target: 'ingress',
  controls: ['cis-gke:5.6.7', 'nsa:network-separation', 'mitre:T1557', 'mitre:T1040'],
  covers: ['ingress-without-tls'],
  risk: 'Passwords, cookies and answers cross the network readable and changeable.',
  remediation: 'Add a certificate for every host to spec.tls.',
  check({ metadata, spec }, { cluster }) {
    const cloud = cluster?.ref.provider === 'kubeconfig' ? undefined : cluster?.ref.provider;
    const given = certificates.filter(([, annotation]) => metadata?.annotations?.[annotation]);
    if (given.some(([owner]) => owner === known(cloud, 'whose controller reads the annotation'))) return undefined;
    const covered = (spec?.tls ?? []).map(({ hosts }) => hosts ?? []);
    if (covered.some((list) => !list.length)) return undefined;
    if (!covered.length) return { path: ['spec', 'tls'], message: 'no certificate at all' };
    const hosts = (spec?.rules ?? []).map(({ host }) => host);
    const index = hosts.findIndex((host) => host !== undefined && !covered.flat().some((one) => covers(one, host)));
    const path = ['spec', 'rules', index, 'host'];
    return index < 0 ? undefined : { path, message: `no certificate covers ${hosts[index]}` };
  },
});

/** A wildcard stands for exactly one label. */
const covers = (pattern: string, host: string) =>
  pattern === host || (pattern.startsWith('*.') && pattern.slice(1) === host.slice(host.indexOf('.')));
