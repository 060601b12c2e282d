import { isObject, type Raw } from '../kube/raw.ts';
import { scrubAnnotations, scrubMap } from '../kube/scrub.ts';
import { personalIn, signsOfAnnotations, signsOfMap } from '../kube/secrets.ts';
import type { Document } from '../model/document.ts';
import { redact } from '../model/mask.ts';
import type { ObjectMeta } from '../model/workload.ts';
import type { ManifestObject } from './objects.ts';

/** Values of a ConfigMap up to this long are switches; longer ones are files. */
const longestSetting = 64;

/** What rules may know of an object of any kind: names and switches, never a value of a Secret. */
export function documentOf({ raw, apiVersion, kind }: ManifestObject, malformed: string | undefined): Document {
  const data = kind === 'ConfigMap' || kind === 'Secret' ? dataOf(raw) : undefined;
  const settings = kind === 'ConfigMap' && data ? settingsOf(data) : undefined;
  return {
    apiVersion,
    kind,
    metadata: metadataOf(raw.metadata),
    ...(data ? { keys: Object.keys(data) } : {}),
    ...(settings ? { settings } : {}),
    ...(kind === 'ConfigMap' && data ? signsOf(raw) : {}),
    ...(kind === 'Secret' && typeof raw.type === 'string' ? { type: raw.type } : {}),
    ...(kind === 'K8sAllowedRepos' ? { spec: reposOf(raw.spec) } : {}),
    ...unsortedIn(raw),
    ...(malformed === undefined ? {} : { malformed }),
  };
}

/** What looks like a secret or like personal data in a ConfigMap; binary data is read as text. */
function signsOf(raw: Raw): Pick<Document, 'secretSigns' | 'personal'> {
  const fields = (['data', 'binaryData'] as const).map((field) => {
    const map = isObject(raw[field]) ? raw[field] : {};
    if (field === 'data') return [map, field] as const;
    const decoded = Object.entries(map).map(([key, value]) => [key, Buffer.from(String(value), 'base64').toString()]);
    return [Object.fromEntries(decoded) as Raw, field] as const;
  });
  const secretSigns = fields.flatMap(([map, field]) => signsOfMap(map, field));
  const personal = fields.flatMap(([map, field]) => personalIn(map, field));
  return { ...(secretSigns.length ? { secretSigns } : {}), ...(personal.length ? { personal } : {}) };
}

/** Gatekeeper's list of allowed repositories, and nothing else of it. */
function reposOf(spec: unknown): unknown {
  const { parameters } = isObject(spec) ? spec : {};
  const { repos } = isObject(parameters) ? parameters : {};
  return { parameters: { repos: Array.isArray(repos) ? Object.values(scrubMap(repos)) : [] } };
}

/** The first key, from the root on, that sorts before the one that stands before it. */
function unsortedIn(value: unknown): Pick<Document, 'unsorted'> {
  const search = (at: unknown, path: readonly (string | number)[]): readonly (string | number)[] | undefined => {
    if (at === null || typeof at !== 'object') return undefined;
    const keys = Object.keys(at);
    const index = Array.isArray(at) ? -1 : keys.findIndex((key, n) => n > 0 && key < (keys[n - 1] ?? ''));
    if (index > 0) return [...path, keys[index] ?? ''];
    for (const key of keys) {
      const found = search(
        (at as Raw)[key],
        path.length < 32 ? [...path, Array.isArray(at) ? Number(key) : key] : path,
      );
      if (found) return found;
    }
    return undefined;
  };
  const unsorted = search(value, []);
  return unsorted ? { unsorted } : {};
}

function dataOf(raw: Raw): Raw {
  const of = (field: string) => (isObject(raw[field]) ? raw[field] : {});
  return { ...of('data'), ...of('stringData'), ...of('binaryData') };
}

function settingsOf(data: Raw): { readonly [key: string]: string } {
  const short = Object.entries(data).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' &&
      entry[1].length <= longestSetting &&
      redact(`${entry[0]}=${entry[1]}`).endsWith(`=${entry[1]}`),
  );
  return Object.fromEntries(short);
}

function metadataOf(raw: unknown): ObjectMeta {
  if (!isObject(raw)) return {};
  const { name, namespace, labels, annotations } = raw;
  const notes = isObject(annotations) ? scrubAnnotations(annotations) : undefined;
  return {
    ...(typeof name === 'string' ? { name } : {}),
    ...(typeof namespace === 'string' ? { namespace } : {}),
    ...(isObject(labels) ? { labels: labels as Record<string, string> } : {}),
    ...(notes ? { annotations: notes } : {}),
    ...(isObject(annotations) ? { secretSigns: signsOfAnnotations(annotations) } : {}),
  };
}
