import { servicesOf } from '../../engine/exposure.ts';
import { istioExposure, virtualServicesTo } from '../../engine/gateways.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'workload-exposed-istio',
  title: 'Workload can be reached through the gateway of a mesh',
  severity: 'low',
  target: 'workload',
  needs: ['services', 'istiogateways', 'virtualservices'],
  controls: ['nsa:network-separation', 'mitre:T1133', 'mitre:T1190'],
  covers: ['workload-exposed-istio'],
  risk: 'What faces the internet is what intruders try first; its flaws and rights weigh more than those of others.',
  remediation: 'Remove the gateway from the VirtualService, or use one that is reached from inside the network only.',
  check(workload, snapshot) {
    for (const service of servicesOf(workload, snapshot))
      for (const one of virtualServicesTo(service, snapshot))
        for (const gateway of one.spec?.gateways ?? []) {
          if (gateway === 'mesh') continue;
          const exposure = istioExposure(gateway, one.metadata?.namespace ?? '', snapshot);
          if (exposure?.reach === 'internal') continue;
          const where = exposure ? `: ${exposure.by}` : '';
          const message = `VirtualService ${one.metadata?.name} leads here from Gateway ${gateway}${where}`;
          return { path: [], message };
        }
    return undefined;
  },
});
