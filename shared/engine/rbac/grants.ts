import { type GrantSubject, type RoleSubject, rank, type Severity } from '../../model/rule.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { everybodys, isBootstrapBinding, isBootstrapRole, userFacing } from '../bootstrap.ts';
import { Unknown } from '../known.ts';
import { perSnapshot } from '../memo.ts';
import { bits, capabilities, maskOf, weightOf } from './capabilities.ts';
import { accountGroups, type Bound, boundOf } from './policy.ts';
import type { Question } from './questions.ts';
import { roleKey, rolesOf } from './roles.ts';
import { shippedRules } from './shipped.ts';

/** One capability that somebody has, and how much it weighs where it reaches. */
export interface Given {
  readonly capability: number;
  readonly severity: Severity;
}

/** Identity → what it may do in the whole cluster, and by namespace. */
interface Held {
  wide: bigint;
  readonly local: Map<string, bigint>;
}
const heldBy = perSnapshot((snapshot): ReadonlyMap<string, Held> => {
  const index = new Map<string, Held>();
  for (const { binding, rules, identities } of boundOf(snapshot)) {
    if (!rules) continue;
    const { namespace } = binding;
    const mask = maskOf(rules, namespace !== undefined);
    if (mask === 0n) continue;
    for (const identity of identities) {
      const held = index.get(identity) ?? { wide: 0n, local: new Map() };
      index.set(identity, held);
      if (namespace === undefined) held.wide |= mask;
      else held.local.set(namespace, (held.local.get(namespace) ?? 0n) | mask);
    }
  }
  return index;
});

/** Itself, and the groups that every bearer of that name is in. */
export function kinOf(identity: string): readonly string[] {
  const [kind, name = ''] = [identity.slice(0, identity.indexOf(' ')), identity.slice(identity.indexOf(' ') + 1)];
  if (kind === 'Group') return [identity];
  const [, namespace] = /^system:serviceaccount:([^:]+):[^:]+$/.exec(name) ?? [];
  const groups = namespace
    ? accountGroups(namespace)
    : name === 'system:anonymous'
      ? ['system:unauthenticated']
      : ['system:authenticated'];
  return [identity, ...groups.map((group) => `Group ${group}`)];
}

/** All that an identity may do where it may do it: by its own bindings and by those of its groups. */
export function unionOf(snapshot: Snapshot, identity: string, namespace: string | undefined): bigint {
  const index = heldBy(snapshot);
  return kinOf(identity).reduce((mask, one) => {
    const held = index.get(one);
    return mask | (held?.wide ?? 0n) | ((namespace === undefined ? undefined : held?.local.get(namespace)) ?? 0n);
  }, 0n);
}

const isWhole = ({ objects }: Snapshot) =>
  !!(objects.roles && objects.clusterroles && objects.rolebindings && objects.clusterrolebindings);

/** What these rules give by themselves or together with what the identities hold by other bindings. */
function givenBy(
  snapshot: Snapshot,
  mask: bigint,
  at: Parameters<typeof weightOf>[2],
  identities: readonly string[],
): Given[] {
  if (mask === 0n) return [];
  const given: Given[] = [];
  let unions: bigint[] | undefined;
  for (const [capability, { key, all }] of bits.entries()) {
    if ((mask & key) === 0n) continue;
    if ((mask & all) !== all) {
      unions ??= identities.map((identity) => mask | unionOf(snapshot, identity, at.namespace));
      if (!unions.some((union) => (union & all) === all)) continue;
    }
    const severity = weightOf(capability, snapshot, at);
    if (severity) given.push({ capability, severity });
  }
  return given.sort((a, b) => rank(a.severity) - rank(b.severity));
}

const scopeOf = (snapshot: Snapshot, namespace: string | undefined) =>
  namespace === undefined ? 'cluster' : privileged(snapshot).has(namespace) ? 'privileged' : 'namespace';

/** By what an intruder of that namespace owns the cluster: kube-system, and wherever a service account has such rights. */
export const privileged = perSnapshot((snapshot): ReadonlySet<string> => {
  const found = new Set(['kube-system']);
  const open = [...boundOf(snapshot)].filter(({ rules }) => rules && maskOf(rules, false) !== 0n);
  for (let grown = true; grown; ) {
    grown = false;
    for (const { binding, rules, identities } of open) {
      const { namespace } = binding;
      if (!rules || (namespace !== undefined && !found.has(namespace))) continue;
      const homes = identities.map(homeOf).filter((home) => home !== undefined && !found.has(home));
      if (homes.length === 0) continue;
      const at = { scope: namespace === undefined ? 'cluster' : 'privileged', namespace } as const;
      const given = givenBy(snapshot, maskOf(rules, namespace !== undefined), at, []);
      if (given[0]?.severity !== 'critical') continue;
      for (const home of homes) if (home) found.add(home);
      grown = true;
    }
  }
  return found;
});

/** The namespace whose pods may be this identity. */
export function homeOf(identity: string): string | undefined {
  return (
    /^User system:serviceaccount:([^:]+):[^:]+$/.exec(identity)?.[1] ??
    /^Group system:serviceaccounts:(.+)$/.exec(identity)?.[1]
  );
}

