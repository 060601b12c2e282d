import { type CustomKind, customKinds } from '../model/custom.ts';
import type { Kind, Kinds } from '../model/snapshot.ts';
import type { PodSpec } from '../model/workload.ts';
import { slimCustom } from './custom.ts';
import { createInterner, type Interner } from './intern.ts';
import { liftSpecs } from './lift.ts';
import type { Item } from './list.ts';
import { assertShallow, internPodSpec, slimPodSpec, slimVolume } from './pod-spec.ts';
import { areObjects, isObject, type Loose, Malformed, object, objects, type Raw } from './raw.ts';
import { scrubAnnotations, scrubArguments, scrubMap } from './scrub.ts';
import { signsOfAnnotations } from './secrets.ts';
import { conform } from './shape.ts';

/** Makes objects small and harmless at once, and holds equal parts once. */
export interface Slimmer {
  /** Throws Malformed, or RangeError where it is nested too deeply. */
  slim<K extends Kind>(kind: K, item: Item): Kinds[K];
  /** A page of pods with each spec replaced by a reference that `slim` resolves. */
  lift(json: Buffer): Buffer;
  /** The same for objects that were slimmed before and then read from JSON. */
  again<K extends Kind>(kind: K, object: Kinds[K]): Kinds[K];
}

const pick = (from: Raw, ...keys: readonly string[]): Raw =>
  Object.fromEntries(keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]]));

/** One for each collection; what it gave out is shared and must not be changed. */
export function createSlimmer(interner = createInterner()): Slimmer {
  const lifted: (PodSpec | Malformed)[] = [];
  const lift = (spec: Buffer): PodSpec | Malformed => {
    try {
      return slimPodSpec(JSON.parse(spec.toString()), interner);
    } catch (error) {
      if (error instanceof Malformed) return error;
      throw error;
    }
  };
  const numberOf = (spec: Buffer) => interner.ofBytes(spec, () => lifted.push(lift(spec)) - 1);
  const podSpec = (spec: unknown): unknown => {
    if (!Array.isArray(spec)) return slimPodSpec(spec, interner);
    const [number, nodeName] = spec;
    const shared = typeof number === 'number' ? lifted[number] : undefined;
    if (shared instanceof Malformed) throw shared;
    const known = object(shared, 'spec of the pod');
    return nodeName === undefined ? known : { ...known, nodeName };
  };
  const template = (raw: unknown): unknown => {
    const { metadata, spec } = object(raw, 'spec.template');
    return { metadata: slimMetadata(metadata, interner), spec: slimPodSpec(spec, interner) };
  };
  const withTemplate = (spec: Raw) => ({ ...spec, template: template(spec.template) });
  const withClaims = (spec: Raw) => ({
    ...withTemplate(spec),
    ...(spec.volumeClaimTemplates === undefined
      ? {}
      : {
          volumeClaimTemplates: objects(spec.volumeClaimTemplates, 'volumeClaimTemplates').map((c) => ({
            ...c,
            metadata: slimMetadata(c.metadata, interner),
          })),
        }),
  });
  const withJobTemplate = (spec: Raw) => {
    const job = object(spec.jobTemplate, 'spec.jobTemplate');
    const inner = withTemplate(object(job.spec, 'spec.jobTemplate.spec'));
    return { ...spec, jobTemplate: { metadata: slimMetadata(job.metadata, interner), spec: inner } };
  };
  /** Kinds that are nothing without their spec. */
  const specs: { readonly [K in Kind]?: (spec: Raw) => unknown } = {
    deployments: withTemplate,
    daemonsets: withTemplate,
    replicasets: withTemplate,
    replicationcontrollers: withTemplate,
    statefulsets: withClaims,
    jobs: withTemplate,
    cronjobs: withJobTemplate,
    apiservices: ({ caBundle: _, ...spec }) => spec,
  };
  const slim = (kind: Kind, item: Item): Loose => {
    if (kind !== 'pods') assertShallow(item);
    conform(kind, item);
    const { kind: _, apiVersion: __, metadata, spec, status, ...rest } = item;
    const result: Loose = { metadata: slimMetadata(metadata, interner) };
    if (isCustom(kind)) return { ...result, ...slimCustom(kind, item, interner, (raw) => slimMetadata(raw, interner)) };
    const ofSpec = specs[kind];
    if (kind === 'pods') result.spec = podSpec(spec);
    else if (ofSpec) result.spec = ofSpec(object(spec, 'spec'));
    else if (spec !== undefined) result.spec = kind === 'persistentvolumes' && isObject(spec) ? slimVolume(spec) : spec;
    const ofStatus = statuses[kind];
    if (ofStatus && isObject(status)) result.status = interner.once(ofStatus(status));
    const ofBody = bodies[kind];
    return { ...result, ...(ofBody ? ofBody(rest, String(item.metadata.name)) : rest) };
  };
  return {
    lift: (json) => liftSpecs(json, numberOf),
    slim: <K extends Kind>(kind: K, item: Item) => slim(kind, item) as Kinds[K],
    again<K extends Kind>(kind: K, object: Kinds[K]): Kinds[K] {
      const { metadata, spec, status } = object as { metadata?: Raw; spec?: Raw; status?: Raw };
      const result: Loose = { ...object };
      if (metadata) result.metadata = internMetadata(metadata, interner);
      if (status) result.status = interner.once(status);
      if (kind === 'pods' && spec) result.spec = internPodSpec(spec as PodSpec, interner);
      const inner = spec?.template;
      if (isObject(inner) && isObject(inner.spec))
        result.spec = { ...spec, template: { ...inner, spec: internPodSpec(inner.spec as PodSpec, interner) } };
      return result as unknown as Kinds[K];
    },
  };
}

