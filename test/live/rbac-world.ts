import type { Raw } from '../../demo/kubernetes/lists.ts';
import type { Request } from '../../shared/engine/rbac/match.ts';
import type { Caller } from '../../shared/engine/rbac/policy.ts';

export interface Question {
  readonly caller: Caller;
  readonly request: Request;
}
export interface World {
  /** Namespaces first, then roles and bindings in any order. */
  readonly objects: readonly Raw[];
  readonly questions: readonly Question[];
}

/** mulberry32: small, even, and the same on every machine. */
export function random(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number) => Math.floor(next() * n);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const some = <T>(list: readonly T[], most: number): T[] => [
    ...new Set(Array.from({ length: 1 + below(most) }, () => pick(list))),
  ];
  return { chance: (share: number) => next() < share, below, pick, some };
}
type Random = ReturnType<typeof random>;

const namespaces = ['rbac-a', 'rbac-b', 'kube-system'];
const verbs =
  `get list watch create update patch delete deletecollection impersonate escalate bind use approve GET *`.split(' ');
const groups = ['', '', '', 'apps', 'apps', 'batch', 'rbac.authorization.k8s.io', '*', 'core', 'apps/v1'];
const resources = `pods pods/exec pods/log pods/* */scale */* * deployments deployments/scale secrets nodes nodes/proxy
  namespaces Pods statefulsets/scale clusterroles serviceaccounts/token`.split(/\s+/);
const names = ['web', 'db', '', '*', 'web-*'];
const paths = ['/metrics', '/healthz', '/healthz/*', '/api*', '*', '/x/*/y', '/debug**', '/logs/', '/apis/*'];
const asked = [
  '/metrics',
  '/healthz',
  '/healthz/',
  '/healthz/etcd',
  '/api',
  '/apis/apps',
  '/x/1/y',
  '/x/*/y',
  '/debug',
  '/debug/pprof',
  '/',
];

type Rule = { [field: string]: readonly string[] };
type Subject = { kind: string; name: string; namespace?: string; apiGroup?: string };
const rbac = 'rbac.authorization.k8s.io';

/** So many sets of roles and bindings with names of their own, and so many questions about each. */
export function worldOf(seed: number, sets: number, perSet: number): World {
  const chances = random(seed);
  const made = Array.from({ length: sets }, (_, index) => oneSet(chances, index));
  return {
    objects: [
      ...['rbac-a', 'rbac-b'].map((name) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } })),
      ...made.flatMap(({ objects }) => objects),
    ],
    questions: made.flatMap((set, index) => Array.from({ length: perSet }, () => question(chances, set, index))),
  };
}

interface Tie {
  readonly rules: readonly Rule[];
  readonly subjects: readonly Subject[];
  readonly namespace: string | undefined;
}
interface OneSet {
  readonly objects: readonly Raw[];
  readonly ties: readonly Tie[];
}

function oneSet(chances: Random, index: number): OneSet {
  const { chance, below, pick, some } = chances;
  const rules = (wide: boolean): Rule[] =>
    Array.from({ length: 1 + below(3) }, () => {
      if (wide && chance(0.25)) return { nonResourceURLs: some(paths, 2), verbs: some(['get', 'post', '*'], 2) };
      return {
        apiGroups: some(groups, 2),
        resources: some(resources, 3),
        verbs: some(verbs, 3),
        ...(chance(0.3) ? { resourceNames: some(names, 2) } : {}),
      };
    });
  const object = (kind: string, name: string, body: Raw, namespace?: string, labels?: Raw): Raw => ({
    apiVersion: `${rbac}/v1`,
    kind,
    metadata: { name, ...(namespace ? { namespace } : {}), ...(labels ? { labels } : {}) },
    ...body,
  });
  const wide = Array.from({ length: 2 + below(3) }, (_, n) => ({
    name: `s${index}-c${n}`,
    rules: rules(true),
    tier: pick(['x', 'y']),
  }));
  const local = Array.from({ length: 1 + below(2) }, (_, n) => ({
    name: `s${index}-r${n}`,
    namespace: pick(namespaces),
    rules: rules(false),
  }));
  const selector = pick([
    { matchLabels: { set: `s${index}` } },
    { matchLabels: { set: `s${index}`, tier: 'x' } },
    {
      matchExpressions: [
        { key: 'set', operator: 'In', values: [`s${index}`, 'none'] },
        { key: 'tier', operator: 'NotIn', values: ['y'] },
      ],
    },
    { matchExpressions: [{ key: `only-s${index}`, operator: 'Exists' }] },
  ]);
  const sum = chance(0.5) ? [`s${index}-sum`, ...(chance(0.4) ? [`s${index}-sums`] : [])] : [];
  const objects = [
    ...wide.map((role) =>
      object('ClusterRole', role.name, { rules: role.rules }, undefined, {
        set: `s${index}`,
        tier: role.tier,
        ...(chance(0.3) ? { [`only-s${index}`]: 'yes' } : {}),
      }),
    ),
    ...local.map((role) => object('Role', role.name, { rules: role.rules }, role.namespace)),
    ...sum.map((name, at) =>
      object(
        'ClusterRole',
        name,
        {
          // What is written into an aggregated role gives way to what its selectors find.
          rules: chance(0.3) ? rules(true) : [],
          aggregationRule: { clusterRoleSelectors: at ? [{ matchLabels: { sum: `s${index}` } }] : [selector] },
        },
        undefined,
        { sum: `s${index}` },
      ),
    ),
  ];
  const ties: Tie[] = [];
  for (let n = 0, count = 3 + below(4); n < count; n++) {
    const inside = chance(0.5) ? pick(namespaces) : undefined;
    const subjects = Array.from({ length: 1 + below(2) }, () => subject(chances, index, inside));
    const target = chance(0.06)
      ? { kind: 'ClusterRole', name: `s${index}-absent`, rules: [] }
      : inside && chance(0.4)
        ? { kind: 'Role', ...pick(local) }
        : sum.length && chance(0.3)
          ? { kind: 'ClusterRole', name: pick(sum), rules: pick(wide).rules }
          : { kind: 'ClusterRole', ...pick(wide) };
    const roleRef = { apiGroup: rbac, kind: target.kind, name: target.name };
    objects.push(
      object(inside ? 'RoleBinding' : 'ClusterRoleBinding', `s${index}-b${n}`, { roleRef, subjects }, inside),
    );
    ties.push({ rules: target.rules, subjects, namespace: inside });
  }
  return { objects, ties };
}

