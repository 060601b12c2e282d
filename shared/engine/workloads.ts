import type { Kind, Kinds, Snapshot } from '../model/snapshot.ts';
import {
  type Container,
  type ContainerList,
  containerLists,
  type ObjectMeta,
  type PodSpec,
  type Workload,
} from '../model/workload.ts';
import { deviation } from './deviation.ts';

/** Kinds that run pods by a template; a workload rule needs them all, and pods. */
export const templateKinds = [
  'deployments',
  'daemonsets',
  'statefulsets',
  'replicasets',
  'replicationcontrollers',
  'jobs',
  'cronjobs',
] as const satisfies readonly Kind[];

const written: Record<(typeof templateKinds)[number], string> = {
  deployments: 'Deployment',
  daemonsets: 'DaemonSet',
  statefulsets: 'StatefulSet',
  replicasets: 'ReplicaSet',
  replicationcontrollers: 'ReplicationController',
  jobs: 'Job',
  cronjobs: 'CronJob',
};

/** Whose template a ReplicaSet, Job or pod may come from. Any other reference is its author's own word and proves nothing. */
const parents: { readonly [K in (typeof templateKinds)[number] | 'pods']?: readonly string[] } = {
  replicasets: ['deployments'],
  jobs: ['cronjobs'],
  pods: ['replicasets', 'replicationcontrollers', 'daemonsets', 'statefulsets', 'jobs'],
};

/** A workload under construction: the same fields, writable. */
type Draft = { -readonly [K in keyof Workload]: Workload[K] } & {
  adopted: Workload['adopted'][number][];
  nodes: string[];
  /** Container lists that were compared with the template's. */
  seen?: Set<unknown>;
  /** Whether a running pod is something else than the template. */
  deviates: (pod: PodSpec) => boolean;
};
type Entry = { readonly kind: string; draft?: Draft; owner?: Owner };

interface Owner {
  readonly kind: string;
  readonly name: string;
  readonly uid: string;
}

/**
 * The topmost objects read that run pods. A pod or ReplicaSet whose controller was not read (Argo Rollouts, operators)
 * stands under that controller's own kind and name; mirror pods stand alone, once for all nodes.
 */
export function workloads(snapshot: Snapshot): Workload[] {
  const drafts: Draft[] = [];
  const byUid = new Map<string, Entry>();
  for (const kind of templateKinds)
    for (const object of snapshot.objects[kind] ?? [])
      if (object.metadata?.uid) byUid.set(object.metadata.uid, { kind });
  /** The owner by its own kind, or the one that was not read; undefined where the reference cannot be true. */
  const ownerOf = (kind: keyof typeof parents, metadata: ObjectMeta | undefined): Owner | undefined => {
    const owner = controller(metadata);
    const read = owner && byUid.get(owner.uid);
    return !read || parents[kind]?.includes(read.kind) ? owner : undefined;
  };

  for (const kind of templateKinds)
    for (const object of snapshot.objects[kind] ?? []) {
      const owner = ownerOf(kind, object.metadata);
      const entry = object.metadata?.uid ? byUid.get(object.metadata.uid) : undefined;
      if (owner && byUid.has(owner.uid)) {
        if (entry) entry.owner = owner;
        continue;
      }
      const template = templateOf(kind, object);
      if (!template) continue;
      const draft = start(object, template, owner ?? { kind: written[kind] });
      // A retired revision of an unread owner runs nothing and would blame it for what it no longer does.
      if (owner && kind === 'replicasets' && (object as Kinds['replicasets']).spec?.replicas === 0) continue;
      if (entry) entry.draft = draft;
      drafts.push(draft);
    }

  const orphans = new Map<string, Draft>();
  const shapeOf = shapes();
  for (const pod of snapshot.objects.pods ?? []) {
    if (!pod.spec || pod.status?.phase === 'Succeeded' || pod.status?.phase === 'Failed') continue;
    let owner = ownerOf('pods', pod.metadata);
    let draft: Draft | undefined;
    for (let hops = 0; owner && hops < 4; hops += 1) {
      const entry = byUid.get(owner.uid);
      if (!entry) break;
      draft = entry.draft;
      if (draft || !entry.owner) break;
      owner = entry.owner;
    }
    if (!draft || draft.deviates(pod.spec)) {
      if (draft) owner = { kind: draft.kind, name: draft.name, uid: owner?.uid ?? '' };
      const mirror = owner?.kind === 'Node';
      const name = mirror
        ? withoutNode(pod.metadata?.name ?? '', pod.spec.nodeName)
        : (owner?.name ?? pod.metadata?.name ?? '');
      const shape = owner ? shapeOf(pod.spec) : '';
      const key = `${pod.metadata?.namespace}\n${mirror || !owner ? 'Pod' : owner.uid}\n${name}\n${shape}`;
      draft = orphans.get(key);
      if (!draft) {
        const as = owner && !mirror ? owner : { kind: 'Pod', name };
        draft = start(pod, { spec: pod.spec, path: ['spec'], metadata: pod.metadata }, as);
        orphans.set(key, draft);
        drafts.push(draft);
      }
    }
    adopt(draft, pod);
  }
  return drafts;
}

