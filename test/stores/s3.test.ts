import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type S3Options, serveS3 } from '../../demo/s3.ts';
import { openStore } from '../../shared/stores/index.ts';
import { storeContract } from './contract.ts';
import { bodyOf, bytesAt, survivesLoss } from './fixture.ts';

const key = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'not-a-real-secret' };
const owner = '111122223333';
const buckets: S3Options['buckets'] = {
  reports: { owner },
  sealed: { owner, refuses: ['*'] },
  unlisted: { owner, refuses: ['ListObjectsV2'] },
  foreign: { owner: '999999999999' },
  frankfurt: { owner, region: 'eu-central-1' },
};

beforeAll(() => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', key.accessKeyId);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', key.secretAccessKey);
  vi.stubEnv('AWS_REGION', 'us-east-1');
});
afterAll(() => vi.unstubAllEnvs());

storeContract('S3', async () => {
  const server = await serveS3({ buckets, keys: [key] });
  const open = (bucket: string, prefix = '') =>
    openStore(`s3://${bucket}/${prefix}`, { endpoint: server.url, expectedBucketOwner: owner });
  return {
    pageSize: 20,
    open: (prefix) => open('reports', prefix),
    denied: { open: () => open('sealed'), named: /Grant s3:/ },
    missing: () => open('nowhere'),
    async described(Key) {
      const client = new S3Client({ endpoint: server.url, forcePathStyle: true });
      const { Body, ContentType, ContentEncoding } = await client.send(
        new GetObjectCommand({ Bucket: 'reports', Key }),
      );
      await Body?.transformToByteArray();
      return {
        ...(ContentType && { contentType: ContentType }),
        ...(ContentEncoding && { contentEncoding: ContentEncoding }),
      };
    },
    close: () => server.close(),
  };
});

