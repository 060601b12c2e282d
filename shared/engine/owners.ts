import { customWorkloads, type PodTemplate, templateIn } from '../model/custom.ts';
import type { Kind, Kinds, Snapshot } from '../model/snapshot.ts';
import type { ObjectMeta, PodSpec } from '../model/workload.ts';
import { hasPairs, selects } from './selector.ts';

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

const ownerKinds = [...templateKinds, ...customWorkloads];
type OwnerKind = (typeof ownerKinds)[number];

const written: { readonly [K in OwnerKind]: string } = {
  deployments: 'Deployment',
  daemonsets: 'DaemonSet',
  statefulsets: 'StatefulSet',
  replicasets: 'ReplicaSet',
  replicationcontrollers: 'ReplicationController',
  jobs: 'Job',
  cronjobs: 'CronJob',
  rollouts: 'Rollout',
  knativeservices: 'Service',
  knativeconfigurations: 'Configuration',
  knativerevisions: 'Revision',
  scaledjobs: 'ScaledJob',
  tektontasks: 'Task',
  taskruns: 'TaskRun',
  clonesets: 'CloneSet',
  kruisestatefulsets: 'StatefulSet',
  kruisedaemonsets: 'DaemonSet',
  broadcastjobs: 'BroadcastJob',
  advancedcronjobs: 'AdvancedCronJob',
};

/** Whose controller really makes such objects. Any other reference is its author's own word and proves nothing. */
const makers: { readonly [K in OwnerKind | 'pods']?: readonly OwnerKind[] } = {
  pods: [
    ...(['replicasets', 'replicationcontrollers', 'daemonsets', 'statefulsets', 'jobs'] as const),
    ...(['clonesets', 'kruisestatefulsets', 'kruisedaemonsets', 'broadcastjobs', 'taskruns'] as const),
  ],
  replicasets: ['deployments', 'rollouts'],
  deployments: ['knativerevisions'],
  knativerevisions: ['knativeconfigurations'],
  knativeconfigurations: ['knativeservices'],
  jobs: ['cronjobs', 'scaledjobs', 'advancedcronjobs'],
  broadcastjobs: ['advancedcronjobs'],
};

/** An object that was read and may own pods. */
export interface Entry {
  readonly key: OwnerKind;
  /** As an ownerReference writes it. */
  readonly kind: string;
  readonly object: { readonly metadata?: ObjectMeta; readonly spec?: unknown };
  readonly template: PodTemplate | undefined;
  readonly owner: Entry | undefined;
}

/** Everything that may own pods, each with its own proven owner; and who owns a pod, as far as that is proven. */
export function ownersOf({ objects }: Snapshot): {
  readonly entries: readonly Entry[];
  ownerOf(pod: Kinds['pods']): Entry | undefined;
} {
  const byUid = new Map<string, Entry>();
  const entries: Entry[] = [];
  for (const key of ownerKinds)
    for (const object of (objects[key] ?? []) as readonly Entry['object'][]) {
      const entry = { key, kind: written[key], object, template: templateOf(key, object), owner: undefined };
      entries.push(entry);
      if (object.metadata?.uid) byUid.set(object.metadata.uid, entry);
    }
  const proven = (child: OwnerKind | 'pods', metadata: ObjectMeta | undefined): Entry | undefined => {
    const claim = claimOf(metadata);
    const entry = claim && byUid.get(claim.uid);
    if (!entry || !makers[child]?.includes(entry.key)) return undefined;
    const { metadata: owner } = entry.object;
    const same = claim.kind === entry.kind && claim.name === owner?.name && metadata?.namespace === owner?.namespace;
    return same && isSelected(child, entry, metadata?.labels) ? entry : undefined;
  };
  for (const entry of entries) Object.assign(entry, { owner: proven(entry.key, entry.object.metadata) });
  return { entries, ownerOf: (pod) => proven('pods', pod.metadata) };
}

/** Whom the object names as its controller: a claim. */
export function claimOf(metadata: ObjectMeta | undefined) {
  return metadata?.ownerReferences?.find((owner) => owner.controller);
}

/** By the owner's selector; where it has none, by its template's labels. Jobs of schedules and Knative's parts have neither. */
function isSelected(child: OwnerKind | 'pods', { object, template }: Entry, labels: ObjectMeta['labels']): boolean {
  if (child !== 'pods' && child !== 'replicasets') return true;
  const { selector } = (object.spec ?? {}) as { readonly selector?: { readonly [key: string]: unknown } };
  if (!selector) return hasPairs(template?.metadata?.labels ?? {}, labels);
  const plain = Object.values(selector).every((value) => typeof value === 'string');
  return plain && Object.keys(selector).length
    ? hasPairs(selector as { readonly [key: string]: string }, labels)
    : selects(selector, labels);
}

const inTemplate = ['spec', 'template', 'spec'];
const inJobTemplate = ['spec', 'jobTemplate', 'spec', 'template', 'spec'];

function templateOf(key: OwnerKind, object: unknown): PodTemplate | undefined {
  if (!templateKinds.some((kind) => kind === key)) return templateIn(object);
  type Written = { spec?: PodSpec; metadata?: ObjectMeta };
  const { spec } = object as { spec?: { template?: Written; jobTemplate?: { spec?: { template?: Written } } } };
  const template = key === 'cronjobs' ? spec?.jobTemplate?.spec?.template : spec?.template;
  const path = key === 'cronjobs' ? inJobTemplate : inTemplate;
  return template?.spec && { path, spec: template.spec, metadata: template.metadata };
}
