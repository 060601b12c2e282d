import { all } from '../../engine/known.ts';
import { only } from '../../engine/native.ts';
import { defineRule } from '../../model/rule.ts';

const internal = 'service.beta.kubernetes.io/azure-load-balancer-internal';

export default defineRule({
  id: 'loadbalancer-not-internal-azure',
  title: 'Azure load balancer is not behind a TLS ingress',
  severity: 'medium',
  target: 'service',
  needs: ['ingresses'],
  controls: ['cis-aks:5.4.5', 'nsa:network-separation', 'mitre:T1557'],
  covers: ['loadbalancer-not-internal-azure'],
  profiles: ['hardened'],
  risk: 'The load balancer passes bytes on as they come and adds neither TLS nor a firewall for web traffic.',
  remediation: 'Set the load balancer to internal and serve it by an Ingress that ends TLS.',
  snippet: `metadata:\n  annotations:\n    ${internal}: "true"`,
  applies: only('aks'),
  check({ spec, metadata }, { objects }) {
    if (spec?.type === 'NodePort')
      return { path: ['spec', 'type'], message: 'a node port is no internal load balancer' };
    if (spec?.type !== 'LoadBalancer') return undefined;
    if (metadata?.annotations?.[internal] !== 'true')
      return { path: ['metadata', 'annotations', internal], message: 'the load balancer is not internal' };
    const here = all(objects.ingresses, 'ingresses').filter((one) => one.metadata?.namespace === metadata.namespace);
    const bare = here.find((one) => !one.spec?.tls?.length);
    return bare && { path: ['spec', 'type'], message: `Ingress ${bare.metadata?.name} beside it ends no TLS` };
  },
});
