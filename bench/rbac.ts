import { evaluate } from '../shared/engine/evaluate.ts';
import type { Kinds, Snapshot } from '../shared/model/snapshot.ts';
import { rules } from '../shared/rules/index.ts';
import { random } from '../test/live/rbac-world.ts';
import { measure } from './child.ts';

const seed = Number(process.argv[2] ?? 20261124);
const [bindings, subjects, namespaces, roles] = [5_000, 20_000, 200, 1_500];
const { below, chance, pick, some } = random(seed);
const apiGroup = 'rbac.authorization.k8s.io';
const kinds = [
  'pods',
  'secrets',
  'configmaps',
  'deployments',
  'services',
  'pods/exec',
  'widgets',
  'jobs',
  'nodes',
  'leases',
];
const verbs = ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete'];
const place = (n: number) => `team-${n % namespaces}`;

const policy = () =>
  Array.from({ length: 1 + below(8) }, () => ({
    apiGroups: some(['', 'apps', 'batch', 'example.com', apiGroup], 2),
    resources: some(kinds, 4),
    verbs: chance(0.05) ? ['*'] : some(verbs, 5),
  }));
const clusterroles: Kinds['clusterroles'][] = Array.from({ length: roles }, (_, n) => ({
  metadata: { name: `role-${n}` },
  rules: policy(),
}));
/** Each subject once, four to a binding. */
const subject = (n: number) =>
  n % 4 === 3
    ? { kind: pick(['User', 'Group']), name: `someone-${n}`, apiGroup }
    : { kind: 'ServiceAccount', namespace: place(n), name: `account-${n}` };
const all = Array.from({ length: bindings }, (_, n) => ({
  metadata: { name: `binding-${n}`, ...(n % 5 === 0 ? {} : { namespace: place(n) }) },
  roleRef: { apiGroup, kind: 'ClusterRole', name: `role-${below(roles)}` },
  subjects: Array.from({ length: subjects / bindings }, (_, at) => subject((n * subjects) / bindings + at)),
}));
const cluster = {
  provider: 'kubeconfig',
  account: 'local',
  region: '',
  name: 'bench',
  id: 'kubeconfig/bench',
} as const;
const snapshot: Snapshot = {
  origin: { cluster },
  takenAt: '2026-11-24T00:00:00Z',
  objects: {
    roles: [],
    clusterroles,
    rolebindings: all.filter(({ metadata }) => metadata.namespace),
    clusterrolebindings: all.filter(({ metadata }) => !metadata.namespace),
    serviceaccounts: Array.from({ length: subjects }, (_, n) => n)
      .filter((n) => n % 4 !== 3)
      .map((n) => ({ metadata: { namespace: place(n), name: `account-${n}` } })),
    namespaces: Array.from({ length: namespaces }, (_, n) => ({ metadata: { name: `team-${n}` } })),
  },
  gaps: [],
  samples: [],
  notServed: [],
};
const asked = new Set(['grant', 'role', 'service-account']);
const judged = rules.filter(
  ({ target, profiles = ['security'] }) => asked.has(target) && profiles.includes('security'),
);

/** Every rule of roles, bindings and service accounts that a sweep judges by default, for the first time in this process. */
await measure(() => evaluate(snapshot, judged).findings.length);
