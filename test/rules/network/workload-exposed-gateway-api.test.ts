import rule from '../../../shared/rules/network/workload-exposed-gateway-api.ts';
import { service, web } from '../network.ts';
import { testObjectRule } from '../run.ts';

const route = (spec: object = {}, namespace = 'shop') => ({
  metadata: { namespace, name: 'web' },
  spec: { parentRefs: [{ name: 'edge' }], rules: [{ backendRefs: [{ name: 'web', port: 80 }] }], ...spec },
});
const gateway = (gatewayClassName: string, ...addresses: object[]) => ({
  metadata: { namespace: 'shop', name: 'edge' },
  spec: { gatewayClassName },
  status: { addresses },
});
const base = { deployments: [web()], services: [service()] };
const other = { parentRefs: [{ kind: 'Service', name: 'web' }] };

testObjectRule(rule, {
  pass: [
    base,
    { ...base, httproutes: [route({ rules: [{ backendRefs: [{ name: 'api' }] }] })] },
    { ...base, httproutes: [route({}, 'elsewhere'), route(other)] },
    { ...base, httproutes: [route()], gateways: [gateway('gke-l7-rilb')] },
    { ...base, httproutes: [route()], gateways: [gateway('istio', { type: 'IPAddress', value: '10.0.0.9' })] },
  ],
  fail: [
    { ...base, httproutes: [route()] },
    { ...base, tcproutes: [route()], gateways: [gateway('istio', { value: '198.51.100.7' })] },
    { ...base, grpcroutes: [route({ rules: [{ backendRefs: [{ name: 'web', namespace: 'shop' }] }] }, 'edge')] },
    { ...base, udproutes: [route()], gateways: [gateway('gke-l7-global-external-managed')] },
  ],
  unknown: [
    { ...base, httproutes: undefined },
    { ...base, services: undefined },
    { ...base, gateways: undefined },
  ],
});
