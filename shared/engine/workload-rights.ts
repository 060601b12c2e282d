import type { Snapshot } from '../model/snapshot.ts';
import type { Workload } from '../model/workload.ts';
import { isBootstrapBinding } from './bootstrap.ts';
import { all } from './known.ts';
import { bits, maskOf, weightOf } from './rbac/capabilities.ts';
import { kinOf } from './rbac/grants.ts';
import { accountUser, type Bound, boundTo } from './rbac/policy.ts';
import { accountOf, mountsToken } from './service-account.ts';

/** What tells what a token may do. */
const rightsNeed = ['serviceaccounts', 'roles', 'rolebindings', 'clusterroles', 'clusterrolebindings'] as const;

/** Bindings that the token in a workload's pods stands for, what every cluster gives apart; [] where no token is mounted. */
export function rightsOf(workload: Workload, snapshot: Snapshot): readonly Bound[] {
  for (const kind of rightsNeed) all<unknown>(snapshot.objects[kind], kind);
  if (!mountsToken(workload, snapshot)) return [];
  const index = boundTo(snapshot);
  const identity = `User ${accountUser(workload.namespace, accountOf(workload.podSpec))}`;
  return kinOf(identity)
    .flatMap((one) => index.get(one) ?? [])
    .filter(({ binding }) => !isBootstrapBinding(binding, snapshot.cluster?.ref.provider));
}

/** Every verb on every resource of some API group. */
export const isAdministrators = ({ rules = [] }: Bound): boolean =>
  rules.some(({ verbs = [], resources = [] }) => verbs.includes('*') && resources.includes('*'));

/** Something among it makes its holder administrator of the cluster. */
export function takesOver({ binding, rules = [] }: Bound, snapshot: Snapshot): boolean {
  const { namespace } = binding;
  const scope = namespace === undefined ? 'cluster' : namespace === 'kube-system' ? 'privileged' : 'namespace';
  const mask = maskOf(rules, namespace !== undefined);
  return bits.some(
    ({ all: needed }, index) =>
      needed !== 0n && (mask & needed) === needed && weightOf(index, snapshot, { scope, namespace }) === 'critical',
  );
}

/** `RoleBinding shop/web`. */
export const called = ({ binding: { kind, namespace, name } }: Bound): string =>
  `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
