import { noInterner } from '../kube/intern.ts';
import { allKinds, kinds } from '../kube/kinds.ts';
import { isObject, Malformed } from '../kube/raw.ts';
import { createSlimmer } from '../kube/slim.ts';
import type { Document } from '../model/document.ts';
import { mask } from '../model/mask.ts';
import type { Gap, Kind, Snapshot } from '../model/snapshot.ts';
import { defaulted } from './defaults.ts';
import { documentOf } from './document.ts';
import { locator } from './locate.ts';
import { type ManifestObject, objectsIn } from './objects.ts';
import { type Problem, readManifests } from './read.ts';

export interface ManifestFile {
  /** As findings name it. */
  readonly name: string;
  readonly text: string;
}
export interface FileProblem extends Problem {
  readonly file: string;
}
/** Where an object of the snapshot comes from. */
export interface Source {
  readonly file: string;
  readonly object: ManifestObject;
}

export interface Manifests {
  readonly snapshot: Snapshot;
  /** By the snapshot's own objects (and the webhooks in them). */
  readonly sources: ReadonlyMap<object, Source>;
  readonly problems: readonly FileProblem[];
  readonly objects: number;
  /** Documents that hold no Kubernetes object. */
  readonly skipped: number;
}

export interface World {
  /** What a finding calls all of it. */
  readonly label: string;
  readonly takenAt: string;
  /** The files are all that the cluster holds. */
  readonly complete: boolean;
  /** Where objects go that name none. */
  readonly namespace: string | undefined;
}

/** What the API server would hold if these files were applied, and where each object stands. */
export function manifestsOf(files: Iterable<ManifestFile>, world: World): Manifests {
  const slimmer = createSlimmer(noInterner);
  const objects = new Map<Kind, object[]>(allKinds.map((kind) => [kind, []]));
  const documents: Document[] = [];
  const sources = new Map<object, Source>();
  const problems: FileProblem[] = [];
  let count = 0;
  let skipped = 0;
  for (const file of files) {
    const read = readManifests(file.text);
    problems.push(...read.problems.map((problem) => ({ ...problem, message: mask(problem.message), file: file.name })));
    for (const document of read.documents) {
      const held = objectsIn(document);
      if (!held) skipped += 1;
      for (const object of held ?? []) {
        const problem = (message: string) =>
          problems.push({ ...locator(document)(object.path), message: `${object.kind}: ${message}`, file: file.name });
        if (object.fault) {
          problem(object.fault);
          continue;
        }
        count += 1;
        const source = { file: file.name, object };
        let malformed: string | undefined;
        try {
          const made = object.known && slimmer.slim(object.known, asServed(object, object.known, world));
          if (made) {
            objects.get(object.known)?.push(made);
            for (const part of [made, ...webhooksOf(made)]) sources.set(part, source);
          }
        } catch (error) {
          if (!(error instanceof Malformed || error instanceof RangeError)) throw error;
          malformed = mask(error.message);
          problem(malformed);
        }
        const reduced = documentOf(object, malformed, placeOf(object, world));
        documents.push(reduced);
        sources.set(reduced, source);
      }
    }
  }
  const snapshot: Snapshot = {
    origin: { files: world.label },
    takenAt: world.takenAt,
    objects: Object.fromEntries(objects),
    documents,
    complete: world.complete,
    gaps: world.complete ? [] : allKinds.map(openWorld),
    samples: [],
    notServed: [],
  };
  return { snapshot, sources, problems, objects: count, skipped };
}

/** Defaults filled in, in the namespace that it goes to. */
function asServed(object: ManifestObject, kind: Kind, world: World) {
  const { raw } = object;
  // A schema nests deeper than any object, and nobody looks into it.
  const given = kind === 'customresourcedefinitions' ? { metadata: raw.metadata } : raw;
  const { status: _, ...rest } = defaulted(kind, given);
  const metadata = isObject(rest.metadata) ? rest.metadata : {};
  const { name, generateName, namespace: own } = metadata;
  for (const [field, value] of Object.entries({ name, generateName, namespace: own }))
    if (value !== undefined && value !== null && typeof value !== 'string')
      throw new Malformed(`metadata.${field} is no text`);
  const where = own ?? placeOf(object, world);
  const placed = where === undefined ? {} : { namespace: where };
  return { ...rest, metadata: { ...metadata, name: String(name ?? generateName ?? ''), ...placed } };
}

/** The namespace of an object that names none; undefined where it has none or nobody says it. */
function placeOf({ known }: ManifestObject, { namespace, complete }: World): string | undefined {
  if (known && !kinds[known].namespaced) return undefined;
  return namespace ?? (complete ? 'default' : undefined);
}

function webhooksOf(object: object): readonly object[] {
  const { webhooks } = object as { webhooks?: unknown };
  return Array.isArray(webhooks) ? webhooks : [];
}

function openWorld(what: Kind): Gap {
  return {
    what,
    why: 'open-world',
    detail: 'files do not show all that the cluster holds; --complete says that they do',
  };
}