describe('S3', () => {
  const serve = async (more: Partial<S3Options> = {}) => {
    const server = await serveS3({ buckets, keys: [key], ...more });
    const open = (at: string, options: object = {}) =>
      openStore(`s3://${at}`, { endpoint: server.url, expectedBucketOwner: owner, ...options });
    return { ...server, open, [Symbol.asyncDispose]: () => server.close() };
  };

  test('every call says the expected owner, and no encryption header goes along unless a key is configured', async () => {
    await using server = await serve();
    const use = async (options: object) => {
      const store = await server.open('reports/nightly', options);
      await store.put('small', bodyOf('x'));
      await store.put('large', bodyOf(Buffer.alloc(9e6)));
      await Array.fromAsync((await store.get('small'))?.body ?? []);
      await Array.fromAsync(store.list(''));
    };
    await use({});
    expect(new Set(server.requests.map(({ operation }) => operation)).size).toBe(6);
    for (const { headers } of server.requests) {
      expect(headers['x-amz-expected-bucket-owner']).toBe(owner);
      expect(Object.keys(headers).filter((name) => /encryption/.test(name))).toEqual([]);
    }
    server.requests.length = 0;
    await use({ kmsKey: 'alias/reports' });
    const encrypted = server.requests.filter(({ headers }) => headers['x-amz-server-side-encryption-aws-kms-key-id']);
    expect(encrypted.map(({ operation }) => operation)).toEqual(['PutObject', 'CreateMultipartUpload']);
  });

  test('the expected owner is the caller’s account, asked of STS once', async () => {
    await using server = await serve();
    let asked = 0;
    const sts = createServer((_, response) => {
      asked += 1;
      const names = `<Arn>arn:aws:iam::${owner}:user/me</Arn><UserId>U</UserId><Account>${owner}</Account>`;
      const result = `<GetCallerIdentityResult>${names}</GetCallerIdentityResult>`;
      response.end(`<GetCallerIdentityResponse>${result}</GetCallerIdentityResponse>`);
    });
    await new Promise<void>((resolve) => sts.listen(0, '127.0.0.1', resolve));
    vi.stubEnv('AWS_ENDPOINT_URL_STS', `http://127.0.0.1:${(sts.address() as AddressInfo).port}`);
    try {
      const mine = await server.open('reports', { expectedBucketOwner: undefined });
      await mine.put('a', bodyOf('x'));
      await mine.put('b', bodyOf('x'));
      expect(asked).toBe(1);
      const foreign = await server.open('foreign', { expectedBucketOwner: undefined });
      await expect(foreign.put('a', bodyOf('x'))).rejects.toMatchObject({
        reason: 'denied',
        remedy: expect.stringContaining('reports.expectedBucketOwner'),
      });
    } finally {
      sts.close();
      sts.closeAllConnections();
    }
  });

  test('409 ConditionalRequestConflict is tried again, small or large', async () => {
    await using server = await serve({ conflicts: 3 });
    const store = await server.open('reports');
    expect(await store.putIfAbsent('a', bodyOf('x'))).toBe('created');
    expect(server.requests.map(({ operation }) => operation)).toEqual(Array(4).fill('PutObject'));
    await using hopeless = await serve({ conflicts: 1000 });
    const stuck = await hopeless.open('reports');
    await expect(stuck.putIfAbsent('a', bodyOf('x'))).rejects.toMatchObject({ code: 'ConditionalRequestConflict' });
  });

  test('parts that come to nothing are removed: a condition that fails, a source that breaks', async () => {
    await using server = await serve();
    const store = await server.open('reports');
    await store.put('summary.json', bodyOf('there'));
    expect(await store.putIfAbsent('summary.json', bodyOf(Buffer.alloc(9e6)))).toBe('exists');
    const bytes = async function* () {
      yield Buffer.alloc(17e6);
      throw new Error('the renderer broke');
    };
    await expect(store.put('report.html', { contentType: 'text/html', bytes: bytes() })).rejects.toThrow('renderer');
    const count = (name: string) => server.requests.filter(({ operation }) => operation === name).length;
    expect([count('CreateMultipartUpload'), count('AbortMultipartUpload')]).toEqual([2, 2]);
  });

  test('a bucket of another region is followed', async () => {
    await using server = await serve();
    const store = await server.open('frankfurt');
    await store.put('a', bodyOf('there'));
    expect((await bytesAt(store, 'a'))?.toString()).toBe('there');
  });

  test('without the right to list, an absent object is refused, and the remedy names that right', async () => {
    await using server = await serve();
    const store = await server.open('unlisted');
    await store.put('a', bodyOf('x'));
    expect((await bytesAt(store, 'a'))?.toString()).toBe('x');
    await expect(store.get('absent')).rejects.toMatchObject({
      reason: 'denied',
      remedy: expect.stringMatching(/s3:GetObject and s3:ListBucket/),
    });
  });

  test('a key that may not sign, and a server that is not there', async () => {
    await using server = await serve({ keys: [{ ...key, secretAccessKey: 'another' }] });
    const store = await server.open('reports');
    await expect(store.get('a')).rejects.toMatchObject({ reason: 'denied', code: 'SignatureDoesNotMatch' });
    const nobody = await openStore('s3://reports', { endpoint: 'http://127.0.0.1:9', expectedBucketOwner: owner });
    await expect(nobody.get('a')).rejects.toMatchObject({ reason: 'unreachable', code: 'ECONNREFUSED' });
  });

  test('the emulator reads aws-chunked bodies and refuses wrong checksums', async () => {
    await using server = await serve();
    const client = new S3Client({ endpoint: server.url, forcePathStyle: true });
    const Body = Readable.from([Buffer.from('in '), Buffer.from('pieces')]);
    await client.send(new PutObjectCommand({ Bucket: 'reports', Key: 'a', Body, ContentLength: 9 }));
    expect(server.requests[0]?.headers['content-encoding']).toContain('aws-chunked');
    const store = await server.open('reports');
    expect((await bytesAt(store, 'a'))?.toString()).toBe('in pieces');
    const wrong = new PutObjectCommand({ Bucket: 'reports', Key: 'b', Body: 'x', ChecksumCRC32: 'AAAAAA==' });
    await expect(client.send(wrong)).rejects.toMatchObject({ name: 'BadDigest' });
  });

  test.each([3, 9e6])('an answer that got lost: what was stored is known again, %i bytes', (size) =>
    survivesLoss(() => serve({ lost: 1 }), size),
  );
});
