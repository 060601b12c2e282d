import { exposureOf } from '../../engine/exposure.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'load-balancer-open-to-world',
  title: 'Load balancer answers the whole internet',
  severity: 'low',
  target: 'service',
  controls: ['nsa:network-separation', 'mitre:T1133', 'mitre:T1190'],
  risk: 'Anybody can look for flaws and weak passwords behind it, day and night.',
  remediation: 'Set loadBalancerSourceRanges to the networks that need it, or make the load balancer internal.',
  snippet: 'loadBalancerSourceRanges: [203.0.113.0/24]',
  check(service, snapshot) {
    if (service.spec?.type !== 'LoadBalancer') return undefined;
    const exposure = exposureOf(service, snapshot);
    if (exposure?.reach !== 'public') return undefined;
    return { path: ['spec', 'loadBalancerSourceRanges'], message: exposure.by };
  },
});
