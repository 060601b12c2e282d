import { type CustomKind, templateIn } from '../model/custom.ts';
import type { Interner } from './intern.ts';
import type { KindInfo } from './kinds.ts';
import { slimPodSpec } from './pod-spec.ts';
import { isObject, type Loose, Malformed, objects, type Raw } from './raw.ts';

const info = (apiVersion: string, kind: string, resource?: string, older: readonly string[] = []): KindInfo => ({
  apiVersion,
  kind,
  namespaced: true,
  ...(resource ? { resource } : {}),
  custom: { older },
});
const wide = (one: KindInfo): KindInfo => ({ ...one, namespaced: false });
const named = (one: KindInfo): KindInfo => ({ ...one, metadataOnly: true });
const gateway = 'gateway.networking.k8s.io';
const istio = 'networking.istio.io';
const policy = 'policy.networking.k8s.io';
const calico = 'crd.projectcalico.org/v1';
const kruise = 'apps.kruise.io';

/** How the kinds are asked for that other projects define. */
export const customInfo: { readonly [K in CustomKind]: KindInfo } = {
  rollouts: info('argoproj.io/v1alpha1', 'Rollout'),
  knativeservices: info('serving.knative.dev/v1', 'Service', 'services'),
  knativeconfigurations: info('serving.knative.dev/v1', 'Configuration', 'configurations'),
  knativerevisions: info('serving.knative.dev/v1', 'Revision', 'revisions'),
  scaledjobs: info('keda.sh/v1alpha1', 'ScaledJob'),
  tektontasks: info('tekton.dev/v1', 'Task', 'tasks', ['tekton.dev/v1beta1']),
  taskruns: info('tekton.dev/v1', 'TaskRun', undefined, ['tekton.dev/v1beta1']),
  clonesets: info(`${kruise}/v1alpha1`, 'CloneSet'),
  kruisestatefulsets: info(`${kruise}/v1beta1`, 'StatefulSet', 'statefulsets', [`${kruise}/v1alpha1`]),
  kruisedaemonsets: info(`${kruise}/v1alpha1`, 'DaemonSet', 'daemonsets'),
  broadcastjobs: info(`${kruise}/v1alpha1`, 'BroadcastJob'),
  advancedcronjobs: info(`${kruise}/v1alpha1`, 'AdvancedCronJob'),
  gateways: info(`${gateway}/v1`, 'Gateway', undefined, [`${gateway}/v1beta1`]),
  httproutes: info(`${gateway}/v1`, 'HTTPRoute', undefined, [`${gateway}/v1beta1`]),
  grpcroutes: info(`${gateway}/v1`, 'GRPCRoute', undefined, [`${gateway}/v1alpha2`]),
  tlsroutes: info(`${gateway}/v1`, 'TLSRoute', undefined, [`${gateway}/v1alpha3`, `${gateway}/v1alpha2`]),
  tcproutes: info(`${gateway}/v1`, 'TCPRoute', undefined, [`${gateway}/v1alpha2`]),
  udproutes: info(`${gateway}/v1`, 'UDPRoute', undefined, [`${gateway}/v1alpha2`]),
  istiogateways: info(`${istio}/v1`, 'Gateway', 'gateways', [`${istio}/v1beta1`, `${istio}/v1alpha3`]),
  virtualservices: info(`${istio}/v1`, 'VirtualService', undefined, [`${istio}/v1beta1`, `${istio}/v1alpha3`]),
  servicemonitors: info('monitoring.coreos.com/v1', 'ServiceMonitor'),
  adminnetworkpolicies: named(wide(info(`${policy}/v1alpha1`, 'AdminNetworkPolicy'))),
  baselineadminnetworkpolicies: named(wide(info(`${policy}/v1alpha1`, 'BaselineAdminNetworkPolicy'))),
  clusternetworkpolicies: named(wide(info(`${policy}/v1alpha2`, 'ClusterNetworkPolicy'))),
  ciliumnetworkpolicies: info('cilium.io/v2', 'CiliumNetworkPolicy'),
  ciliumclusterwidenetworkpolicies: wide(info('cilium.io/v2', 'CiliumClusterwideNetworkPolicy')),
  caliconetworkpolicies: named(info(calico, 'NetworkPolicy', 'networkpolicies')),
  calicoglobalnetworkpolicies: named(wide(info(calico, 'GlobalNetworkPolicy', 'globalnetworkpolicies'))),
};

/** What is kept of a field, and what it must be; `map` = texts by key, `there` = how many, without what they say. */
type Keep =
  | 'text'
  | 'flag'
  | 'number'
  | 'texts'
  | 'map'
  | 'there'
  | readonly [Keep]
  | { readonly [field: string]: Keep };