function subject({ chance, below, pick }: Random, index: number, inside: string | undefined): Subject {
  const home = pick(namespaces);
  if (chance(0.02))
    return { kind: 'Group', name: pick([`system:serviceaccounts:${home}`, 'system:serviceaccounts']), apiGroup: rbac };
  if (chance(0.05)) return { kind: 'User', name: '*', apiGroup: rbac };
  if (chance(0.1)) return { kind: 'User', name: `system:serviceaccount:${home}:s${index}-sa`, apiGroup: rbac };
  if (chance(0.25))
    return { kind: 'ServiceAccount', name: `s${index}-sa`, ...(inside && chance(0.5) ? {} : { namespace: home }) };
  if (chance(0.4)) return { kind: 'Group', name: `s${index}-g${below(2)}`, apiGroup: rbac };
  return { kind: 'User', name: `s${index}-u${below(3)}`, apiGroup: rbac };
}

/** Mostly made after a rule that somebody holds, and then perhaps one thing in it is another. */
function question(chances: Random, { ties }: OneSet, index: number): Question {
  const { chance, pick } = chances;
  const { rules, subjects, namespace } = pick(ties);
  const caller = callerOf(chances, pick(subjects), namespace, index);
  const rule: Rule = rules.length ? pick(rules) : { apiGroups: ['*'], resources: ['*'], verbs: ['*'] };
  const of = (list: readonly string[] | undefined, others: readonly string[]) => {
    const one = pick(list ?? others);
    return chance(0.12) || one === '*' ? pick(others) : one;
  };
  const verb = of(rule.verbs, verbs);
  if (rule.nonResourceURLs) {
    const url = of(rule.nonResourceURLs, asked);
    const path = url.endsWith('*') ? url.replace(/\*+$/, pick(['', '/', '/more'])) : url;
    return { caller, request: { verb: of(rule.verbs, ['get', 'post', 'put']), path: path || '/' } };
  }
  const resource = of(rule.resources, resources)
    .replace(/^\*\//, () => `${pick(['deployments', 'statefulsets', 'pods'])}/`)
    .replace(/\/\*$/, () => pick(['/exec', '/log']));
  const name = rule.resourceNames || chance(0.3) ? of(rule.resourceNames, names) : '';
  const where = chance(0.1) ? pick([...namespaces, undefined]) : (namespace ?? pick([...namespaces, undefined]));
  return {
    caller,
    request: {
      verb,
      group: of(rule.apiGroups, groups),
      resource,
      ...(name ? { name } : {}),
      ...(where ? { namespace: where } : {}),
    },
  };
}

function callerOf(
  { chance, pick }: Random,
  { kind, name, namespace }: Subject,
  within: string | undefined,
  index: number,
): Caller {
  if (chance(0.1))
    return { user: `s${index}-u9`, groups: [pick([`s${index}-g0`, 'system:authenticated', 'system:unauthenticated'])] };
  if (chance(0.01)) return { user: 'root', groups: ['system:masters'] };
  if (kind === 'Group') return { user: `s${index}-u8`, groups: ['system:authenticated', name] };
  if (kind === 'User' && name !== '*') return { user: name, groups: ['system:authenticated'] };
  const home = namespace ?? within ?? 'default';
  const account = name === '*' ? `s${index}-sa` : name;
  return {
    user: `system:serviceaccount:${home}:${account}`,
    groups: chance(0.5) ? ['system:serviceaccounts', `system:serviceaccounts:${home}`, 'system:authenticated'] : [],
  };
}
