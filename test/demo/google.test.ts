import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import protos from '@google-cloud/container/build/protos/protos.json' with { type: 'json' };
import { protobuf } from 'google-gax/fallback';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { googleEstate } from '../../demo/estate/google.ts';
import { estateSchema } from '../../demo/estate.ts';
import { type ServedGoogle, serveGoogle } from '../../demo/google/server.ts';
import { serverConfig } from '../../demo/google/server-config.ts';
import { createAuthority } from '../../demo/tls.ts';

const root = protobuf.Root.fromJSON(protos as protobuf.INamespace).resolveAll();
const cluster = root.lookupType('google.container.v1.Cluster');

/** Paths of keys and enum words in `value` that Google's own model does not have, or that do not survive its codec. */
function strange(type: protobuf.Type, value: Record<string, unknown>, path = ''): string[] {
  return Object.entries(value).flatMap(([key, held]) => {
    const field = type.fields[key];
    const here = `${path}.${key}`;
    if (!field) return [here];
    const items = field.map ? Object.values(held as object) : field.repeated ? (held as unknown[]) : [held];
    const { resolvedType } = field;
    if (resolvedType instanceof protobuf.Enum)
      return items.flatMap((item) => (String(item) in resolvedType.values ? [] : [`${here}=${item}`]));
    if (resolvedType instanceof protobuf.Type)
      return items.flatMap((item) => strange(resolvedType, item as Record<string, unknown>, here));
    const wanted = field.type === 'bool' ? 'boolean' : /^(int|uint)32$/.test(field.type) ? 'number' : 'string';
    return items.flatMap((item) => (typeof item === wanted ? [] : [`${here} is no ${wanted}`]));
  });
}
const roundTrip = (type: protobuf.Type, value: object) =>
  type.toObject(type.decode(type.encode(type.fromObject(value)).finish()), { enums: String, longs: String });

const parse = () => {
  const { google } = estateSchema.parse({ google: googleEstate() });
  if (!google) throw new Error('no Google part');
  return google;
};
const bodies = parse().projects.flatMap(({ clusters }) => clusters.map((entry) => entry.cluster));

describe('the estate speaks Google’s own language', () => {
  it.each(bodies.map((body) => [String(body.name), body] as const))('%s', (_, body) => {
    expect(strange(cluster, body)).toEqual([]);
    expect(roundTrip(cluster, body)).toMatchObject(body);
  });
  it('upgrades of clusters', () => {
    const type = root.lookupType('google.container.v1.ClusterUpgradeInfo');
    for (const { clusters } of parse().projects)
      for (const { upgradeInfo } of clusters) {
        expect(strange(type, upgradeInfo)).toEqual([]);
        expect(roundTrip(type, upgradeInfo)).toMatchObject(upgradeInfo);
      }
  });
  it('server configuration', () => {
    const type = root.lookupType('google.container.v1.ServerConfig');
    expect(strange(type, serverConfig)).toEqual([]);
    expect(roundTrip(type, serverConfig)).toMatchObject(serverConfig);
  });
  it('and the test would notice', () => {
    const wrong = { legacyABAC: {}, status: 'ASLEEP', nodePools: [{ config: { machinetype: 'x' } }], name: 1 };
    expect(strange(cluster, wrong)).toEqual([
      '.legacyABAC',
      '.status=ASLEEP',
      '.nodePools.config.machinetype',
      '.name is no string',
    ]);
  });
});

describe('Google on loopback denies by default', () => {
  let served: ServedGoogle;
  beforeAll(async () => {
    served = await serveGoogle(parse(), { authority: await createAuthority(), stumbleEvery: 0 });
  });
  afterAll(() => served.close());

  const file = () => JSON.parse(readFileSync(String(served.env.GOOGLE_APPLICATION_CREDENTIALS), 'utf8'));
  const trade = (over: Record<string, string> = {}) => {
    const { audience, subject_token_type, credential_source } = file();
    const form = {
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      audience,
      subject_token_type,
      subject_token: readFileSync(credential_source.file, 'utf8'),
      ...over,
    };
    return fetch(`${served.url}/v1/token`, { method: 'POST', body: new URLSearchParams(form) });
  };
  const bearer = async () => {
    const { access_token } = (await (await trade()).json()) as { access_token: string };
    return { authorization: `Bearer ${access_token}` };
  };

  it.each([
    { grant_type: 'authorization_code' },
    { audience: '//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/x/providers/x' },
    { subject_token: 'guessed' },
    { subject_token_type: 'urn:ietf:params:oauth:token-type:id_token' },
  ])('trades nothing for %j', async (over) => {
    expect((await trade(over)).status).toBe(400);
  });

  const list = '/v1/projects/acme-web/locations/-/clusters';
  const firewalls = '/compute/v1/projects/acme-web/global/firewalls';
  const answers: readonly {
    readonly status: number;
    readonly word: string;
    readonly path: string;
    readonly method?: string;
    readonly headers?: Record<string, string>;
  }[] = [
    { status: 401, word: 'UNAUTHENTICATED', path: list, headers: {} },
    { status: 401, word: 'UNAUTHENTICATED', path: list, headers: { authorization: 'Bearer ya29.guessed' } },
    { status: 403, word: 'PERMISSION_DENIED', path: '/v1/projects/not-mine/locations/-/clusters' },
    { status: 403, word: 'PERMISSION_DENIED', path: '/v1/projects/acme-locked/locations/-/clusters' },
    { status: 403, word: 'PERMISSION_DENIED', path: '/v1/projects/acme-old/locations/-/clusters' },
    { status: 403, word: 'PERMISSION_DENIED', path: '/v1/organizations/9:searchAllResources' },
    { status: 404, word: 'NOT_FOUND', path: '/v1/projects/acme-web/locations/europe-west1/clusters/none' },
    {
      status: 404,
      word: 'NOT_FOUND',
      path: '/v1/projects/acme-web/locations/europe-west1/clusters/storefront/nodePools',
    },
    { status: 404, word: 'NOT_FOUND', path: '/' },
    { status: 401, word: 'UNAUTHENTICATED', path: firewalls, headers: {} },
    { status: 403, word: 'PERMISSION_DENIED', path: '/compute/v1/projects/not-mine/global/firewalls' },
    { status: 403, word: 'PERMISSION_DENIED', path: '/compute/v1/projects/acme-locked/global/firewalls' },
    { status: 403, word: 'PERMISSION_DENIED', path: '/v3/folders/1:getIamPolicy', method: 'POST' },
    { status: 404, word: 'NOT_FOUND', path: firewalls, method: 'POST' },
    { status: 404, word: 'NOT_FOUND', path: '/compute/v1/projects/acme-web/regions/us-central1/subnetworks/none' },
    { status: 404, word: 'NOT_FOUND', path: list, method: 'DELETE' },
  ];
  it.each(answers)('$status $word $method $path', async ({ status, word, path, method = 'GET', headers }) => {
    const answer = await fetch(`${served.url}${path}`, { method, headers: headers ?? (await bearer()) });
    const { error } = (await answer.json()) as { error: { status: string } };
    expect([answer.status, error.status]).toEqual([status, word]);
  });

  it('leaves no file behind', async () => {
    const other = await serveGoogle(parse(), { authority: await createAuthority() });
    const path = String(other.env.GOOGLE_APPLICATION_CREDENTIALS);
    expect(existsSync(path)).toBe(true);
    await other.close();
    expect(existsSync(dirname(path))).toBe(false);
  });
});
