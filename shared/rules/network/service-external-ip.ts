import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'service-external-ip',
  title: 'Service claims external IP addresses',
  severity: 'high',
  target: 'service',
  controls: ['mitre:T1557'],
  covers: ['service-external-ip'],
  risk: 'Nodes send the traffic for these addresses to the pods of this Service, whoever owns the addresses.',
  remediation: 'Remove externalIPs and publish the Service by a load balancer.',
  snippet: 'type: LoadBalancer',
  check({ spec }) {
    const claimed = spec?.externalIPs ?? [];
    if (!claimed.length) return undefined;
    return { path: ['spec', 'externalIPs'], message: `claims ${claimed.slice(0, 3).join(', ')}` };
  },
});
