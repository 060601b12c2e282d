import { isObject, type Raw } from '../kube/raw.ts';
import { scrubAnnotations } from '../kube/scrub.ts';
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
    ...(malformed === undefined ? {} : { malformed }),
  };
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
  };
}
