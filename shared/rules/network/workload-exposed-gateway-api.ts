import { servicesOf } from '../../engine/exposure.ts';
import { gatewayExposure, routesTo } from '../../engine/gateways.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'workload-exposed-gateway-api',
  title: 'Workload can be reached through a gateway',
  severity: 'low',
  target: 'workload',
  needs: ['services', 'gateways', 'httproutes', 'grpcroutes', 'tlsroutes', 'tcproutes', 'udproutes'],
  controls: ['nsa:network-separation', 'mitre:T1133', 'mitre:T1190'],
  covers: ['workload-exposed-gateway-api'],
  risk: 'What faces the internet is what intruders try first; its flaws and rights weigh more than those of others.',
  remediation: 'Remove the route, or attach it to a Gateway that is reached from inside the network only.',
  check(workload, snapshot) {
    for (const service of servicesOf(workload, snapshot))
      for (const { kind, object } of routesTo(service, snapshot))
        for (const parent of object.spec?.parentRefs ?? []) {
          if (parent.kind !== undefined && parent.kind !== 'Gateway') continue;
          const exposure = gatewayExposure(parent, object.metadata?.namespace ?? '', snapshot);
          if (exposure?.reach === 'internal') continue;
          const where = exposure?.by ?? 'of which nothing says that it is internal';
          const by = `${kind} ${object.metadata?.name} leads here from Gateway ${parent.name}, ${where}`;
          return { path: [], message: by };
        }
    return undefined;
  },
});
