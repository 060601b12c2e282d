import type { Snapshot } from '../../model/snapshot.ts';
import { isBootstrapBinding } from '../bootstrap.ts';
import { all } from '../known.ts';
import { perSnapshot } from '../memo.ts';
import { boundOf, reaches } from './policy.ts';

const existing = perSnapshot(
  ({ objects }): ReadonlySet<string> =>
    new Set(
      all(objects.serviceaccounts, 'serviceaccounts').map(({ metadata }) => `${metadata?.namespace}:${metadata?.name}`),
    ),
);
/** Namespaces in which somebody may create service accounts by a binding that the cluster did not make; `*`: in all. */
const open = perSnapshot((snapshot): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const bound of boundOf(snapshot)) {
    const { namespace } = bound.binding;
    if (!bound.identities.length || isBootstrapBinding(bound.binding, snapshot.cluster)) continue;
    const request = {
      verb: 'create',
      group: '',
      resource: 'serviceaccounts',
      ...(namespace === undefined ? {} : { namespace }),
    };
    if (reaches(bound, request)) found.add(namespace ?? '*');
  }
  return found;
});

/** `ServiceAccount shop/web` of these identities that does not exist, though others may create it. */
export function missingAccount(identities: readonly string[], snapshot: Snapshot): string | undefined {
  const accounts = existing(snapshot);
  const namespaces = open(snapshot);
  for (const identity of identities) {
    const [, namespace, name] = /^User system:serviceaccount:([^:]+):([^:]+)$/.exec(identity) ?? [];
    if (!namespace || accounts.has(`${namespace}:${name}`)) continue;
    if (namespaces.has('*') || namespaces.has(namespace)) return `ServiceAccount ${namespace}/${name}`;
  }
  return undefined;
}
