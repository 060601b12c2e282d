import { OAuth2Client } from 'google-auth-library';
import { describe, expect, test, vi } from 'vitest';
import { type GcsOptions, serveGcs } from '../../demo/gcs.ts';
import { openStore } from '../../shared/stores/index.ts';
import { storeContract } from './contract.ts';
import { bodyOf, bytesAt, survivesLoss } from './fixture.ts';

const token = 'loopback-bearer';
const buckets: GcsOptions['buckets'] = {
  reports: {},
  sealed: { refuses: ['*'] },
  unlisted: { refuses: ['storage.objects.list'] },
};
const google = new OAuth2Client();
google.setCredentials({ access_token: token, expiry_date: Date.now() + 3_600_000 });

storeContract('GCS', async () => {
  const server = await serveGcs({ buckets, token });
  const open = (bucket: string, prefix = '') =>
    openStore(`gs://${bucket}/${prefix}`, { endpoint: server.url, trustEndpoint: true, credentials: { google } });
  return {
    pageSize: 20,
    open: (prefix) => open('reports', prefix),
    denied: { open: () => open('sealed'), named: /Grant storage\.objects/ },
    missing: () => open('nowhere'),
    async described(key) {
      const url = `${server.url}/storage/v1/b/reports/o/${encodeURIComponent(key)}`;
      const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
      const { contentType, contentEncoding } = (await answer.json()) as {
        contentType: string;
        contentEncoding?: string;
      };
      return { contentType, ...(contentEncoding && { contentEncoding }) };
    },
    close: () => server.close(),
  };
});

describe('GCS', () => {
  const serve = async (more: Partial<GcsOptions> = {}) => {
    const server = await serveGcs({ buckets, token, ...more });
    const open = (at: string, options: object = {}) =>
      openStore(`gs://${at}`, { endpoint: server.url, trustEndpoint: true, credentials: { google }, ...options });
    return { ...server, open, [Symbol.asyncDispose]: () => server.close() };
  };

  test('large or small, uploads carry the bearer, and a key only where one is configured', async () => {
    await using server = await serve();
    for (const kmsKey of [undefined, 'projects/p/locations/eu/keyRings/r/cryptoKeys/k']) {
      server.requests.length = 0;
      const store = await server.open('reports', { kmsKey });
      await store.put('small', bodyOf('x'));
      await store.put('large', bodyOf(Buffer.alloc(9e6)));
      const started = server.requests
        .filter(({ method }) => method === 'POST')
        .map(({ path }) => new URL(path, server.url));
      expect(started.map(({ searchParams }) => searchParams.get('uploadType'))).toEqual(['multipart', 'resumable']);
      for (const { searchParams } of started) expect(searchParams.get('kmsKeyName')).toBe(kmsKey ?? null);
      for (const { headers } of server.requests) expect(headers.authorization).toBe(`Bearer ${token}`);
    }
    expect(server.requests.map(({ method }) => method)).not.toContain('DELETE');
  });

  test('no bearer leaves Google’s domains unless the endpoint is trusted', async () => {
    await using server = await serve();
    const store = await server.open('reports', { trustEndpoint: false });
    await expect(store.get('a')).rejects.toThrow(/reports\.trustEndpoint: true/);
    vi.stubEnv('STORAGE_EMULATOR_HOST', server.url);
    const byVariable = await openStore('gs://reports', { credentials: { google } });
    await expect(byVariable.get('a')).rejects.toThrow(/reports\.trustEndpoint: true/);
    vi.unstubAllEnvs();
    expect(server.requests).toEqual([]);
  });

  test('without the right to list, an absent object is refused', async () => {
    await using server = await serve();
    const store = await server.open('unlisted');
    await store.put('a', bodyOf('x'));
    expect((await bytesAt(store, 'a'))?.toString()).toBe('x');
    await expect(store.get('absent')).rejects.toMatchObject({
      reason: 'denied',
      remedy: expect.stringContaining('storage.objects.list'),
    });
  });

  test('a bearer that does not count, and a server that is not there', async () => {
    await using server = await serve();
    const other = new OAuth2Client();
    other.setCredentials({ access_token: 'another', expiry_date: Date.now() + 3_600_000 });
    const store = await server.open('reports', { credentials: { google: other } });
    await expect(store.put('a', bodyOf('x'))).rejects.toMatchObject({ reason: 'denied' });
    await expect(store.put('a', bodyOf(Buffer.alloc(9e6)))).rejects.toMatchObject({ reason: 'denied' });
    const nobody = await server.open('reports', { endpoint: 'http://127.0.0.1:9' });
    await expect(nobody.put('a', bodyOf('x'))).rejects.toMatchObject({ reason: 'unreachable', code: 'ECONNREFUSED' });
  });

  test.each([3, 9e6])('an answer that got lost: what was stored is known again, %i bytes', (size) =>
    survivesLoss(() => serve({ lost: 1 }), size),
  );
});