/** Its containers of all three lists and the adopted ones, each with where it stands in the object. */
export function* containersOf(workload: Workload): Generator<{
  readonly container: Container;
  readonly list: ContainerList;
  readonly path: readonly (string | number)[];
}> {
  for (const list of containerLists) {
    const items = (workload.podSpec[list] ?? []) as readonly Container[];
    for (const [index, container] of items.entries())
      yield { container, list, path: [...workload.podSpecPath, list, index] };
  }
  for (const { list, container } of workload.adopted) yield { container, list, path: ['spec', list, container.name] };
}

function start(
  object: { readonly metadata?: ObjectMeta },
  { spec: podSpec, path, metadata }: Template,
  as: { readonly kind: string; readonly name?: string },
): Draft {
  return {
    kind: as.kind,
    namespace: object.metadata?.namespace ?? '',
    name: as.name ?? object.metadata?.name ?? '',
    podSpec,
    object: object as Workload['object'],
    podMeta: metadata ?? {},
    podSpecPath: path,
    adopted: [],
    pods: 0,
    nodes: [],
    deviates: deviation(podSpec),
  };
}

/** Counts the pod and takes over, once by name, the containers that its workload's template does not have. */
function adopt(draft: Draft, pod: Kinds['pods']): void {
  draft.pods += 1;
  const node = pod.spec?.nodeName;
  if (node && draft.nodes.length < 20 && !draft.nodes.includes(node)) draft.nodes.push(node);
  for (const list of containerLists) {
    const running = pod.spec?.[list] as readonly Container[] | undefined;
    if (!running || running === draft.podSpec[list] || draft.seen?.has(running)) continue;
    draft.seen ??= new Set();
    draft.seen.add(running);
    const known = (draft.podSpec[list] ?? []) as readonly Container[];
    for (const container of running) {
      if (known.some(({ name }) => name === container.name)) continue;
      if (draft.adopted.some((one) => one.list === list && one.container.name === container.name)) continue;
      draft.adopted.push({ list, container });
    }
  }
}

/** One text for all pod specs that are made of the same parts, nodeName apart: collected specs hold equal parts once. */
function shapes(): (spec: PodSpec) => string {
  const numbers = new Map<unknown, number>();
  return (spec) => {
    let shape = '';
    for (const [name, part] of Object.entries(spec)) {
      if (name === 'nodeName') continue;
      const number = numbers.get(part) ?? numbers.size;
      numbers.set(part, number);
      shape += `${name}=${number};`;
    }
    return shape;
  };
}

interface Template {
  readonly spec: PodSpec;
  readonly path: readonly (string | number)[];
  readonly metadata: ObjectMeta | undefined;
}

function templateOf(kind: (typeof templateKinds)[number], object: unknown): Template | undefined {
  type Written = { spec?: PodSpec; metadata?: ObjectMeta };
  const { spec } = object as { spec?: { template?: Written; jobTemplate?: { spec?: { template?: Written } } } };
  const template = kind === 'cronjobs' ? spec?.jobTemplate?.spec?.template : spec?.template;
  if (!template?.spec) return undefined;
  const path = kind === 'cronjobs' ? ['spec', 'jobTemplate', 'spec', 'template', 'spec'] : ['spec', 'template', 'spec'];
  return { spec: template.spec, path, metadata: template.metadata };
}

function controller(metadata: ObjectMeta | undefined): Owner | undefined {
  return metadata?.ownerReferences?.find((owner) => owner.controller);
}

function withoutNode(name: string, node: string | undefined): string {
  return node && name.endsWith(`-${node}`) ? name.slice(0, -node.length - 1) : name;
}
