import type { Loose, Manifest } from './load.ts';

type Node = Loose & { containers?: unknown[]; initContainers?: unknown[] };
const isObject = (value: unknown): value is Loose =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** The same with every list of containers and volumes the other way round. */
export function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered);
  if (!isObject(value)) return value;
  const turned = Object.entries(value).map(([key, inner]) => {
    const list = /^(containers|initContainers|ephemeralContainers|volumes)$/.test(key) && Array.isArray(inner);
    return [key, list ? inner.map(reordered).reverse() : reordered(inner)];
  });
  return Object.fromEntries(turned);
}

/** The same under other names, wherever the old ones are spoken of. */
export function renamed(manifests: readonly Manifest[]): Manifest[] {
  const names = new Set<string>();
  const note = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) note(one);
    if (!isObject(value)) return;
    const { containers, initContainers } = value as Node;
    for (const one of [containers, initContainers].flat()) if (isObject(one) && one.name) names.add(String(one.name));
    for (const inner of Object.values(value)) note(inner);
  };
  note(manifests);
  const rename = (value: unknown, inContainers: boolean): unknown => {
    if (Array.isArray(value)) return value.map((one) => rename(one, inContainers));
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => {
        const slash = key.lastIndexOf('/') + 1;
        const at = slash && names.has(key.slice(slash)) ? `${key}-2` : key;
        if (key === 'name' && inContainers) return [at, `${inner}-2`];
        return [at, rename(inner, /^(init|ephemeral)?containers$/i.test(key))];
      }),
    );
  };
  return manifests.map((object) => {
    const { metadata, ...rest } = rename(object, false) as Manifest;
    return object.kind === 'Pod'
      ? { ...rest, metadata: { ...metadata, name: `${metadata?.name}-2` } }
      : { ...rest, ...(metadata ? { metadata } : {}) };
  });
}

/** The same with each bare pod as the template of a CronJob. */
export function wrapped(manifests: readonly Manifest[]): Manifest[] {
  return manifests.map((object) => {
    if (object.kind !== 'Pod') return object;
    const { metadata, spec } = object;
    const { name, namespace, labels, annotations } = metadata ?? {};
    const template = { metadata: { labels, annotations }, spec };
    return {
      apiVersion: 'batch/v1',
      kind: 'CronJob',
      metadata: { name: name ?? '', ...(namespace ? { namespace } : {}), labels, annotations },
      spec: { schedule: '@daily', jobTemplate: { spec: { template } } },
    } as Manifest;
  });
}
