import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigError } from '../../shared/errors.ts';
import { openStore } from '../../shared/stores/index.ts';
import { checkEndpoint } from '../../shared/stores/location.ts';

const shapes = 'a folder, s3://BUCKET/PREFIX, gs://BUCKET/PREFIX or azblob://ACCOUNT/CONTAINER/PREFIX';

describe('openStore', () => {
  test.each([
    ['s3://reports', 's3://reports'],
    ['s3://reports/', 's3://reports'],
    ['s3://my.reports-1/a/b/', 's3://my.reports-1/a/b'],
    ['gs://my_reports/nightly', 'gs://my_reports/nightly'],
    ['azblob://account1/container-1/a', 'azblob://account1/container-1/a'],
    ['./kubesweep-out', './kubesweep-out'],
  ])('%s', async (given, location) => {
    expect((await openStore(given)).location).toBe(location);
  });

  test.each([
    ['', 'names no store'],
    ['-', 'names no store'],
    ['a\0b', 'names no store'],
    ['gcs://reports', 'scheme that is not known'],
    ['S3://reports', 'scheme that is not known'],
    ['https://account.blob.core.windows.net/c', 'scheme that is not known'],
    ['file:///var/reports', 'scheme that is not known'],
    ['s3:/reports', 'lacks the //'],
    ['s3://', 'names no bucket'],
    ['s3://Reports', 'names no bucket'],
    ['s3://user:password@reports', 'names no bucket'],
    ['s3://reports//a', 'empty part'],
    ['s3://reports/../other', 'dot part'],
    ['gs://reports/a?b', 'one of'],
    ['azblob://account', 'names no container'],
    ['azblob://My-Account/c', 'names no storage account'],
  ])('%j is refused, and it says what to write', async (given, why) => {
    const error = await openStore(given).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ConfigError);
    expect((error as Error).message).toContain(why);
    expect((error as Error).message).toContain(`write ${shapes}`);
  });

  test('a folder that is a file, or lies in one, is refused before anything is made', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kubesweep-out-'));
    const file = join(folder, 'taken');
    await writeFile(file, 'mine');
    for (const path of [file, join(file, 'inside')])
      await expect(openStore(path)).rejects.toThrow(/taken.*write a folder that you may write to/);
  });
});

describe('checkEndpoint', () => {
  const google = { domains: ['googleapis.com'], trusted: false };
  test.each([
    ['https://storage.googleapis.com', google],
    ['https://storage-x.p.googleapis.com', google],
    ['https://minio.example', undefined],
    ['http://127.0.0.1:9000', undefined],
    ['http://[::1]:9000', undefined],
    ['https://gcs.example', { ...google, trusted: true }],
  ])('%s may be asked', (endpoint, bearer) => {
    expect(checkEndpoint(endpoint, bearer).href).toContain(endpoint);
  });

  test.each([
    ['http://minio.example', undefined, 'https://'],
    ['ftp://minio.example', undefined, 'no URL'],
    ['minio.example:9000', undefined, 'no URL'],
    ['https://me:secret@minio.example', undefined, 'credentials do not belong'],
    ['https://googleapis.com.example', google, 'trustEndpoint'],
    ['https://evilgoogleapis.com', google, 'trustEndpoint'],
    ['http://127.0.0.1:9000', google, 'trustEndpoint'],
    ['http://gcs.example', { ...google, trusted: true }, 'https://'],
  ])('%s may not', (endpoint, bearer, why) => {
    expect(() => checkEndpoint(endpoint, bearer)).toThrow(ConfigError);
    expect(() => checkEndpoint(endpoint, bearer)).toThrow(why);
  });
});
