import { defineRule } from '../../model/rule.ts';

const certificate = 'service.beta.kubernetes.io/aws-load-balancer-ssl-cert';

export default defineRule({
  id: 'loadbalancer-without-tls-aws',
  title: 'AWS load balancer on port 443 names no certificate',
  severity: 'medium',
  target: 'service',
  controls: ['cis-eks:5.4.5', 'nsa:network-separation', 'mitre:T1557'],
  covers: ['loadbalancer-without-tls-aws'],
  profiles: ['hardened'],
  risk: 'Unless the pods speak TLS themselves, what looks like HTTPS is readable on its way.',
  remediation: 'Add the ARN of a certificate in the annotation aws-load-balancer-ssl-cert.',
  snippet: `metadata:\n  annotations:\n    ${certificate}: arn:aws:acm:eu-west-1:111122223333:certificate/ID`,
  applies: ({ cluster }) => (cluster && cluster.ref.provider !== 'eks' ? 'only load balancers of AWS' : undefined),
  check({ spec, metadata }) {
    if (spec?.type !== 'LoadBalancer' || !spec.ports?.some(({ port }) => port === 443)) return undefined;
    if (Object.keys(metadata?.annotations ?? {}).some((key) => key.startsWith(certificate))) return undefined;
    return { path: ['metadata', 'annotations'], message: 'port 443 is served without a certificate' };
  },
});
