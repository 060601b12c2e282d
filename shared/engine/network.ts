import type { CiliumSpec } from '../model/custom.ts';
import type { Kinds, Snapshot } from '../model/snapshot.ts';
import type { Workload } from '../model/workload.ts';
import { holds } from './cidr.ts';
import { all, Unknown } from './known.ts';
import { perSnapshot } from './memo.ts';
import { enforcer } from './policy-agent.ts';
import { isEmpty, selects } from './selector.ts';
import { accountOf } from './service-account.ts';
import { everyWorkload } from './workloads.ts';

export type NetworkPolicy = Kinds['networkpolicies'];
export type Direction = 'Ingress' | 'Egress';
type Peer = NonNullable<NonNullable<NonNullable<NetworkPolicy['spec']>['egress']>[number]['to']>[number];

/** What the control plane itself makes, in every cluster. */
export const ownNamespaces: ReadonlySet<string> = new Set(['kube-system', 'kube-public', 'kube-node-lease']);

/** Directions in which a policy closes its pods: Ingress and, with egress rules, Egress, where it does not say. */
export function directionsOf({ spec }: NetworkPolicy): readonly Direction[] {
  if (spec?.policyTypes?.length) return spec.policyTypes as readonly Direction[];
  return spec?.egress?.length ? ['Ingress', 'Egress'] : ['Ingress'];
}

const byNamespace = perSnapshot(({ objects }) =>
  Map.groupBy(all(objects.networkpolicies, 'networkpolicies'), ({ metadata }) => metadata?.namespace ?? ''),
);
/** Workloads by namespace; throws Unknown where one might be missing. */
export const workloadsIn = perSnapshot((snapshot) =>
  Map.groupBy(everyWorkload(snapshot), ({ namespace }) => namespace),
);

/** NetworkPolicies that select the workload's pods. */
export function policiesOn({ namespace, podMeta }: Workload, snapshot: Snapshot): readonly NetworkPolicy[] {
  // An absent podSelector selects every pod of the namespace, as the API server has it.
  return (byNamespace(snapshot).get(namespace) ?? []).filter(({ spec }) =>
    selects(spec?.podSelector ?? {}, podMeta.labels),
  );
}

/** Does the policy select every pod that there is or may be in its namespace? */
export const selectsAll = ({ spec }: NetworkPolicy): boolean => isEmpty(spec?.podSelector ?? {});

export interface Isolation {
  readonly Ingress: boolean;
  readonly Egress: boolean;
  /** Policies that select it. */
  readonly by: number;
}

/** Which directions are closed by the union of what selects the workload. A pod on its node's network is bound by nothing. */
export function isolationOf(workload: Workload, snapshot: Snapshot): Isolation {
  const policies = policiesOn(workload, snapshot);
  const mesh = ciliumOn(workload, snapshot);
  if (workload.podSpec.hostNetwork) return { Ingress: false, Egress: false, by: 0 };
  const closes = (direction: Direction) =>
    policies.some((policy) => directionsOf(policy).includes(direction)) ||
    mesh.some((spec) => ciliumCloses(spec, direction));
  return { Ingress: closes('Ingress'), Egress: closes('Egress'), by: policies.length + mesh.length };
}

/** A namespace without pods has a policy of its own, or one for all that would bind the first pod that comes. */
export function awaitsPods(namespace: string, snapshot: Snapshot): boolean {
  const { networkpolicies, ciliumnetworkpolicies } = snapshot.objects;
  const own = [...all(networkpolicies, 'networkpolicies'), ...all(ciliumnetworkpolicies, 'ciliumnetworkpolicies')];
  const newcomer: Workload = {
    ...{ kind: 'Pod', namespace, name: '', podSpec: { containers: [] }, podSpecPath: ['spec'] },
    ...{ object: {}, podMeta: {}, adopted: [], pods: 0, nodes: [] },
  };
  return own.some(({ metadata }) => metadata?.namespace === namespace) || isolationOf(newcomer, snapshot).by > 0;
}

