import type { Kinds, Snapshot } from '../../model/snapshot.ts';
import { isBootstrapBinding } from '../bootstrap.ts';
import { perSnapshot } from '../memo.ts';
import { accountOf } from '../service-account.ts';
import { takesOver } from '../workload-rights.ts';
import { everyWorkload } from '../workloads.ts';
import { accountUser, type Bound, boundOf, boundTo } from './policy.ts';
import { bindingName } from './who-can.ts';

type Account = Kinds['serviceaccounts'];
const none: readonly never[] = [];

/** The user that a service account logs in as. */
export const accountIdentity = ({ metadata }: Account): string =>
  `User ${accountUser(metadata?.namespace ?? '', metadata?.name ?? '')}`;

const used = perSnapshot((snapshot): ReadonlyMap<string, ReadonlySet<string>> => {
  const index = new Map<string, Set<string>>();
  for (const { kind, namespace, name, podSpec } of everyWorkload(snapshot)) {
    const identity = `User ${accountUser(namespace, accountOf(podSpec))}`;
    index.set(identity, (index.get(identity) ?? new Set()).add(`${kind} ${namespace}/${name}`));
  }
  return index;
});

/** Workloads that run as it. */
export const users = (account: Account, snapshot: Snapshot): ReadonlySet<string> =>
  used(snapshot).get(accountIdentity(account)) ?? new Set();

const handMade = ({ binding }: Bound, { cluster }: Snapshot) => !isBootstrapBinding(binding, cluster);
const own = (account: Account, snapshot: Snapshot) => boundTo(snapshot).get(accountIdentity(account)) ?? none;

/** Bindings that name it, those that every cluster makes apart. */
export const bindingsOf = (account: Account, snapshot: Snapshot): string[] =>
  own(account, snapshot)
    .filter((bound) => handMade(bound, snapshot))
    .map(bindingName);

/** A binding of its own that is enough to take the cluster over. */
export function strongBinding(account: Account, snapshot: Snapshot): string | undefined {
  const found = own(account, snapshot).find((bound) => handMade(bound, snapshot) && takesOver(bound, snapshot));
  return found && bindingName(found);
}

/** Every binding of it is one that the cluster makes. */
export const isMadeByCluster = (account: Account, snapshot: Snapshot): boolean =>
  own(account, snapshot).length > 0 && bindingsOf(account, snapshot).length === 0;

/** Namespace → subjects of its RoleBindings, those of the cluster itself apart. */
export const subjectsIn = perSnapshot((snapshot): ReadonlyMap<string, ReadonlySet<string>> => {
  const index = new Map<string, Set<string>>();
  for (const bound of boundOf(snapshot)) {
    const { namespace } = bound.binding;
    if (namespace === undefined || !handMade(bound, snapshot)) continue;
    const set = index.get(namespace) ?? new Set();
    index.set(namespace, set);
    for (const identity of bound.identities) set.add(identity);
  }
  return index;
});
