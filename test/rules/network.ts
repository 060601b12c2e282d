import type { CustomKinds } from '../../shared/model/custom.ts';
import type { Kinds } from '../../shared/model/snapshot.ts';
import type { PodSpec } from '../../shared/model/workload.ts';
import { deployment, goodPod } from '../estate.ts';

type PolicySpec = NonNullable<Kinds['networkpolicies']['spec']>;
type ServiceSpec = NonNullable<Kinds['services']['spec']>;

/** `shop/web`, labelled app=web, with a difference in its pods. */
export const web = (difference: Partial<PodSpec> = {}) => deployment({ ...goodPod, ...difference });

/** Deployments of `shop` by the value of their label `app`. */
export const apps = (...names: string[]): Kinds['deployments'][] =>
  names.map((app) => {
    const { spec } = web();
    const template = { metadata: { labels: { app } }, spec: goodPod };
    return { metadata: { namespace: 'shop', name: app, uid: app }, spec: { ...spec, selector: {}, template } };
  });

/** A policy of `shop` unless told otherwise; it selects every pod there. */
export const policy = (spec: Partial<PolicySpec> = {}, namespace = 'shop'): Kinds['networkpolicies'] => ({
  metadata: { namespace, name: 'rules' },
  spec: { podSelector: {}, ...spec },
});
export const only = (app: string) => ({ podSelector: { matchLabels: { app } } });

/** `shop/web`, a Service of whatever type. */
export const service = (
  spec: ServiceSpec = {},
  annotations: { [key: string]: string } = {},
  addresses: object[] = [],
) => ({
  metadata: { namespace: 'shop', name: 'web', annotations },
  spec: { selector: { app: 'web' }, ...spec },
  status: { loadBalancer: { ingress: addresses } },
});

/** `shop/web`, an Ingress that leads to a Service. */
export const ingress = (annotations: { [key: string]: string } = {}, spec: object = {}): Kinds['ingresses'] => ({
  metadata: { namespace: 'shop', name: 'web', annotations },
  spec: { defaultBackend: { service: { name: 'web', port: { number: 80 } } }, ...spec },
});

/** A ready node with that address of type ExternalIP. */
export const node = (address: string, ready = 'True'): Kinds['nodes'] =>
  ({
    metadata: { name: 'n1' },
    status: { addresses: [{ type: 'ExternalIP', address }], conditions: [{ type: 'Ready', status: ready }] },
  }) as Kinds['nodes'];

/** Objects of a kind that is not evaluated. */
export const unevaluated: readonly { readonly [K in keyof CustomKinds]?: CustomKinds[K][] }[] = [
  { adminnetworkpolicies: [{ metadata: { name: 'a' } }] },
  { calicoglobalnetworkpolicies: [{ metadata: { name: 'a' } }] },
  { caliconetworkpolicies: [{ metadata: { namespace: 'shop', name: 'a' } }] },
];
