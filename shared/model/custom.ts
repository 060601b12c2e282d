import type { Container, ObjectMeta, PodSpec } from './workload.ts';

/** Workloads that only exist where somebody installed their CustomResourceDefinition: read where it is there, never needed. */
export const customWorkloads = [
  'rollouts',
  'knativeservices',
  'knativeconfigurations',
  'knativerevisions',
  'scaledjobs',
  'tektontasks',
  'taskruns',
  'clonesets',
  'kruisestatefulsets',
  'kruisedaemonsets',
  'broadcastjobs',
  'advancedcronjobs',
] as const;

/** Every kind that only exists where somebody installed it. */
export const customKinds = [
  ...customWorkloads,
  'gateways',
  'httproutes',
  'grpcroutes',
  'tlsroutes',
  'tcproutes',
  'udproutes',
  'istiogateways',
  'virtualservices',
  'servicemonitors',
  'adminnetworkpolicies',
  'baselineadminnetworkpolicies',
  'clusternetworkpolicies',
  'ciliumnetworkpolicies',
  'ciliumclusterwidenetworkpolicies',
  'caliconetworkpolicies',
  'calicoglobalnetworkpolicies',
] as const;
export type CustomKind = (typeof customKinds)[number];

/** What somebody else's controller runs pods by; its template is found by its shape (engine/template.ts). */
export interface CustomWorkload {
  readonly metadata?: ObjectMeta;
  readonly spec?: { readonly replicas?: number; readonly selector?: LabelSelector; readonly [field: string]: unknown };
}

export interface LabelSelector {
  readonly matchLabels?: { readonly [key: string]: string };
  readonly matchExpressions?: readonly {
    readonly key: string;
    readonly operator: string;
    readonly values?: readonly string[];
  }[];
}

/** `metadata.annotations` and the addresses that the controller wrote into `status` tell where it listens. */
export interface Gateway {
  readonly metadata?: ObjectMeta;
  readonly spec?: {
    readonly gatewayClassName?: string;
    readonly listeners?: readonly {
      readonly name?: string;
      readonly hostname?: string;
      readonly port?: number;
      readonly protocol?: string;
      readonly tls?: { readonly mode?: string; readonly certificateRefs?: readonly { readonly name?: string }[] };
    }[];
  };
  readonly status?: { readonly addresses?: readonly { readonly type?: string; readonly value?: string }[] };
}

export interface RouteRef {
  readonly group?: string;
  readonly kind?: string;
  readonly namespace?: string;
  readonly name?: string;
  readonly port?: number;
}
/** HTTPRoute, GRPCRoute, TLSRoute, TCPRoute and UDPRoute, as far as all of them are alike. */
export interface Route {
  readonly metadata?: ObjectMeta;
  readonly spec?: {
    readonly parentRefs?: readonly RouteRef[];
    readonly hostnames?: readonly string[];
    readonly rules?: readonly { readonly backendRefs?: readonly RouteRef[] }[];
  };
}

export interface IstioGateway {
  readonly metadata?: ObjectMeta;
  readonly spec?: {
    readonly selector?: { readonly [label: string]: string };
    readonly servers?: readonly {
      readonly port?: { readonly number?: number; readonly protocol?: string };
      readonly hosts?: readonly string[];
      readonly tls?: { readonly mode?: string; readonly httpsRedirect?: boolean };
    }[];
  };
}

interface Routed {
  readonly route?: readonly { readonly destination?: { readonly host?: string } }[];
}
export interface VirtualService {
  readonly metadata?: ObjectMeta;
  readonly spec?: {
    readonly hosts?: readonly string[];
    readonly gateways?: readonly string[];
    readonly http?: readonly Routed[];
    readonly tls?: readonly Routed[];
    readonly tcp?: readonly Routed[];
  };
}

export interface ServiceMonitor {
  readonly metadata?: ObjectMeta;
  readonly spec?: {
    readonly selector?: LabelSelector;
    readonly namespaceSelector?: { readonly any?: boolean; readonly matchNames?: readonly string[] };
  };
}

