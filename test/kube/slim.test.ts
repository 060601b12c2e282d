import { expect, test } from 'vitest';
import { canaryStrings } from '../../demo/canaries.ts';
import type { Raw } from '../../demo/kubernetes/lists.ts';
import { managedFields } from '../../demo/kubernetes/managed-fields.ts';
import { harmful, hostile, ordinary, terrible } from '../../demo/kubernetes/workloads.ts';
import { gather } from '../../shared/kube/collect.ts';
import { newCollected } from '../../shared/kube/collected.ts';
import { liftSpecs } from '../../shared/kube/lift.ts';
import type { Item } from '../../shared/kube/list.ts';
import { scrub, scrubArguments } from '../../shared/kube/scrub.ts';
import { createSlimmer } from '../../shared/kube/slim.ts';
import { stripManagedFields } from '../../shared/kube/strip.ts';
import { mask, printable } from '../../shared/model/mask.ts';
import { plan, start } from './serve.ts';

const estate = [...ordinary(), ...terrible(), ...hostile()];

test('no secret of the hostile estate is in what was collected', async () => {
  const served = await start({ objects: hostile() }, { pageCap: 3 });
  const collected = newCollected();
  await gather(served.client, plan({ readAuthConfigMaps: true }), collected);
  const text = JSON.stringify(collected);
  expect(canaryStrings.filter((canary) => text.includes(canary))).toEqual([]);
  expect(canaryStrings.filter((canary) => JSON.stringify(hostile()).includes(canary)).length).toBeGreaterThan(18);
  expect(text).toContain(JSON.stringify(harmful.script).slice(1, -1));
  expect(text).not.toMatch(/last-applied|caBundle/);
  await served.close();
});

test('keys that JavaScript knows stay ordinary keys', async () => {
  const served = await start({ objects: hostile() });
  const collected = newCollected();
  await gather(served.client, plan(), collected);
  const forged = collected.objects.serviceaccounts?.find(({ metadata }) => metadata?.name === 'forged')?.metadata;
  expect(Object.keys(forged?.labels ?? {})).toEqual(['__proto__']);
  expect(Object.keys(forged?.annotations ?? {})).toEqual(['__proto__']);
  expect(({} as Raw).polluted).toBeUndefined();
  await served.close();
});

const args: readonly [given: readonly string[], kept: readonly string[]][] = [
  [['--password=a,b c'], ['--password=‹masked›']],
  [
    ['--api-token', 'abc'],
    ['--api-token', '‹masked›'],
  ],
  [
    ['--token', '--verbose'],
    ['--token', '--verbose'],
  ],
  [
    ['PGPASSWORD=x y', '--v=2'],
    ['PGPASSWORD=‹masked›', '--v=2'],
  ],
  [['--dsn=mysql://u:p@h/db'], ['--dsn=mysql://‹credentials›@h/db']],
  [
    ['--kubelet-insecure-tls', '--anonymous-auth=true'],
    ['--kubelet-insecure-tls', '--anonymous-auth=true'],
  ],
  [
    ['/keys\u001b[2J', 'key'],
    ['/keys\u001b[2J', 'key'],
  ],
];
test.each(args)('%j → %j', (given, kept) => expect(scrubArguments(given)).toEqual(kept));

const secrets = [
  '-----BEGIN PRIVATE KEY-----abc',
  'x://a:b@c',
  'https://hooks.slack.com/services/T0/B0/abc',
  'hooks.slack.com/services/T0/B0/abc',
  'k8s-aws-v1.aHR0cHM',
  'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4In0.c2ln',
  'Bearer abcdefgh',
  'basic abcdefgh',
  'AKIAABCDEFGHIJKLMNOP',
  'ASIAABCDEFGHIJKLMNOP',
  'ya29.abcdefghijkl',
  'ghp_abcdefghijkl',
  'github_pat_abcdefgh',
  'xoxb-abcdefghijkl',
  'glpat-abcdefghijkl',
  'npm_abcdefghijkl',
  'sk_live_abcdefghijkl',
  'rk_live_abcdefghijkl',
  'AIzaabcdefghijkl',
  'X-Amz-Signature=abc',
  'X-Goog-Credential=abc',
  '?sv=1&sig=abc',
  '--header=Authorization: abcdefgh',
  'proxy-authorization=abcdefgh',
  'Cookie: a=b',
  'set-cookie: a=b',
  'password: "x"',
  'client_key=x',
  'passphrase=x',
  'pwd=x',
  'AccountKey=x',
  'DB_CREDENTIAL: x',
  'run --passphrase abc',
];
test.each(secrets)('whatever mask changes in an argument, scrub changes too: %s', (secret) => {
  expect(mask(secret)).not.toBe(printable(secret));
  expect(scrub(secret)).toBe(mask(secret));
  expect(scrub(`\u001b ${secret}`)).toBe(mask(secret));
  expect(scrubArguments([secret]).join()).not.toBe(secret);
});

test.each(['--passphrase', '--db-pwd', '--account-key', '--private-key'])('%s hides the argument after it', (flag) => {
  expect(scrubArguments([flag, 'abc'])).toEqual([flag, '‹masked›']);
});

