import rule from '../../../shared/rules/network/workload-exposed-istio.ts';
import { service, web } from '../network.ts';
import { testObjectRule } from '../run.ts';

const virtual = (host: string, gateways: string[], namespace = 'shop') => ({
  metadata: { namespace, name: 'web' },
  spec: { gateways, http: [{ route: [{ destination: { host } }] }] },
});
const edge = { metadata: { namespace: 'istio', name: 'edge' }, spec: { selector: { istio: 'edge' } } };
const entrance = (address: string) => ({
  ...service({ type: 'LoadBalancer', selector: { istio: 'edge' } }, {}, [{ ip: address }]),
  metadata: { namespace: 'istio', name: 'edge' },
});
const base = { deployments: [web()], services: [service()] };
const by = (host: string, gateways = ['istio/edge'], namespace?: string) => ({
  ...base,
  virtualservices: [virtual(host, gateways, namespace)],
});

testObjectRule(rule, {
  pass: [
    base,
    by('api'),
    by('web', ['mesh']),
    by('web', ['istio/edge'], 'elsewhere'),
    { ...by('web'), istiogateways: [edge], services: [service(), entrance('10.0.0.7')] },
  ],
  fail: [
    by('web'),
    by('web.shop', ['mesh', 'istio/edge'], 'elsewhere'),
    by('web.shop.svc.cluster.local'),
    { ...by('web'), istiogateways: [edge], services: [service(), entrance('198.51.100.7')] },
  ],
  unknown: [
    { ...base, virtualservices: undefined },
    { ...base, services: undefined },
  ],
});