/** One rule set of a Cilium policy: whom it selects, and which directions it speaks of. */
export interface CiliumSpec {
  readonly endpointSelector?: LabelSelector;
  readonly nodeSelector?: LabelSelector;
  readonly ingress?: readonly unknown[];
  readonly ingressDeny?: readonly unknown[];
  readonly egress?: readonly unknown[];
  readonly egressDeny?: readonly unknown[];
  readonly enableDefaultDeny?: { readonly ingress?: boolean; readonly egress?: boolean };
}
export interface CiliumPolicy {
  readonly metadata?: ObjectMeta;
  readonly spec?: CiliumSpec;
  readonly specs?: readonly CiliumSpec[];
}

/** Of a kind whose meaning we do not evaluate: that it is there, and where. */
export interface Named {
  readonly metadata?: ObjectMeta;
}

/** A custom kind → what is kept of its objects. */
export interface CustomKinds {
  readonly rollouts: CustomWorkload;
  readonly knativeservices: CustomWorkload;
  readonly knativeconfigurations: CustomWorkload;
  readonly knativerevisions: CustomWorkload;
  readonly scaledjobs: CustomWorkload;
  readonly tektontasks: CustomWorkload;
  readonly taskruns: CustomWorkload;
  readonly clonesets: CustomWorkload;
  readonly kruisestatefulsets: CustomWorkload;
  readonly kruisedaemonsets: CustomWorkload;
  readonly broadcastjobs: CustomWorkload;
  readonly advancedcronjobs: CustomWorkload;
  readonly gateways: Gateway;
  readonly httproutes: Route;
  readonly grpcroutes: Route;
  readonly tlsroutes: Route;
  readonly tcproutes: Route;
  readonly udproutes: Route;
  readonly istiogateways: IstioGateway;
  readonly virtualservices: VirtualService;
  readonly servicemonitors: ServiceMonitor;
  readonly adminnetworkpolicies: Named;
  readonly baselineadminnetworkpolicies: Named;
  readonly clusternetworkpolicies: Named;
  readonly ciliumnetworkpolicies: CiliumPolicy;
  readonly ciliumclusterwidenetworkpolicies: CiliumPolicy;
  readonly caliconetworkpolicies: Named;
  readonly calicoglobalnetworkpolicies: Named;
}

/** Where an object describes the pods that it leads to. */
export interface PodTemplate {
  /** Of the pod spec, from the object's root. */
  readonly path: readonly string[];
  readonly spec: PodSpec;
  readonly metadata: ObjectMeta | undefined;
}

/** Found by shape, whatever the kind: the first `spec` that holds containers (or Tekton's steps), at most seven levels down. */
export function templateIn(object: unknown): PodTemplate | undefined {
  let level: { readonly at: readonly string[]; readonly value: Loose }[] = isRecord(object)
    ? [{ at: [], value: object }]
    : [];
  for (let depth = 0; depth < 7 && level.length; depth += 1) {
    for (const { at, value } of level) {
      const spec = isRecord(value.spec) ? podSpecIn(value.spec) : undefined;
      if (spec) return { path: [...at, 'spec'], spec, metadata: value.metadata as ObjectMeta | undefined };
    }
    level = level.flatMap(({ at, value }) =>
      Object.entries(value).flatMap(([key, inner]) =>
        isRecord(inner) && key !== 'metadata' && key !== 'status' ? [{ at: [...at, key], value: inner }] : [],
      ),
    );
  }
  return undefined;
}

function podSpecIn(spec: Loose): PodSpec | undefined {
  if (areContainers(spec.containers)) return spec as unknown as PodSpec;
  if (!areContainers(spec.steps)) return undefined;
  const { steps, sidecars, stepTemplate, volumes } = spec;
  const shared = isRecord(stepTemplate) ? stepTemplate : {};
  const containers = steps.map((step) => ({ ...shared, ...step }));
  const all = areContainers(sidecars) ? [...containers, ...sidecars] : containers;
  return { containers: all, ...(volumes === undefined ? {} : { volumes }) } as unknown as PodSpec;
}

type Loose = { readonly [key: string]: unknown };
const isRecord = (value: unknown): value is Loose =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
const areContainers = (value: unknown): value is readonly Container[] =>
  Array.isArray(value) && value.length > 0 && value.every((one) => isRecord(one) && typeof one.image === 'string');
