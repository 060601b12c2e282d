import rule from '../../../shared/rules/network/gateway-listener-without-tls.ts';
import { testObjectRule } from '../run.ts';

const http = { name: 'http', port: 80, protocol: 'HTTP' };
const https = { name: 'https', port: 443, protocol: 'HTTPS', tls: { certificateRefs: [{ name: 'cert' }] } };
const gateway = (listeners: object[], gatewayClassName = 'istio') => ({
  gateways: [{ metadata: { namespace: 'shop', name: 'edge' }, spec: { gatewayClassName, listeners } }],
});

testObjectRule(rule, {
  pass: [
    gateway([https]),
    gateway([http, https]),
    gateway([
      { ...https, tls: { mode: 'Passthrough' } },
      { name: 't', port: 5432, protocol: 'TCP' },
    ]),
  ],
  fail: {
    medium: [
      gateway([http]),
      gateway([{ ...http, port: 8080 }, https]),
      gateway([{ ...https, tls: {} }]),
      gateway([{ name: 's', port: 443, protocol: 'HTTPS' }]),
    ],
    low: [gateway([http], 'gke-l7-rilb')],
  },
  unknown: [{ gateways: undefined }],
});
