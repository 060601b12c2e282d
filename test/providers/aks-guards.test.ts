import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAuthority } from '../../demo/tls.ts';
import { configSchema } from '../../shared/config.ts';
import { createAks } from '../../shared/providers/aks/index.ts';

const trusted = { trustEndpoint: true };

describe('a Resource Manager that lies', () => {
  const subscription = '7b1e4c80-3a5d-4f27-8c64-91d2a0f35e21';
  const secret = 'CANARY-arm-bearer-3fK9';
  const body = (name: string, id = subscription) => ({
    id: `/subscriptions/${id}/resourcegroups/rg/providers/Microsoft.ContainerService/managedClusters/${name}`,
    name,
    location: 'West Europe',
  });
  let liar: Liar;
  let other: Liar;
  const before = getCACertificates('default');
  beforeAll(async () => {
    const authority = await createAuthority();
    setDefaultCACertificates([...before, authority.ca]);
    const identity = await authority.issue({ commonName: 'liar', hosts: ['127.0.0.1'] });
    [liar, other] = await Promise.all([listen(identity), listen(identity)]);
  });
  afterAll(async () => {
    setDefaultCACertificates(before);
    await Promise.all([liar.close(), other.close()]);
  });
  const create = (aks: object = {}, limitMs = 3_000) =>
    createAks({
      config: configSchema.parse({ aks: { endpoints: { arm: liar.url }, ...trusted, ...aks } }),
      credential: { getToken: async () => ({ token: secret, expiresOnTimestamp: Date.now() + 3_600_000 }) },
      limitMs,
    });
  const discovered = async (answer: Liar['answer']) => {
    liar.answer = answer;
    const found: unknown[] = [];
    for await (const one of create().discover({ provider: 'aks', id: subscription })) found.push(one);
    return found;
  };

  it('sends the bearer to no other host, whether SDK list or plain list', async () => {
    const found = await discovered(() => [200, { value: [body('a')], nextLink: `${other.url}/next` }]);
    expect(found).toMatchObject([
      { cluster: { name: 'a', region: 'westeurope' } },
      { lost: { why: 'failed', detail: expect.stringMatching(/ForeignLink/) } },
    ]);
    liar.answer = () => [200, { value: [], nextLink: `${other.url}/next` }];
    await expect(drain(create().accounts())).rejects.toMatchObject({ code: 'ForeignLink' });
    expect(liar.bearers.has(`Bearer ${secret}`)).toBe(true);
    expect(other.bearers.size).toBe(0);
  });
  it('follows no redirect', async () => {
    const found = await discovered(() => [307, {}, { location: `${other.url}/moved` }]);
    expect(found).toMatchObject([{ lost: { why: 'failed' } }]);
    expect(other.bearers.size).toBe(0);
  });
  it('ends where the next link repeats', async () => {
    const found = await discovered((path) => [200, { value: [], nextLink: `${liar.url}${path}` }]);
    expect(found).toMatchObject([{ lost: { why: 'failed', detail: expect.stringMatching(/does not end/) } }]);
  });
  it.each<[string, unknown, object[]]>([
    [
      'a cluster of another subscription',
      { value: [body('a', '0'.repeat(8) + subscription.slice(8))] },
      [{ lost: { why: 'failed' } }],
    ],
    ['an entry that is null', { value: [null, body('a')] }, [{ lost: { why: 'failed' } }]],
    [
      'entries without a right id',
      { value: [7, { id: '/../..' }, body('a')] },
      [{ lost: {} }, { lost: {} }, { cluster: {} }],
    ],
    ['no list', { value: {} }, [{ lost: { why: 'failed' } }]],
    ['no JSON object', null, [{ lost: { why: 'failed' } }]],
  ])('loses what it cannot read: %s', async (_, answer, expected) => {
    expect(await discovered(() => [200, answer])).toMatchObject(expected);
  });
  it('finds nothing, and loses nothing, where AKS was never used', async () => {
    expect(
      await discovered(() => [409, { error: { code: 'MissingSubscriptionRegistration', message: 'not registered' } }]),
    ).toEqual([]);
    expect(await discovered(() => [409, { error: { code: 'Conflict', message: 'x' } }])).toMatchObject([
      { lost: { why: 'failed' } },
    ]);
  });
  it('waits no longer than the limit, whatever Retry-After says', async () => {
    const start = performance.now();
    const found = await discovered(() => [
      429,
      { error: { code: 'TooManyRequests', message: 'wait' } },
      { 'retry-after': '900' },
    ]);
    expect(found).toMatchObject([{ lost: { why: 'unreachable' } }]);
    expect(performance.now() - start).toBeLessThan(6_000);
  });
  it('leaves no retry behind that would go on after the limit, on no page', async () => {
    let asked = 0;
    liar.answer = (path) => {
      asked += 1;
      if (path.includes('next')) return [429, {}, { 'retry-after': '1' }];
      return [200, { value: [], nextLink: `${liar.url}/next` }];
    };
    await drain(create({}, 800).discover({ provider: 'aks', id: subscription }));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(asked).toBe(2);
  });
  it('asks a location once for its versions, and again after a refusal', async () => {
    let refuses = true;
    let asked = 0;
    liar.answer = (path) => {
      if (!path.includes('kubernetesVersions'))
        return [200, { ...body('a'), properties: { kubernetesVersion: '1.35' } }];
      asked += 1;
      return refuses ? [403, {}] : [200, { values: [{ version: '1.35' }] }];
    };
    const provider = create();
    const id = body('a').id.toLowerCase();
    const ref = { provider: 'aks', account: subscription, region: 'westeurope', name: 'a', id } as const;
    const support = async () => (await provider.describe(ref, new Set(['versions']))).cluster.support;
    expect([await support(), asked]).toEqual([undefined, 1]);
    refuses = false;
    expect([await support(), await support(), asked]).toEqual(['standard', 'standard', 2]);
  });
  it('asks again after the seconds that Retry-After names', async () => {
    let asked = 0;
    const start = performance.now();
    const found = await discovered(() => (asked++ ? [200, { value: [body('a')] }] : [429, {}, { 'retry-after': '1' }]));
    expect(found).toMatchObject([{ cluster: { name: 'a' } }]);
    expect(performance.now() - start).toBeGreaterThan(950);
  });
  it('puts the bearer into no error, printed in full', async () => {
    liar.answer = () => [403, { error: { code: 'AuthorizationFailed', message: `Bearer ${secret} may not` } }];
    const listed = create().discover({ provider: 'aks', id: subscription });
    expect(await drain(listed)).toMatchObject([
      { lost: { why: 'denied', detail: expect.stringMatching(/Bearer ‹token› may not/) } },
    ]);
    const error = await drain(create().accounts()).catch((e: unknown) => e);
    expect(error).toMatchObject({ reason: 'denied', code: 'AuthorizationFailed' });
    expect(inspect(error, { depth: 20, showHidden: true })).not.toContain(secret);
  });
  it('says so when the credential works and sees nothing', async () => {
    liar.answer = () => [200, { value: [] }];
    expect(await drain(create().accounts())).toMatchObject([
      { lost: { why: 'denied', detail: expect.stringMatching(/no subscription/) } },
    ]);
  });
  it('reports a tenant answer that was cut short', async () => {
    liar.answer = (path) => [
      200,
      path.startsWith('/subs') ? { value: [] } : { data: [body('a')], resultTruncated: 'true' },
    ];
    const found = await drain(create({ tenant: subscription }).accounts());
    expect(found).toMatchObject([
      { lost: { detail: expect.stringMatching(/cut its answer/) } },
      { account: { id: subscription } },
    ]);
  });
  it('excludes what is excluded, in any case', async () => {
    liar.answer = () => [200, { value: [{ subscriptionId: subscription.toUpperCase(), state: 'Enabled' }] }];
    expect(await drain(create().accounts())).toEqual([{ account: { provider: 'aks', id: subscription } }]);
    expect(await drain(create({ excludeSubscriptions: [subscription.toUpperCase()] }).accounts())).toEqual([]);
  });
});

interface Liar {
  readonly url: string;
  readonly bearers: Set<string>;
  answer: (path: string) => [status: number, body: unknown, headers?: Record<string, string>];
  close(): Promise<void>;
}

async function listen(identity: { cert: string; key: string }): Promise<Liar> {
  const bearers = new Set<string>();
  const server = createServer(identity, (request, response) => {
    bearers.add(String(request.headers.authorization));
    const [status, body, headers] = liar.answer(request.url ?? '');
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const liar: Liar = {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bearers,
    answer: () => [404, {}],
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return liar;
}

async function drain<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
