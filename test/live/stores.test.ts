import { CreateBucketCommand, HeadObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { OAuth2Client } from 'google-auth-library';
import { afterAll, vi } from 'vitest';
import { openStore } from '../../shared/stores/index.ts';
import { storeContract } from '../stores/contract.ts';
import { startGcs } from './start-gcs.ts';
import { startMoto } from './start-moto.ts';

afterAll(() => vi.unstubAllEnvs());

/** moto names an account of its own, asks nobody for permission, and heeds If-Match on PutObject only. */
storeContract('S3 (moto)', async () => {
  const moto = await startMoto();
  for (const [name, value] of Object.entries(moto.env)) vi.stubEnv(name, value);
  const client = new S3Client({ endpoint: moto.url, forcePathStyle: true });
  await client.send(new CreateBucketCommand({ Bucket: 'reports' }));
  const open = (bucket: string, prefix = '') => openStore(`s3://${bucket}/${prefix}`, { endpoint: moto.url });
  return {
    pageSize: 1000,
    open: (prefix) => open('reports', prefix),
    denied: { checksNobody: () => open('reports', 'unread') },
    lacks: ['large-swap'],
    missing: () => open('nowhere'),
    async described(Key) {
      const { ContentType, ContentEncoding } = await client.send(new HeadObjectCommand({ Bucket: 'reports', Key }));
      return {
        ...(ContentType && { contentType: ContentType }),
        ...(ContentEncoding && { contentEncoding: ContentEncoding }),
      };
    },
    close: () => moto.close(),
  };
});

/** Takes every bearer, and none; does not know X-Upload-Content-Type. */
storeContract('GCS (fake-gcs-server)', async () => {
  const gcs = await startGcs();
  const google = new OAuth2Client();
  google.setCredentials({ access_token: 'ignored', expiry_date: Date.now() + 3_600_000 });
  await fetch(`${gcs.url}/storage/v1/b?project=test`, { method: 'POST', body: JSON.stringify({ name: 'reports' }) });
  const open = (bucket: string, prefix = '') =>
    openStore(`gs://${bucket}/${prefix}`, { endpoint: gcs.url, trustEndpoint: true, credentials: { google } });
  return {
    pageSize: 1000,
    lacks: ['large-type'],
    open: (prefix) => open('reports', prefix),
    denied: { checksNobody: () => open('reports', 'unread') },
    missing: () => open('nowhere'),
    async described(key) {
      const answer = await fetch(`${gcs.url}/storage/v1/b/reports/o/${encodeURIComponent(key)}`);
      const { contentType, contentEncoding } = (await answer.json()) as {
        contentType: string;
        contentEncoding?: string;
      };
      return { contentType, ...(contentEncoding && { contentEncoding }) };
    },
    close: () => gcs.close(),
  };
});
