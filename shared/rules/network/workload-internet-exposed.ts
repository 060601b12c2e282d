import { backendsOf, type Exposure, exposureOf, ingressExposure, nodePort, servicesOf } from '../../engine/exposure.ts';
import { all } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';
import { type Container, containerLists } from '../../model/workload.ts';

export default defineRule({
  id: 'workload-internet-exposed',
  title: 'Workload can be reached from the internet',
  severity: 'low',
  target: 'workload',
  needs: ['services', 'ingresses'],
  controls: ['nsa:network-separation', 'mitre:T1133', 'mitre:T1190'],
  covers: ['workload-internet-exposed'],
  risk: 'What faces the internet is what intruders try first; its flaws and rights weigh more than those of others.',
  remediation: 'Limit who may connect, or serve the workload inside the network only; patch it before all others.',
  snippet: 'loadBalancerSourceRanges: [203.0.113.0/24]',
  check(workload, snapshot) {
    const services = servicesOf(workload, snapshot);
    const told = (exposure: Exposure | undefined, by: string) =>
      exposure && exposure.reach !== 'internal' ? { ...exposure, by: `${by} ${exposure.by}` } : undefined;
    const found = services.flatMap((one) => told(exposureOf(one, snapshot), `Service ${one.metadata?.name}`) ?? []);
    const names = services.map(({ metadata }) => metadata?.name ?? '');
    for (const one of all(snapshot.objects.ingresses, 'ingresses'))
      if (one.metadata?.namespace === workload.namespace && backendsOf(one).some((name) => names.includes(name)))
        found.push(...[told(ingressExposure(one, snapshot), `Ingress ${one.metadata.name}`) ?? []].flat());
    const containers = containerLists.flatMap((list) => (workload.podSpec[list] ?? []) as readonly Container[]);
    const ports = containers.flatMap(({ ports: own = [] }) => own.filter((port) => port.hostPort));
    if (ports.length) found.push(...[told(nodePort(snapshot), 'its host port') ?? []].flat());
    const worst = found.find(({ reach }) => reach === 'public') ?? found[0];
    return worst && { path: [], message: worst.by, ...(worst.reach === 'public' ? {} : { severity: 'info' }) };
  },
});
