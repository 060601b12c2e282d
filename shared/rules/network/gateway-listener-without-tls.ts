import { gatewayExposure } from '../../engine/gateways.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gateway-listener-without-tls',
  title: 'Gateway listens without TLS',
  severity: 'medium',
  target: 'gateway',
  controls: ['nsa:network-separation', 'mitre:T1557', 'mitre:T1040'],
  risk: 'Passwords, cookies and answers cross the network readable and changeable.',
  remediation: 'Set the protocol of the listener to HTTPS or TLS and name a certificate.',
  snippet:
    'listeners:\n  - name: https\n    port: 443\n    protocol: HTTPS\n    tls: {certificateRefs: [{name: web-cert}]}',
  check({ spec, metadata }, snapshot) {
    const listeners = spec?.listeners ?? [];
    const secure = listeners.some(({ protocol }) => protocol === 'HTTPS');
    const found = listeners.findIndex(
      ({ protocol, port, tls }) =>
        (protocol === 'HTTP' && !(port === 80 && secure)) ||
        (protocol === 'HTTPS' && tls?.mode !== 'Passthrough' && !tls?.certificateRefs?.length),
    );
    const listener = listeners[found];
    if (!listener) return undefined;
    const where = gatewayExposure({ name: metadata?.name ?? '' }, metadata?.namespace ?? '', snapshot);
    const message = `listener ${listener.name} serves ${listener.protocol} on ${listener.port} without a certificate`;
    const path = ['spec', 'listeners', found];
    return where?.reach === 'internal' ? { path, message, severity: 'low' } : { path, message };
  },
});