const selector: Keep = { matchLabels: 'map', matchExpressions: [{ key: 'text', operator: 'text', values: 'texts' }] };
const reference: Keep = { group: 'text', kind: 'text', namespace: 'text', name: 'text', port: 'number' };
const route: Keep = { parentRefs: [reference], hostnames: 'texts', rules: [{ backendRefs: [reference] }] };
const routed: Keep = [{ route: [{ destination: { host: 'text' } }] }];
const ciliumSpec: Keep = {
  enableDefaultDeny: { ingress: 'flag', egress: 'flag' },
  endpointSelector: selector,
  nodeSelector: selector,
  ...Object.fromEntries(['ingress', 'ingressDeny', 'egress', 'egressDeny'].map((field) => [field, 'there' as const])),
};
const listener: Keep = {
  name: 'text',
  hostname: 'text',
  port: 'number',
  protocol: 'text',
  tls: { mode: 'text', certificateRefs: [{ name: 'text' }] },
};
const server: Keep = {
  port: { number: 'number', protocol: 'text' },
  hosts: 'texts',
  tls: { mode: 'text', httpsRedirect: 'flag' },
};
const cilium: Keep = { spec: ciliumSpec, specs: [ciliumSpec] };

const kept: { readonly [K in CustomKind]?: Keep } = {
  gateways: {
    spec: { gatewayClassName: 'text', listeners: [listener] },
    status: { addresses: [{ type: 'text', value: 'text' }] },
  },
  httproutes: { spec: route },
  grpcroutes: { spec: route },
  tlsroutes: { spec: route },
  tcproutes: { spec: route },
  udproutes: { spec: route },
  istiogateways: { spec: { selector: 'map', servers: [server] } },
  virtualservices: { spec: { hosts: 'texts', gateways: 'texts', http: routed, tls: routed, tcp: routed } },
  servicemonitors: { spec: { selector, namespaceSelector: { any: 'flag', matchNames: 'texts' } } },
  ciliumnetworkpolicies: cilium,
  ciliumclusterwidenetworkpolicies: cilium,
};
const runs: Keep = { spec: { replicas: 'number', selector } };

/** Everything but metadata, made small: of what runs pods the template alone, without secrets. Throws Malformed. */
export function slimCustom(kind: CustomKind, item: Raw, interner: Interner, metadata: (raw: unknown) => Raw): Raw {
  const keep = kept[kind];
  if (keep) return project(item, keep, '') as Raw;
  if (customInfo[kind].metadataOnly) return {};
  // A Knative revision selects nothing, and a selector may be a text elsewhere.
  const body =
    isObject(item.spec) && !isObject(item.spec.selector)
      ? { ...item, spec: { ...item.spec, selector: undefined } }
      : item;
  const result = project(body, runs, '') as Loose;
  const found = templateIn(item);
  if (!found) return result;
  const template = { metadata: metadata(found.metadata), spec: slimPodSpec(found.spec, interner) };
  return placed(result, found.path.slice(0, -1), template) as Raw;
}

/** The same with the value at the path, what stands beside it kept; at the root, its spec alone. */
function placed(object: Raw, [key, ...rest]: readonly string[], value: Raw): Raw {
  if (key === undefined) return { ...object, spec: { ...(object.spec as Raw), ...(value.spec as Raw) } };
  const inner = isObject(object[key]) ? (object[key] as Raw) : {};
  return { ...object, [key]: rest.length ? placed(inner, rest, value) : value };
}

const plain: { readonly [kind: string]: (value: unknown) => boolean } = {
  text: (value) => typeof value === 'string',
  flag: (value) => typeof value === 'boolean',
  number: (value) => typeof value === 'number',
  texts: (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
  map: (value) => isObject(value) && Object.values(value).every((one) => typeof one === 'string'),
  there: Array.isArray,
};

function project(value: unknown, keep: Keep, path: string): unknown {
  if (value === undefined || value === null) return undefined;
  if (typeof keep === 'string') {
    if (!plain[keep]?.(value)) throw new Malformed(`${path} is no ${keep}`);
    return keep === 'there' ? (value as unknown[]).map(() => ({})) : value;
  }
  if (Array.isArray(keep)) return objects(value, path).map((one) => project(one, keep[0], path));
  if (!isObject(value)) throw new Malformed(`${path} is no object`);
  const result: Loose = {};
  for (const [field, inner] of Object.entries(keep)) {
    const part = project(value[field], inner as Keep, path ? `${path}.${field}` : field);
    if (part !== undefined) result[field] = part;
  }
  return result;
}
