import type { Context, ResourceRef } from '../model/finding.ts';
import type { Target, Targets } from '../model/rule.ts';
import type { Fact, Kind, Kinds, Snapshot } from '../model/snapshot.ts';
import type { Container, ContainerList, ContainerSubject, Workload } from '../model/workload.ts';
import { perSnapshot } from './memo.ts';
import { templateKinds } from './owners.ts';
import { grantsOf } from './rbac/grants.ts';
import { accountOf } from './service-account.ts';
import { containersOf, workloadsOf } from './workloads.ts';

/** One thing that a rule judges, and where a finding about it points. */
export interface Subject<T extends Target = Target> {
  readonly value: Targets[T];
  readonly resource: ResourceRef;
  readonly container?: string;
  /** Tells apart what resource and container do not: a webhook's name. */
  readonly part?: string;
  /** Path of `value` from the object's root. */
  readonly path: readonly (string | number)[];
  readonly workload?: Workload;
  /** The same place in the template that its pod should be made of: a failure that this has too is told there. */
  readonly base?: Targets[T];
}

interface TargetInfo<T extends Target> {
  /** What holds its subjects. */
  readonly needs: readonly (Kind | Fact)[];
  /** undefined = not even their number is known. */
  subjects(snapshot: Snapshot): readonly Subject<T>[] | undefined;
}

const workloadNeeds = [...templateKinds, 'pods'] as const;
const none: readonly never[] = [];

/** Routes of the Gateway API. */
const routes = {
  httproutes: 'HTTPRoute',
  grpcroutes: 'GRPCRoute',
  tlsroutes: 'TLSRoute',
  tcproutes: 'TCPRoute',
  udproutes: 'UDPRoute',
} as const;

const info: { readonly [T in Target]: TargetInfo<T> } = {
  cluster: {
    needs: ['cluster'],
    subjects: ({ cluster }) =>
      cluster ? [{ value: cluster, resource: { kind: 'Cluster', name: cluster.ref.name }, path: [] }] : undefined,
  },
  account: {
    needs: ['account'],
    subjects: ({ account }) =>
      account ? [{ value: account, resource: { kind: 'Account', name: account.account.id }, path: [] }] : undefined,
  },
  region: {
    needs: ['account'],
    subjects: ({ account }) =>
      account ? [{ value: account, resource: { kind: 'Region', name: account.region ?? '' }, path: [] }] : undefined,
  },
  'node-pool': {
    needs: ['node-pools'],
    subjects: ({ cluster }) =>
      cluster?.nodePools?.map((pool) => ({ value: pool, resource: { kind: 'NodePool', name: pool.name }, path: [] })),
  },
  workload: {
    needs: workloadNeeds,
    subjects: (snapshot) =>
      workloadsOf(snapshot).map((workload) => ({
        value: workload,
        resource: { kind: workload.kind, namespace: workload.namespace, name: workload.name },
        path: workload.podSpecPath,
        workload,
        ...(workload.differs ? { base: workload.differs } : {}),
      })),
  },
  container: { needs: workloadNeeds, subjects: containers },
  node: plain('nodes', 'Node'),
  namespace: plain('namespaces', 'Namespace'),
  service: plain('services', 'Service'),
  ingress: plain('ingresses', 'Ingress'),
  'service-account': plain('serviceaccounts', 'ServiceAccount'),
  role: {
    needs: ['roles', 'clusterroles'],
    subjects: ({ objects }) => [...named('Role', objects.roles), ...named('ClusterRole', objects.clusterroles)],
  },
  grant: {
    needs: ['roles', 'clusterroles', 'rolebindings', 'clusterrolebindings'],
    subjects: (snapshot) =>
      grantsOf(snapshot).map((value) => {
        const { kind, object } = 'binding' in value ? value.binding : value.role;
        return { value, resource: resource(kind, object.metadata), path: none };
      }),
  },
  webhook: {
    needs: ['validatingwebhookconfigurations', 'mutatingwebhookconfigurations'],
    subjects: ({ objects }) => [
      ...webhooks('ValidatingWebhookConfiguration', objects.validatingwebhookconfigurations),
      ...webhooks('MutatingWebhookConfiguration', objects.mutatingwebhookconfigurations),
    ],
  },
  'disruption-budget': plain('poddisruptionbudgets', 'PodDisruptionBudget'),
  autoscaler: plain('horizontalpodautoscalers', 'HorizontalPodAutoscaler'),
  'persistent-volume': plain('persistentvolumes', 'PersistentVolume'),
  'resource-claim': plain('resourceclaims', 'ResourceClaim'),
  'network-policy': plain('networkpolicies', 'NetworkPolicy'),
  gateway: plain('gateways', 'Gateway'),
  'service-monitor': plain('servicemonitors', 'ServiceMonitor'),
  'api-service': plain('apiservices', 'APIService'),
  'admission-policy': plain('validatingadmissionpolicies', 'ValidatingAdmissionPolicy'),
  'admission-binding': plain('validatingadmissionpolicybindings', 'ValidatingAdmissionPolicyBinding'),
  route: {
    needs: Object.keys(routes) as (keyof typeof routes)[],
    subjects: ({ objects }) =>
      Object.entries(routes).flatMap(([kind, written]) => named(written, objects[kind as keyof typeof routes])),
  },
  document: {
    needs: ['documents'],
    subjects: ({ documents }) =>
      documents?.map((value) => ({ value, resource: resource(value.kind, value.metadata), path: none })),
  },
};