/** Of a kind that is not evaluated, anything that may reach into the namespace: then an open door may be closed by it. */
export function unlessOthers(namespace: string, { objects }: Snapshot): void {
  for (const kind of [
    'adminnetworkpolicies',
    'baselineadminnetworkpolicies',
    'clusternetworkpolicies',
    'calicoglobalnetworkpolicies',
  ] as const)
    if (all(objects[kind], kind).length) throw new Unknown(`${kind} are there and are not evaluated`);
  if (
    all(objects.caliconetworkpolicies, 'caliconetworkpolicies').some(
      ({ metadata }) => metadata?.namespace === namespace,
    )
  )
    throw new Unknown('network policies of Calico are there and are not evaluated');
}

/** Policies protect only where something enforces them: else nothing passes by them. Files say nothing of engines. */
export function ifEnforced(snapshot: Snapshot): undefined {
  if ('files' in snapshot.origin || snapshot.cluster?.networkPolicy === 'enforced') return undefined;
  const { runs, autoMode } = enforcer(snapshot);
  if (runs || autoMode === 'enforced') return undefined;
  throw new Unknown('no engine that enforces network policies is known here');
}

/** The peer is an address block that holds this address, and no exception of it does. */
export function reaches({ ipBlock }: Peer, address: string): boolean {
  if (!ipBlock || ipBlock.cidr.includes(':') !== address.includes(':')) return false;
  return holds(ipBlock.cidr, address) && !(ipBlock.except ?? []).some((block) => holds(block, address));
}

/** Credentials of the node are served here, over plain HTTP, on all three clouds. */
export const metadataAddress = '169.254.169.254';

/** An egress rule of the policy that lets its pods ask the metadata service: its index, else undefined. */
export function metadataRule(policy: NetworkPolicy): number | undefined {
  if (!directionsOf(policy).includes('Egress')) return undefined;
  const index = (policy.spec?.egress ?? []).findIndex(({ to, ports }) => {
    const open =
      !ports?.length ||
      ports.some(({ port, endPort, protocol = 'TCP' }) => protocol === 'TCP' && holds80(port, endPort));
    return open && (!to?.length || to.some((peer) => reaches(peer, metadataAddress)));
  });
  return index < 0 ? undefined : index;
}

const holds80 = (port: unknown, end: number | undefined) =>
  port === undefined || port === 80 || (typeof port === 'number' && end !== undefined && port <= 80 && 80 <= end);

const own = 'io.kubernetes.pod.namespace';
const accounts = ['io.cilium.k8s.policy.serviceaccount', 'io.kubernetes.serviceaccount'];

/** Cilium's policies that select the workload: labels as Cilium gives them, their sources `k8s:` and `any:` apart. */
function ciliumOn({ namespace, podMeta, podSpec }: Workload, { objects }: Snapshot): readonly CiliumSpec[] {
  const account = accountOf(podSpec);
  const labels = { ...podMeta.labels, [own]: namespace, ...Object.fromEntries(accounts.map((key) => [key, account])) };
  const near = all(objects.ciliumnetworkpolicies, 'ciliumnetworkpolicies').filter(
    ({ metadata }) => metadata?.namespace === namespace,
  );
  const wide = all(objects.ciliumclusterwidenetworkpolicies, 'ciliumclusterwidenetworkpolicies');
  return [...near, ...wide]
    .flatMap(({ spec, specs = [] }) => [...(spec ? [spec] : []), ...specs])
    .filter(({ endpointSelector }) => endpointSelector && selects(plainly(endpointSelector), labels));
}

function plainly({ matchLabels = {}, matchExpressions = [] }: NonNullable<CiliumSpec['endpointSelector']>) {
  const pairs = Object.entries(matchLabels).map(([key, value]) => [plainKey(key), value] as const);
  return {
    matchLabels: Object.fromEntries(pairs),
    matchExpressions: matchExpressions.map((one) => ({ ...one, key: plainKey(one.key) })),
  };
}

function plainKey(key: string): string {
  const name = /^(?:k8s|any)[:.](.+)$/.exec(key)?.[1] ?? key;
  if (name.includes(':') || name.startsWith('io.cilium.k8s.namespace.labels'))
    throw new Unknown(`Cilium’s label ${key} is not evaluated`);
  return name;
}

function ciliumCloses(spec: CiliumSpec, direction: Direction): boolean {
  const [allow, deny, flagged] =
    direction === 'Ingress'
      ? [spec.ingress, spec.ingressDeny, spec.enableDefaultDeny?.ingress]
      : [spec.egress, spec.egressDeny, spec.enableDefaultDeny?.egress];
  return flagged ?? !!(allow?.length || deny?.length);
}
