import type { CustomKinds, Route, RouteRef } from '../model/custom.ts';
import type { Kinds, Snapshot } from '../model/snapshot.ts';
import { byAddresses, type Exposure, exposureOf, servicesIn } from './exposure.ts';
import { all } from './known.ts';
import { perSnapshot } from './memo.ts';
import { hasPairs } from './selector.ts';
import { subjectsOf } from './targets.ts';

type Service = Kinds['services'];
const nameOf = ({ metadata }: Service) => `${metadata?.namespace}/${metadata?.name}`;

/** What a class of Google says by its name; other classes say nothing. */
const classes: readonly (readonly [RegExp, Exposure['reach']])[] = [
  [/^gke-l7-(global-external-managed|regional-external-managed|gxlb)(-mc)?$/, 'public'],
  [/^gke-l7-(rilb(-mc)?|cross-regional-internal-managed-mc)$/, 'internal'],
];

/** How far a Gateway can be reached from: by its addresses, then by its class; undefined = it was not read, or says nothing. */
export function gatewayExposure(parent: RouteRef, from: string, { objects }: Snapshot): Exposure | undefined {
  const namespace = parent.namespace ?? from;
  const gateway = all(objects.gateways, 'gateways').find(
    ({ metadata }) => metadata?.name === parent.name && metadata?.namespace === namespace,
  );
  const addresses = (gateway?.status?.addresses ?? []).map(({ type, value = '' }) =>
    type === 'Hostname' ? { hostname: value } : { ip: value },
  );
  const named = gateway?.spec?.gatewayClassName ?? '';
  const reach = classes.find(([pattern]) => pattern.test(named))?.[1];
  return byAddresses(addresses) ?? (reach && { reach, by: `of class ${named}` });
}

interface Routed {
  readonly kind: string;
  readonly object: Route;
}
const routes = perSnapshot((snapshot) => {
  for (const kind of ['httproutes', 'grpcroutes', 'tlsroutes', 'tcproutes', 'udproutes'] as const)
    all(snapshot.objects[kind], kind);
  const found = new Map<string, Routed[]>();
  for (const { value } of subjectsOf('route', snapshot) ?? [])
    for (const { backendRefs = [] } of value.object.spec?.rules ?? [])
      for (const { group, kind = 'Service', name, namespace = value.object.metadata?.namespace } of backendRefs) {
        if (group || kind !== 'Service') continue;
        const key = `${namespace}/${name}`;
        found.set(key, [...(found.get(key) ?? []), value]);
      }
  return found;
});

/** Routes of the Gateway API that lead to the Service. */
export const routesTo = (service: Service, snapshot: Snapshot): readonly Routed[] =>
  routes(snapshot).get(nameOf(service)) ?? [];

type VirtualService = CustomKinds['virtualservices'];
const virtual = perSnapshot(({ objects }) => {
  const found = new Map<string, VirtualService[]>();
  for (const object of all(objects.virtualservices, 'virtualservices')) {
    const { http = [], tls = [], tcp = [] } = object.spec ?? {};
    const hosts = [...http, ...tls, ...tcp].flatMap(({ route = [] }) =>
      route.flatMap((one) => one.destination?.host ?? []),
    );
    for (const host of new Set(hosts)) {
      const [name, namespace = object.metadata?.namespace] = host.split('.');
      const key = `${namespace}/${name}`;
      found.set(key, [...(found.get(key) ?? []), object]);
    }
  }
  return found;
});

/** Istio's routes that lead to the Service: `web`, `web.shop`, `web.shop.svc.cluster.local`. */
export const virtualServicesTo = (service: Service, snapshot: Snapshot): readonly VirtualService[] =>
  virtual(snapshot).get(nameOf(service)) ?? [];

/** How far Istio's `namespace/gateway` can be reached from: as far as a Service that leads to its pods; undefined = not told. */
export function istioExposure(gateway: string, from: string, snapshot: Snapshot): Exposure | undefined {
  const [namespace, name] = gateway.includes('/') ? gateway.split('/', 2) : [from, gateway];
  const found = all(snapshot.objects.istiogateways, 'istiogateways').find(
    ({ metadata }) => metadata?.name === name && metadata?.namespace === namespace,
  );
  const selector = found?.spec?.selector;
  if (!selector) return undefined;
  const entrances = [...servicesIn(snapshot).values()]
    .flat()
    .filter(({ spec }) => spec?.selector && hasPairs(selector, spec.selector))
    .flatMap((service) => exposureOf(service, snapshot) ?? []);
  return entrances.find(({ reach }) => reach !== 'internal') ?? entrances[0];
}