test('scrubbing hostile text takes no more than linear time', () => {
  const started = performance.now();
  for (const text of ['-token', '-', 'a.', 'eyJ-', 'password-', "token='", 'a://'])
    scrubArguments([text.repeat(200_000)]);
  expect(performance.now() - started).toBeLessThan(2_000);
});

const withFields = (objects: readonly Raw[]) =>
  JSON.stringify({
    metadata: { continue: 'x' },
    items: objects.map((object) => ({
      ...object,
      metadata: { ...(object.metadata as Raw), managedFields: managedFields(object) },
    })),
  });
const edges = [
  '{"managedFields":[]}',
  '{"managedFields":[],"a":1}',
  '{"a":1,"managedFields":[{"x":"]\\"[","y":[["]"]]}]}',
  '{"a":{"managedFields":[1],"b":2},"managedFields":[2]}',
  '{"a":"\\"managedFields\\":[1]","x\\"managedFields":[1]}',
  '{"managedFields":"no list","ä":"ü\\\\"}',
];
const without = (text: string) =>
  JSON.parse(text, (key, value) => (key === 'managedFields' && Array.isArray(value) ? undefined : value));

test.each([...edges, withFields(estate)])('stripping bytes equals parsing and deleting (%#)', (text) => {
  expect(JSON.parse(stripManagedFields(Buffer.from(text)).toString())).toEqual(without(text));
});

const statuses: readonly [kind: 'nodes' | 'pods', given: unknown, kept: object][] = [
  ['nodes', {}, {}],
  ['nodes', { addresses: null, conditions: {} }, {}],
  ['nodes', { addresses: { 0: { type: 'ExternalIP' } }, conditions: 'Ready' }, {}],
  ['nodes', { addresses: ['203.0.113.9'] }, {}],
  ['nodes', { addresses: [], conditions: [] }, { addresses: [], conditions: [] }],
  [
    'nodes',
    {
      addresses: [
        { type: 'ExternalIP', address: 'a' },
        { type: 'InternalIP', address: 'b' },
      ],
      nodeInfo: { os: 'x' },
    },
    { addresses: [{ type: 'ExternalIP', address: 'a' }], nodeInfo: { os: 'x' } },
  ],
  ['pods', { phase: 'Running', containerStatuses: {} }, { phase: 'Running' }],
  ['pods', { containerStatuses: [{ name: 'a', ready: true }] }, { containerStatuses: [{ name: 'a' }] }],
];
test.each(statuses)('status of %s: what is no list stays undisclosed (%#)', (kind, status, kept) => {
  const spec = { containers: [] };
  const slim = createSlimmer().slim(kind, { metadata: { name: 'a' }, spec, status });
  expect(JSON.parse(JSON.stringify(slim.status))).toEqual(kept);
});

const pods = estate.filter(({ kind }) => kind === 'Pod') as unknown as Item[];
const odd: Item[] = [
  {
    metadata: { name: 'a' },
    spec: { nodeName: 'only-this-and-long-enough-to-be-lifted-out-of-the-page-of-pods', containers: [] },
  },
  {
    metadata: { name: 'b' },
    spec: {
      containers: [{ name: 'x"nodeName":"y', args: ['"spec":{', '}'] }],
      nodeName: 'ünïcode-and-a-backslash-\\-',
    },
  },
  { metadata: { name: 'c', annotations: { spec: '{"spec":{"containers":[]}}' } }, spec: { containers: [] } },
  {
    metadata: { name: 'e' },
    spec: {
      containers: [],
      a: { nodeName: 'nested, so it is none of ours, and stays where it is' },
      nodeName: 'outer',
    },
  },
  {
    metadata: { name: 'f' },
    spec: { containers: [], a: { nodeName: 'nested alone, so it is none of ours, and stays where it is' } },
  },
];
test('pods with lifted specs are slimmed like any others', () => {
  const all = [...odd, ...pods];
  const one = createSlimmer();
  const plain = all.map((pod) => one.slim('pods', structuredClone(pod)));
  const other = createSlimmer();
  const page = JSON.parse(other.lift(Buffer.from(JSON.stringify({ items: all }))).toString()) as { items: Item[] };
  const sorted = (value: unknown) => JSON.parse(JSON.stringify(value));
  expect(page.items.filter(({ spec }) => Array.isArray(spec)).length).toBeGreaterThan(pods.length);
  expect(page.items.map((pod) => sorted(other.slim('pods', pod)))).toEqual(plain.map(sorted));
});

test('specs that differ in nodeName and token volume alone are numbered alike', () => {
  const spec = (node: string, letters: string) =>
    `"spec":{"volumes":[{"name":"kube-api-access-${letters}"}],"nodeName":"${node}","containers":[{"name":"main","image":"x"}]}`;
  const seen: string[] = [];
  const json = Buffer.from(`[{${spec('node-1', 'abcde')}},{${spec('another', 'zzzzz')}}]`);
  const lifted = liftSpecs(json, (bytes) => {
    const text = bytes.toString();
    if (!seen.includes(text)) seen.push(text);
    return seen.indexOf(text);
  });
  expect(lifted.toString()).toBe('[{"spec":[0,"node-1"]},{"spec":[0,"another"]}]');
  expect(seen).toHaveLength(1);
});
