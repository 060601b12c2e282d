type Raw = { readonly [key: string]: unknown };

/** What the API server would have noted of who set which field: about two fifths of a real pod's bytes. */
export function managedFields(object: Raw): readonly object[] {
  const { status, metadata, spec, ...rest } = object;
  const { labels, annotations, ownerReferences } = (metadata ?? {}) as Raw;
  const time = '2026-11-20T08:00:00Z';
  const apiVersion = rest.apiVersion;
  const entry = (manager: string, set: unknown) => ({
    manager,
    operation: 'Update',
    apiVersion,
    time,
    fieldsType: 'FieldsV1',
    fieldsV1: fields(set),
  });
  const { apiVersion: _, kind: __, ...others } = rest;
  return [
    entry('kube-controller-manager', {
      metadata: drop({ labels, annotations, ownerReferences }),
      ...drop({ spec }),
      ...others,
    }),
    ...(status === undefined ? [] : [{ ...entry('kubelet', { status }), subresource: 'status' }]),
  ];
}

const drop = (object: Raw) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

function fields(value: unknown): object {
  if (Array.isArray(value)) {
    const named = value.filter((item) => typeof (item as Raw | null)?.name === 'string');
    return named.length
      ? Object.fromEntries([
          ['.', {}],
          ...named.map((item) => [`k:${JSON.stringify({ name: item.name })}`, { '.': {}, ...fields(item) }]),
        ])
      : {};
  }
  if (value === null || typeof value !== 'object') return {};
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [`f:${key}`, fields(inner)]));
}
