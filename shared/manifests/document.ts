import { isObject, type Raw } from '../kube/raw.ts';
import { scrubAnnotations, scrubMap } from '../kube/scrub.ts';
import { personalIn, signIn, signsOfMap } from '../kube/secrets.ts';
import type { Document } from '../model/document.ts';
import type { ObjectMeta } from '../model/workload.ts';
import type { ManifestObject } from './objects.ts';

/** Values of a ConfigMap up to this long are switches; longer ones are files. */
const longestSetting = 64;

/** What rules may know of an object of any kind: names, switches and signs, never a value of a Secret. */
export function documentOf(
  { raw, apiVersion, kind }: ManifestObject,
  malformed: string | undefined,
  namespace?: string | undefined,
): Document {
  const unsorted = firstUnsorted(raw, []);
  return {
    apiVersion,
    kind,
    metadata: { ...(namespace === undefined ? {} : { namespace }), ...metadataOf(raw.metadata) },
    ...(apiVersion === 'v1' && kind === 'ConfigMap' ? ofConfigMap(raw) : {}),
    ...(apiVersion === 'v1' && kind === 'Secret' ? ofSecret(raw) : {}),
    ...(apiVersion.startsWith('constraints.gatekeeper.sh/') ? { spec: scrubbed(raw.spec) } : {}),
    ...(malformed === undefined ? {} : { malformed }),
    ...(unsorted ? { unsorted } : {}),
  };
}

const mapOf = (raw: Raw, field: string): Raw => (isObject(raw[field]) ? raw[field] : {});
const keysOf = (raw: Raw, ...fields: readonly string[]) => fields.flatMap((field) => Object.keys(mapOf(raw, field)));

function ofConfigMap(raw: Raw): Partial<Document> {
  const data = mapOf(raw, 'data');
  const secretSigns = signsOfMap(data, 'data').slice(0, 50);
  const personal = personalIn(data, 'data').slice(0, 50);
  const settings = Object.entries(data).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && entry[1].length <= longestSetting && signIn(entry[1], entry[0]) === undefined,
  );
  return {
    keys: keysOf(raw, 'data', 'binaryData'),
    settings: Object.fromEntries(settings),
    ...(secretSigns.length ? { secretSigns } : {}),
    ...(personal.length ? { personal } : {}),
  };
}

function ofSecret(raw: Raw): Partial<Document> {
  return { keys: keysOf(raw, 'data', 'stringData'), ...(typeof raw.type === 'string' ? { type: raw.type } : {}) };
}

/** Texts of a short spec; what is named like a secret is masked. */
function scrubbed(value: unknown, depth = 8): unknown {
  if (depth === 0) return undefined;
  if (Array.isArray(value)) return value.slice(0, 1_000).map((one) => scrubbed(one, depth - 1));
  if (isObject(value))
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, scrubbed(one, depth - 1)]));
  return typeof value === 'string' ? Object.values(scrubMap({ value }))[0] : value;
}

/** As written: an object keeps the order of its keys, but for those that are numbers. */
function firstUnsorted(value: unknown, path: readonly (string | number)[]): readonly (string | number)[] | undefined {
  if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) {
      const found = typeof one === 'object' && one !== null ? firstUnsorted(one, [...path, index]) : undefined;
      if (found) return found;
    }
    return undefined;
  }
  if (!isObject(value)) return undefined;
  let before = '';
  for (const key of Object.keys(value)) {
    if (key < before) return [...path, before];
    before = key;
    const one = value[key];
    const found = typeof one === 'object' && one !== null ? firstUnsorted(one, [...path, key]) : undefined;
    if (found) return found;
  }
  return undefined;
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
  };
}
