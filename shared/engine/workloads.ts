import type { Kinds, Snapshot } from '../model/snapshot.ts';
import {
  type Container,
  type ContainerList,
  containerLists,
  type ObjectMeta,
  type PodSpec,
  type Workload,
} from '../model/workload.ts';
import { alike, deviates, equal, judgedAnnotations } from './deviation.ts';
import { all } from './known.ts';
import { perSnapshot } from './memo.ts';
import { claimOf, type Entry, ownersOf, templateKinds } from './owners.ts';

/** A workload under construction: the same fields, writable. */
type Draft = { -readonly [K in keyof Workload]: Workload[K] } & {
  adopted: Workload['adopted'][number][];
  nodes: string[];
};
/** Running pods that are alike, and the workload that they count for. */
interface Group {
  readonly spec: PodSpec;
  readonly draft: Draft;
}

/**
 * The topmost objects read that run pods. Who owns a pod is proven or it stands alone: pods that are alike, made under one
 * name, stand together. A pod that is not what its template says is a workload too, of which only the difference is told.
 */
export function workloads(snapshot: Snapshot): Workload[] {
  const { entries, ownerOf } = ownersOf(snapshot);
  const drafts: Draft[] = [];
  const topmost = new Map<Entry, Draft>();
  for (const entry of entries) {
    if (entry.owner || !entry.template) continue;
    const { replicas } = (entry.object.spec ?? {}) as { readonly replicas?: number };
    // A retired revision of an owner that was not read runs nothing and would blame it for what it no longer does.
    if (entry.key === 'replicasets' && replicas === 0 && claimOf(entry.object.metadata)) continue;
    const { spec, path, metadata } = entry.template;
    const draft = start(entry.kind, entry.object as Workload['object'], spec, path, metadata);
    topmost.set(entry, draft);
    drafts.push(draft);
  }

  const isMirror = mirrors(snapshot);
  const met = new Map<Draft | undefined, Map<string, Group[]>>();
  for (const pod of snapshot.objects.pods ?? []) {
    if (!pod.spec || pod.status?.phase === 'Succeeded' || pod.status?.phase === 'Failed') continue;
    const entry = top(ownerOf(pod));
    const owner = entry && topmost.get(entry);
    const groups = met.get(owner) ?? new Map<string, Group[]>();
    met.set(owner, groups);
    const key = `${owner ? '' : makerOf(pod, isMirror(pod))}\n${shapeOf(pod)}`;
    const [group, list] = find(groups, key, pod.spec);
    const draft = group?.draft ?? (owner && !differs(pod, owner) ? owner : podDraft(pod, isMirror(pod), owner));
    if (!group) {
      if (draft !== owner) drafts.push(draft);
      list.push({ spec: pod.spec, draft });
      adopt(draft, pod.spec);
    }
    count(draft, pod, owner !== undefined || !isMirror(pod));
  }
  return drafts;
}

/** The same, found once per snapshot. */
export const workloadsOf = perSnapshot(workloads);

/** For a rule about something else: all of them. Where a kind that holds some was not read in whole, throws Unknown. */
export const everyWorkload = perSnapshot((snapshot) => {
  for (const kind of [...templateKinds, 'pods'] as const) all<unknown>(snapshot.objects[kind], kind);
  return workloadsOf(snapshot);
});

const top = (entry: Entry | undefined): Entry | undefined => (entry?.owner ? top(entry.owner) : entry);

/** Its containers of all three lists and the adopted ones, each with where it stands in the object. */
export function containersOf(workload: Workload): readonly Placed[] {
  const known = placed.get(workload);
  if (known) return known;
  const found: Placed[] = [];
  for (const list of containerLists) {
    const items = (workload.podSpec[list] ?? []) as readonly Container[];
    for (const [index, container] of items.entries())
      found.push({ container, list, path: [...workload.podSpecPath, list, index] });
  }
  for (const { list, container } of workload.adopted)
    found.push({ container, list, path: ['spec', list, container.name] });
  placed.set(workload, found);
  return found;
}

interface Placed {
  readonly container: Container;
  readonly list: ContainerList;
  readonly path: readonly (string | number)[];
}
/** Of workloads that are made, each asked about by many rules. */
const placed = new WeakMap<Workload, readonly Placed[]>();

function start(
  kind: string,
  object: Workload['object'],
  podSpec: PodSpec,
  podSpecPath: readonly (string | number)[],
  podMeta: ObjectMeta | undefined,
): Draft {
  const { namespace = '', name = '' } = object.metadata ?? {};
  return {
    kind,
    namespace,
    name,
    podSpec,
    object,
    podMeta: podMeta ?? {},
    podSpecPath,
    adopted: [],
    pods: 0,
    nodes: [],
  };
}