/** Kinds and facts that hold a target's subjects. */
export function needsOf(target: Target): readonly (Kind | Fact)[] {
  return info[target].needs;
}

const found = perSnapshot(() => new Map<Target, readonly Subject[] | undefined>());

/** A target's subjects, found once per snapshot. */
export function subjectsOf<T extends Target>(target: T, snapshot: Snapshot): readonly Subject<T>[] | undefined {
  const byTarget = found(snapshot);
  if (!byTarget.has(target)) byTarget.set(target, info[target].subjects(snapshot) as readonly Subject[] | undefined);
  return byTarget.get(target) as readonly Subject<T>[] | undefined;
}

function containers(snapshot: Snapshot): Subject<'container'>[] {
  return workloadsOf(snapshot).flatMap((workload) =>
    [...containersOf(workload)].map(({ container, list, path }) => ({
      value: { ...container, pod: workload.podSpec, workload },
      resource: { kind: workload.kind, namespace: workload.namespace, name: workload.name },
      container: container.name,
      path,
      workload,
      ...(workload.differs ? sameIn(workload.differs, list, container.name) : {}),
    })),
  );
}

function sameIn(workload: Workload, list: ContainerList, name: string): { readonly base?: ContainerSubject } {
  for (const { container, list: at } of containersOf(workload))
    if (at === list && container.name === name) return { base: { ...container, pod: workload.podSpec, workload } };
  return {};
}

function plain<K extends Kind>(kind: K, written: string) {
  return {
    needs: [kind],
    subjects: (snapshot: Snapshot) =>
      ((snapshot.objects[kind] ?? none) as readonly Kinds[K][]).map((object) => ({
        value: object,
        resource: resource(written, object.metadata),
        path: none,
      })),
  };
}

function named<K extends string, O extends { readonly metadata?: { name?: string; namespace?: string } }>(
  kind: K,
  objects: readonly O[] = none,
) {
  return objects.map((object) => ({
    value: { kind, namespace: object.metadata?.namespace, name: object.metadata?.name ?? '', object },
    resource: resource(kind, object.metadata),
    path: none,
  }));
}

function webhooks(
  kind: 'ValidatingWebhookConfiguration' | 'MutatingWebhookConfiguration',
  configurations: readonly Kinds['validatingwebhookconfigurations'][] = none,
): Subject<'webhook'>[] {
  return configurations.flatMap(({ metadata, webhooks: list }) =>
    (list ?? none).map((webhook, index) => ({
      value: { kind, webhook },
      resource: resource(kind, metadata),
      part: webhook.name,
      path: ['webhooks', index],
    })),
  );
}

function resource(kind: string, metadata: { name?: string; namespace?: string } | undefined): ResourceRef {
  const name = metadata?.name ?? '';
  return metadata?.namespace ? { kind, namespace: metadata.namespace, name } : { kind, name };
}

/** Where the subject runs and as whom, for the person who has to fix it. */
export function contextOf({ workload, value, container }: Subject, nodes: ReadonlyMap<string, NodeInfo>): Context {
  if (!workload) return {};
  const on = workload.nodes.map((name) => nodes.get(name)).filter((node) => node !== undefined);
  const nodePools = unique(on.map(({ pool }) => pool));
  const instanceTypes = unique(on.map(({ instanceType }) => instanceType));
  const image = container === undefined ? undefined : (value as Container).image;
  return {
    ...(nodePools.length ? { nodePools } : {}),
    ...(instanceTypes.length ? { instanceTypes } : {}),
    serviceAccount: accountOf(workload.podSpec),
    ...(image ? { image } : {}),
    pods: workload.pods,
  };
}

export interface NodeInfo {
  readonly pool: string | undefined;
  readonly instanceType: string | undefined;
}

const poolLabels = [
  'eks.amazonaws.com/nodegroup',
  'karpenter.sh/nodepool',
  'cloud.google.com/gke-nodepool',
  'kubernetes.azure.com/agentpool',
  'agentpool',
];

/** Node name → node pool and instance size, from the labels that the clouds set. */
export function nodeInfo(snapshot: Snapshot): Map<string, NodeInfo> {
  return new Map(
    (snapshot.objects.nodes ?? []).map(({ metadata }) => {
      const labels = metadata?.labels ?? {};
      const pool = poolLabels.map((label) => labels[label]).find((name) => name !== undefined);
      return [metadata?.name ?? '', { pool, instanceType: labels['node.kubernetes.io/instance-type'] }];
    }),
  );
}

const unique = (values: readonly (string | undefined)[]) =>
  [...new Set(values)].filter((value) => value !== undefined).slice(0, 5);
