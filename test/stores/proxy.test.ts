import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OAuth2Client } from 'google-auth-library';
import { afterEach, expect, test, vi } from 'vitest';
import { openStore } from '../../shared/stores/index.ts';
import { entra } from './azurite.ts';
import { bodyOf } from './fixture.ts';

const google = new OAuth2Client();
google.setCredentials({ access_token: 'x', expiry_date: Date.now() + 3_600_000 });

afterEach(() => vi.unstubAllEnvs());

test.each([
  ['s3://reports', 'reports.s3.eu-central-1.amazonaws.com:443'],
  ['gs://reports', 'storage.googleapis.com:443'],
  ['azblob://account1/reports', 'account1.blob.core.windows.net:443'],
])('%s goes through HTTPS_PROXY, and what the proxy refuses is an error', async (location, host) => {
  const asked: string[] = [];
  const proxy = createServer().on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('HTTPS_PROXY', `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`);
  vi.stubEnv('NO_PROXY', 'localhost');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'x');
  vi.stubEnv('AWS_REGION', 'eu-central-1');
  const credentials = { google, azure: entra() };
  const store = await openStore(location, { credentials, expectedBucketOwner: '111122223333' });
  await expect(store.putIfAbsent('a', bodyOf('x'))).rejects.toMatchObject({ name: 'RemoteError' });
  expect(new Set(asked)).toEqual(new Set([host]));
  proxy.close();
});