const isCustom = (kind: Kind): kind is CustomKind => customKinds.some((one) => one === kind);

const keptMetadata = ['name', 'namespace', 'uid', 'generateName', 'creationTimestamp', 'deletionTimestamp'] as const;

function slimMetadata(raw: unknown, interner: Interner): Raw {
  const metadata = isObject(raw) ? raw : {};
  const result: Loose = {};
  for (const key of keptMetadata) if (metadata[key] != null) result[key] = metadata[key];
  const { labels, annotations, ownerReferences } = metadata;
  if (isObject(labels)) result.labels = labels;
  if (isObject(annotations)) {
    const kept = scrubAnnotations(annotations);
    if (kept) result.annotations = kept;
    const signs = signsOfAnnotations(annotations);
    if (signs.length) result.secretSigns = signs.slice(0, 50);
  }
  if (ownerReferences !== undefined) result.ownerReferences = objects(ownerReferences, 'ownerReferences');
  return internMetadata(result, interner);
}

/** What many objects have alike. */
function internMetadata(metadata: Raw, interner: Interner): Raw {
  const result: Loose = { ...metadata };
  for (const key of ['labels', 'annotations', 'ownerReferences'])
    if (metadata[key] !== undefined) result[key] = interner.once(metadata[key]);
  return result;
}

const containerStatuses = ['containerStatuses', 'initContainerStatuses', 'ephemeralContainerStatuses'] as const;

/** What is made of a list; undefined, and so not disclosed, where it is absent or no list of objects. */
const made = <T>(value: unknown, make: (items: readonly Raw[]) => T): T | undefined =>
  areObjects(value) ? make(value) : undefined;

/** Only what rules read; every other status goes. */
const statuses: { readonly [K in Kind]?: (status: Raw) => Raw } = {
  namespaces: (status) => pick(status, 'phase'),
  services: (status) => pick(status, 'loadBalancer'),
  ingresses: (status) => pick(status, 'loadBalancer'),
  nodes: ({ nodeInfo, addresses, conditions }) => {
    const external = made(addresses, (list) => list.filter(({ type }) => type === 'ExternalIP'));
    const ready = made(conditions, (list) =>
      list.filter(({ type }) => type === 'Ready').map((one) => pick(one, 'type', 'status')),
    );
    const result = { nodeInfo, addresses: external, conditions: ready };
    return pick(result, 'nodeInfo', 'addresses', 'conditions');
  },
  pods(status) {
    const result: Loose = pick(status, 'phase', 'reason') as Loose;
    for (const key of containerStatuses)
      result[key] = made(status[key], (list) => list.map(({ name, image, imageID }) => ({ name, image, imageID })));
    return pick(result, 'phase', 'reason', ...containerStatuses);
  },
};

/** Kinds whose top-level fields beside spec hold free text. */
const bodies: { readonly [K in Kind]?: (rest: Raw, name: string) => Raw } = {
  storageclasses: (rest) => ({
    ...rest,
    ...(rest.parameters === undefined ? {} : { parameters: scrubMap(rest.parameters) }),
    ...(rest.mountOptions === undefined ? {} : { mountOptions: scrubArguments(rest.mountOptions) }),
  }),
  validatingwebhookconfigurations: withoutBundles,
  mutatingwebhookconfigurations: withoutBundles,
  customresourcedefinitions: () => ({}),
  configmaps({ data }, name) {
    const map = isObject(data) ? data : {};
    if (name === 'aws-auth') return { data: pick(map, 'mapRoles', 'mapUsers', 'mapAccounts') };
    const switches = Object.keys(map).filter((key) => key.startsWith('enable-') && String(map[key]).length <= 16);
    return { data: pick(map, ...switches) };
  },
};

function withoutBundles(rest: Raw): Raw {
  const webhooks = objects(rest.webhooks, 'webhooks').map((webhook) => {
    const { caBundle: _, url, ...config } = isObject(webhook.clientConfig) ? webhook.clientConfig : {};
    return { ...webhook, clientConfig: typeof url === 'string' ? { ...config, url: originOf(url) } : config };
  });
  return { ...rest, webhooks };
}

/** A webhook's path may be its password. */
const originOf = (url: string) => (URL.canParse(url) ? `${new URL(url).origin}/` : 'https://‹not a url›/');