function podDraft(pod: Kinds['pods'], mirror: boolean, owner: Draft | undefined): Draft {
  const draft = start('Pod', pod as Workload['object'], pod.spec as PodSpec, ['spec'], pod.metadata);
  if (mirror) draft.name = withoutNode(draft.name, pod.spec?.nodeName);
  if (owner) draft.differs = owner;
  return draft;
}

function differs({ spec, metadata }: Kinds['pods'], { podSpec, podMeta, object }: Draft): boolean {
  const claims = new Set((object.spec?.volumeClaimTemplates ?? []).map((claim) => claim.metadata?.name ?? ''));
  const notes = judgedAnnotations(podMeta);
  return deviates(spec as PodSpec, podSpec, claims) || !equal(judgedAnnotations(metadata), notes);
}

/** What the kubelet of a node that was read shows of its own static pods. The annotation alone anybody can write. */
function mirrors({ objects }: Snapshot): (pod: Kinds['pods']) => boolean {
  const nodes = new Map((objects.nodes ?? []).map(({ metadata }) => [metadata?.uid, metadata?.name]));
  return ({ metadata, spec }) => {
    const claim = claimOf(metadata);
    if (claim?.kind !== 'Node' || metadata?.annotations?.['kubernetes.io/config.mirror'] === undefined) return false;
    return claim.name === spec?.nodeName && nodes.get(claim.uid) === claim.name;
  };
}

/** Labels that tell replicas or revisions of one thing apart. */
const ofReplica =
  /^(pod-template-hash|controller-revision-hash|pod-template-generation|statefulset\.kubernetes\.io\/|apps\.kubernetes\.io\/pod-index)/;

/** One text for pods that the same hand made: the owner that they name, or the name that they were generated from. */
function makerOf({ metadata = {}, spec: { nodeName } = { containers: [] } }: Kinds['pods'], mirror: boolean): string {
  const { namespace, name = '', generateName, labels = {} } = metadata;
  const claim = mirror ? undefined : claimOf(metadata);
  const whose = mirror ? `mirror/${withoutNode(name, nodeName)}` : (generateName ?? name);
  const maker = claim ? `${claim.kind}/${claim.name}/${claim.uid}` : whose;
  const own = Object.entries(labels).filter(([key]) => !ofReplica.test(key));
  return `${namespace}\n${maker}\n${JSON.stringify(own)}`;
}

/** A rough sorting of pods, so that few must be compared in full. */
function shapeOf({ spec, metadata }: Kinds['pods']): string {
  let shape = `${spec?.volumes?.length ?? 0}`;
  for (const list of containerLists) for (const { image } of spec?.[list] ?? []) shape += `\n${image}`;
  const notes = judgedAnnotations(metadata);
  return notes.length ? `${shape}\n${JSON.stringify(notes)}` : shape;
}

/** So many of one rough sort are compared in full; after that, they are sorted by their whole text. */
const most = 32;

/** The pods that are like this one, or the list that it belongs into as the first of its kind. */
function find(groups: Map<string, Group[]>, key: string, spec: PodSpec): [Group | undefined, Group[]] {
  const list = groups.get(key) ?? [];
  groups.set(key, list);
  const group = list.find((one) => alike(one.spec, spec));
  if (group || list.length < most) return [group, list];
  const text = JSON.stringify({ ...spec, nodeName: undefined }).replace(/"kube-api-access-[a-z0-9]{5}"/g, '""');
  const exact = groups.get(`${key}\n${text}`) ?? [];
  groups.set(`${key}\n${text}`, exact);
  return [exact[0], exact];
}

/** A group goes by the first of its names, so that two nights tell of the same pod. */
function count(draft: Draft, pod: Kinds['pods'], named: boolean): void {
  const { name = '' } = pod.metadata ?? {};
  if (named && draft.kind === 'Pod' && name < draft.name) Object.assign(draft, { name, object: pod });
  draft.pods += 1;
  const node = pod.spec?.nodeName;
  if (node && draft.nodes.length < 20 && !draft.nodes.includes(node)) draft.nodes.push(node);
}

/** Takes over, once each, the containers that the workload's template does not have. */
function adopt(draft: Draft, running: PodSpec): void {
  for (const list of containerLists) {
    const known = (draft.podSpec[list] ?? []) as readonly Container[];
    for (const container of (running[list] ?? []) as readonly Container[]) {
      if (known.some(({ name }) => name === container.name)) continue;
      if (draft.adopted.some((one) => one.list === list && equal(one.container, container))) continue;
      draft.adopted.push({ list, container });
    }
  }
}

function withoutNode(name: string, node: string | undefined): string {
  return node && name.endsWith(`-${node}`) ? name.slice(0, -node.length - 1) : name;
}
