import { describe, expect, test } from 'vitest';
import { object } from '../../demo/kubernetes/objects.ts';
import { createSlimmer } from '../../shared/kube/slim.ts';
import { templateIn } from '../../shared/model/custom.ts';
import type { Kind } from '../../shared/model/snapshot.ts';
import { collectAll, start } from './serve.ts';

const definition = (name: string) => {
  const [plural = '', ...group] = name.split('.');
  return object('apiextensions.k8s.io/v1', 'CustomResourceDefinition', name, {
    spec: { group: group.join('.'), names: { plural } },
  });
};
const spec = { containers: [{ name: 'app', image: 'app', env: [{ name: 'KEY', value: 'hunter2' }] }] };
const rollout = object(
  'argoproj.io/v1alpha1',
  'Rollout',
  'web',
  { spec: { replicas: 2, selector: { matchLabels: { app: 'web' } }, template: { metadata: {}, spec }, strategy: {} } },
  { namespace: 'shop' },
);
const asked = (requests: readonly { readonly path: string }[], part: string) =>
  requests.filter(({ path }) => path.includes(part)).length;

describe('a kind that somebody installs', () => {
  test('is not asked for where its definition is not there, and is rightly empty', async () => {
    const served = await start({ objects: [] });
    const { objects, gaps } = await collectAll(served.client);
    expect(objects.rollouts).toEqual([]);
    expect(gaps).toEqual([]);
    expect(asked(served.requests, 'argoproj.io')).toBe(0);
    await served.close();
  });

  test('is read where it is: the template, and no secret', async () => {
    const served = await start({ objects: [definition('rollouts.argoproj.io'), rollout] });
    const { objects } = await collectAll(served.client);
    expect(objects.rollouts?.[0]?.spec).toEqual({
      replicas: 2,
      selector: { matchLabels: { app: 'web' } },
      template: { metadata: {}, spec: { containers: [{ name: 'app', image: 'app', env: [{ name: 'KEY' }] }] } },
    });
    expect(asked(served.requests, 'argoproj.io')).toBe(1);
    await served.close();
  });

  test('is a gap where it is denied, or there under another version', async () => {
    const objects = [definition('rollouts.argoproj.io'), rollout, definition('istiogateways.networking.istio.io')];
    const denied = await start({ objects, denied: ['rollouts'] });
    expect((await collectAll(denied.client)).gaps).toMatchObject([{ what: 'rollouts', why: 'denied' }]);
    await denied.close();
    const other = await start({ objects }, { unserved: ['rollouts'] });
    expect((await collectAll(other.client)).gaps).toMatchObject([{ what: 'rollouts', why: 'failed' }]);
    await other.close();
  });

  test('is asked for where nobody says what is installed', async () => {
    const served = await start({ objects: [], denied: ['customresourcedefinitions'] });
    const { notServed } = await collectAll(served.client);
    expect(notServed).toContain('rollouts');
    await served.close();
  });
});

test.each<readonly [string, object, readonly string[]]>([
  ['Rollout', { spec: { template: { spec } } }, ['spec', 'template', 'spec']],
  ['ScaledJob', { spec: { jobTargetRef: { template: { spec } } } }, ['spec', 'jobTargetRef', 'template', 'spec']],
  [
    'AdvancedCronJob',
    { spec: { template: { jobTemplate: { spec: { template: { spec } } } } } },
    ['spec', 'template', 'jobTemplate', 'spec', 'template', 'spec'],
  ],
  ['Revision', { spec }, ['spec']],
  ['Task', { spec: { steps: spec.containers } }, ['spec']],
])('the template of a %s is found by its shape', (_, body, path) => {
  const found = templateIn(body);
  expect(found?.path).toEqual(path);
  expect(found?.spec.containers).toMatchObject([{ name: 'app', image: 'app' }]);
});

const slim = (kind: Kind, body: object) => createSlimmer().slim(kind, { metadata: { name: 'x' }, ...body });

test('of routes and gateways only what is judged is kept', () => {
  const rules = [
    { backendRefs: [{ name: 'web', port: 80 }], filters: [{ requestHeaderModifier: { set: ['secret'] } }] },
  ];
  expect(slim('httproutes', { spec: { parentRefs: [{ name: 'edge' }], rules } })).toEqual({
    metadata: { name: 'x' },
    spec: { parentRefs: [{ name: 'edge' }], rules: [{ backendRefs: [{ name: 'web', port: 80 }] }] },
  });
  expect(slim('ciliumnetworkpolicies', { spec: { endpointSelector: {}, ingress: [{ fromEndpoints: [] }] } })).toEqual({
    metadata: { name: 'x' },
    spec: { endpointSelector: {}, ingress: [{}] },
  });
});

test.each<readonly [Kind, object, RegExp]>([
  ['gateways', { spec: { listeners: 'all' } }, /listeners is no list of objects/],
  ['gateways', { spec: { listeners: [{ port: '443' }] } }, /port is no number/],
  ['httproutes', { spec: { rules: [{ backendRefs: [{ name: ['x'] }] }] } }, /name is no text/],
  ['ciliumnetworkpolicies', { spec: { endpointSelector: { matchLabels: { a: 1 } } } }, /matchLabels is no map/],
])('%s %j is malformed', (kind, body, message) => {
  expect(() => slim(kind, body)).toThrow(message);
});