/** Bindings, and roles that no binding names: what `grant` rules judge. */
export const grantsOf = perSnapshot((snapshot): readonly GrantSubject[] => {
  const bound = boundOf(snapshot);
  const named = new Set(
    bound.map(({ binding: { namespace, object } }) => roleKey(object.roleRef.kind, namespace, object.roleRef.name)),
  );
  const { roles = [], clusterroles = [] } = snapshot.objects;
  const role = (kind: RoleSubject['kind'], object: RoleSubject['object']) => {
    const { namespace, name = '' } = object.metadata ?? {};
    const rules = rolesOf(snapshot).get(roleKey(kind, namespace, name)) ?? [];
    return { role: { kind, namespace, name, object }, rules };
  };
  return [
    ...bound,
    ...[
      ...roles.map((object) => role('Role', object)),
      ...clusterroles.map((object) => role('ClusterRole', object)),
    ].filter(({ role: { kind, namespace, name } }) => !named.has(roleKey(kind, namespace, name))),
  ];
});

/** The rules of a binding's role; shipped ones where the role lies outside of what was read. */
export function rulesOf(snapshot: Snapshot, { binding: { namespace, object }, rules }: Bound) {
  if (rules) return rules;
  const { kind, name } = object.roleRef;
  const read = kind === 'Role' ? snapshot.objects.roles : snapshot.objects.clusterroles;
  const files = 'files' in snapshot.origin;
  if (read && !files) return undefined;
  const shipped = shippedRules(roleKey(kind, namespace, name));
  const open = !read || snapshot.gaps.some(({ why }) => why === 'open-world');
  if (!shipped && open) throw new Unknown(files ? 'roles outside of the files' : `${kind} ${name} was not read`);
  return shipped;
}

const judged = perSnapshot(() => new Map<GrantSubject, readonly Given[]>());

/** What a subject gives away, the gravest first; nothing where that is as it is meant to be. */
export function given(grant: GrantSubject, snapshot: Snapshot): readonly Given[] {
  const known = judged(snapshot).get(grant);
  if (known) return known;
  const found = 'binding' in grant ? ofBinding(grant, snapshot) : ofRole(grant, snapshot);
  judged(snapshot).set(grant, found);
  return found;
}

function ofBinding(bound: Bound, snapshot: Snapshot): readonly Given[] {
  const { namespace, object } = bound.binding;
  if (!bound.identities.length || isBootstrapBinding(bound.binding, snapshot.cluster)) return [];
  const { kind, name } = object.roleRef;
  const scope = scopeOf(snapshot, namespace);
  if (scope === 'namespace' && kind === 'ClusterRole' && userFacing.has(name)) return [];
  const rules = rulesOf(snapshot, bound);
  if (!rules) return [];
  return givenBy(snapshot, maskOf(rules, namespace !== undefined), { scope, namespace }, bound.identities);
}

/** Held by nobody it only lies ready; what everybody holds as shipped reaches everybody. */
function ofRole({ role, rules }: Extract<GrantSubject, { role: unknown }>, snapshot: Snapshot): readonly Given[] {
  const shared = role.kind === 'ClusterRole' && everybodys.has(role.name);
  if (!shared && isBootstrapRole(role)) return [];
  const namespace = role.kind === 'Role' ? role.namespace : undefined;
  const at = { scope: scopeOf(snapshot, namespace), namespace } as const;
  const found = givenBy(snapshot, maskOf(rules, namespace !== undefined), at, []);
  return shared ? found : found.map(({ capability }) => ({ capability, severity: 'info' }));
}

/** Names that Kubernetes and the clouds keep for themselves, though nothing keeps others from them. */
const reserved = /^(system|gce|gke|eks|aks|kubeadm):/;

/** Asked by a rule of its own, under which all that it gives is told. */
function apart(grant: GrantSubject): Question | undefined {
  const { kind, name, object } = 'binding' in grant ? grant.binding : grant.role;
  if ('roleRef' in object && object.roleRef.kind === 'ClusterRole') {
    if (object.roleRef.name === 'cluster-admin') return 'cluster-admin-bound';
    if (kind === 'ClusterRoleBinding' && /^(admin|edit)$/.test(object.roleRef.name)) return 'admin-bound-cluster-wide';
  }
  return reserved.test(name) && !everybodys.has(name) ? 'reserved-name-grants' : undefined;
}

/** True where it gives what the question is about. Unknown where another premise may stand in what was not read. */
export function answers(question: Question, grant: GrantSubject, snapshot: Snapshot): boolean {
  const own = apart(grant);
  if (own) return own === question && given(grant, snapshot).length > 0;
  const found = given(grant, snapshot).some(({ capability }) => capabilities[capability]?.question === question);
  if (!found && !isWhole(snapshot) && half(question, grant, snapshot))
    throw new Unknown('what its subjects hold by bindings and roles that were not read');
  return found;
}

function half(question: Question, grant: GrantSubject, snapshot: Snapshot): boolean {
  if (!('binding' in grant) || !grant.rules || isBootstrapBinding(grant.binding, snapshot.cluster)) return false;
  const mask = maskOf(grant.rules, grant.binding.namespace !== undefined);
  return capabilities.some(
    (one, index) => one.question === question && one.needs.length > 1 && (mask & (bits[index]?.key ?? 0n)) !== 0n,
  );
}
