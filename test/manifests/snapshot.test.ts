import { describe, expect, test } from 'vitest';
import { manifestsOf, type World } from '../../shared/manifests/snapshot.ts';

const world: World = { label: 'x', takenAt: '2026-11-25T00:00:00Z', complete: false, namespace: undefined };
const made = (text: string, more: Partial<World> = {}) =>
  manifestsOf([{ name: 'x.yaml', text }], { ...world, ...more });
const named = (kind: string, apiVersion: string, more = '') =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: a}\n${more}`;
const template = 'spec: {template: {spec: {containers: [{name: c, image: i}]}}}';

describe('what is an object', () => {
  test.each([
    ['of today', named('Deployment', 'apps/v1', template), 'deployments'],
    ['of a version that is gone', named('Deployment', 'extensions/v1beta1', template), 'deployments'],
    ['an Ingress of old', named('Ingress', 'extensions/v1beta1', 'spec: {}'), 'ingresses'],
    [
      'a CronJob in beta',
      named('CronJob', 'batch/v1beta1', 'spec: {jobTemplate: {spec: {template: {spec: {containers: []}}}}}'),
      'cronjobs',
    ],
    ['of another project', named('Rollout', 'argoproj.io/v1alpha1', template), 'rollouts'],
  ])('%s', (_, text, kind) => {
    const { snapshot, problems, skipped } = made(text);
    expect({ problems, skipped }).toEqual({ problems: [], skipped: 0 });
    expect(snapshot.objects[kind as 'deployments']).toHaveLength(1);
  });

  test('of a kind that no rule looks at: counted, and no more', () => {
    const { objects, skipped, snapshot } = made(named('Service', 'other.example/v1'));
    expect({ objects, skipped }).toEqual({ objects: 1, skipped: 0 });
    expect(snapshot.objects.services).toEqual([]);
    expect(snapshot.documents).toHaveLength(1);
  });

  test.each([
    'a: 1',
    '- apiVersion: v1\n  kind: Pod',
    'text',
    'apiVersion: v1',
    'apiVersion: 1\nkind: Pod',
    'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [a.yaml]',
  ])('none: %s', (text) => {
    expect(made(text)).toMatchObject({ objects: 0, skipped: 1, problems: [] });
  });

  test('Lists are taken apart, Lists in them too; items of a typed list need not say what they are', () => {
    const service = '{apiVersion: v1, kind: Service, metadata: {name: s}, spec: {}}';
    const inner = `{apiVersion: v1, kind: ServiceList, items: [{metadata: {name: t}, spec: {}}]}`;
    const { snapshot, objects } = made(`{apiVersion: v1, kind: List, items: [${service}, ${inner}, text]}`);
    expect(objects).toBe(2);
    expect(snapshot.objects.services?.map(({ metadata }) => metadata?.name)).toEqual(['s', 't']);
    expect(made('{apiVersion: v1, kind: List, items: []}')).toMatchObject({ objects: 0, skipped: 0 });
  });

  test.each([
    ['{apiVersion: v1, kind: List, items: 5}', 'items is no list', 1],
    ['{apiVersion: v1, kind: PodList, items: {}}', 'items is no list', 1],
    ['{apiVersion: v1, kind: List, items: [7]}', 'an item is no object', 34],
    ['{apiVersion: v1, kind: List, items: [{metadata: {name: x}}]}', 'an item has no kind', 34],
  ])('a List that cannot be taken apart is told with its place: %s', (text, why, least) => {
    const { objects, problems } = made(text);
    expect(objects).toBe(0);
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining(why)]);
    expect(problems[0]?.column).toBeGreaterThanOrEqual(least);
  });

  test.each(['{apiVersion: v1, kind: List, items: null}', '{apiVersion: acme.io/v1, kind: AllowList, items: 5}'])(
    'no fault: %s',
    (text) => expect(made(text).problems).toEqual([]),
  );
});

describe('what the server would refuse is a problem with its place', () => {
  test.each([
    [
      'a text for a flag',
      'spec: {containers: [{name: c, securityContext: {privileged: "yes"}}]}',
      /privileged is neither/,
    ],
    ['no list', 'spec: {containers: c}', /containers is no list/],
    ['no spec', '', /spec/],
    ['a number for a name', 'spec: {containers: [{name: 1, image: i}]}', /name is no text/],
  ])('%s', (_, spec, message) => {
    const { problems, snapshot } = made(`---\n${named('Pod', 'v1', spec)}`);
    expect(problems).toEqual([{ file: 'x.yaml', line: 2, column: 1, message: expect.stringMatching(message) }]);
    expect(snapshot.objects.pods).toEqual([]);
    expect(snapshot.documents?.[0]?.malformed).toMatch(message);
  });
});

describe('where objects go', () => {
  const pod = named('Pod', 'v1', 'spec: {containers: []}');
  const namespaceIn = (more: Partial<World>, text = pod) =>
    made(text, more).snapshot.objects.pods?.[0]?.metadata?.namespace;
  test('nowhere, unless somebody says it', () => {
    expect(namespaceIn({})).toBeUndefined();
    expect(namespaceIn({ namespace: 'shop' })).toBe('shop');
    expect(namespaceIn({ complete: true })).toBe('default');
    expect(namespaceIn({ namespace: 'shop' }, pod.replace('{name: a}', '{name: a, namespace: own}'))).toBe('own');
  });
  test('a cluster has no namespace', () => {
    const text = named('ClusterRole', 'rbac.authorization.k8s.io/v1', 'rules: []');
    expect(made(text, { namespace: 'shop' }).snapshot.objects.clusterroles?.[0]?.metadata?.namespace).toBeUndefined();
  });
});

test('an open world says of every kind that files do not show all of it; a complete one does not', () => {
  expect(new Set(made('').snapshot.gaps.map(({ why }) => why))).toEqual(new Set(['open-world']));
  expect(made('', { complete: true }).snapshot.gaps).toEqual([]);
});

test('no value of a Secret comes out', () => {
  const { snapshot } = made(named('Secret', 'v1', 'data: {password: aHVudGVyMg==}\nstringData: {token: hunter2}'));
  expect(JSON.stringify(snapshot)).not.toMatch(/aHVudGVyMg|hunter2/);
  expect(snapshot.documents?.[0]?.keys).toEqual(['password', 'token']);
});

describe('what rules may know of every object', () => {
  const [map, secret, constraint] =
    made(
      [
        named('ConfigMap', 'v1', 'data: {mode: fast, DB_PASSWORD: hunter2hunter2, mail: a@b.example}'),
        named('Secret', 'v1', 'type: kubernetes.io/service-account-token\ndata: {token: aHVudGVyMg==}'),
        named(
          'K8sAllowedRepos',
          'constraints.gatekeeper.sh/v1beta1',
          'spec: {parameters: {repos: [registry.example]}}',
        ),
      ].join('\n---\n'),
    ).snapshot.documents ?? [];
  test('of a ConfigMap: keys, switches and signs, no value of a secret', () => {
    expect(map).toMatchObject({ keys: ['mode', 'DB_PASSWORD', 'mail'], settings: { mode: 'fast' } });
    expect(map?.secretSigns?.map(({ path }) => path)).toEqual([['data', 'DB_PASSWORD']]);
    expect(map?.personal?.map(({ path }) => path)).toEqual([['data', 'mail']]);
    expect(JSON.stringify(map)).not.toContain('hunter2');
  });
  test('of a Secret: its type and keys', () => {
    expect(secret).toMatchObject({ type: 'kubernetes.io/service-account-token', keys: ['token'] });
    expect(JSON.stringify(secret)).not.toContain('aHVudGVyMg');
  });
  test('of a constraint: what it allows', () => {
    expect(constraint?.spec).toEqual({ parameters: { repos: ['registry.example'] } });
  });
  test('the first key out of order, in any depth', () => {
    const unsorted = (text: string) => made(text).snapshot.documents?.[0]?.unsorted;
    expect(unsorted('apiVersion: v1\nkind: X\nmetadata: {name: a}\nspec: {a: [{b: 1, c: 2}]}')).toBeUndefined();
    expect(unsorted('apiVersion: v1\nkind: X\nspec: {a: [{c: 1, b: 2}]}')).toEqual(['spec', 'a', 0, 'c']);
  });
});
