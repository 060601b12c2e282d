import { BlobServiceClient } from '@azure/storage-blob';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../shared/stores/index.ts';
import { account, entra, startAzurite } from './azurite.ts';
import { storeContract } from './contract.ts';

storeContract('Azure Blob (azurite)', async () => {
  const server = await startAzurite();
  const container = new BlobServiceClient(server.url, entra()).getContainerClient('reports');
  await container.create();
  const open = (container: string, prefix: string, azure = entra()) =>
    openStore(`azblob://${account}/${container}/${prefix}`, {
      endpoint: server.url,
      trustEndpoint: true,
      credentials: { azure },
    });
  return {
    pageSize: 1000,
    lacks: ['byte-order'],
    open: (prefix) => open('reports', prefix),
    denied: {
      named: /Grant the role Storage Blob Data/,
      open: () => open('reports', '', entra({ aud: 'https://management.azure.com' })),
    },
    missing: () => open('nowhere', ''),
    async described(key) {
      const { contentType, contentEncoding } = await container.getBlobClient(key).getProperties();
      return { ...(contentType && { contentType }), ...(contentEncoding && { contentEncoding }) };
    },
    close: () => server.close(),
  };
});

describe('Azure Blob', () => {
  test.each(['https://blobs.example', 'https://account1.blob.core.windows.net.example'])(
    'no bearer goes to %s unless it is trusted',
    async (endpoint) => {
      const store = await openStore('azblob://account1/reports', { endpoint, credentials: { azure: entra() } });
      await expect(store.get('a')).rejects.toThrow(/reports\.trustEndpoint: true/);
    },
  );

  test('a server that is not there', async () => {
    const endpoint = 'https://127.0.0.1:9/account1';
    const options = { endpoint, trustEndpoint: true, credentials: { azure: entra() } };
    const store = await openStore('azblob://account1/reports', options);
    await expect(store.get('a')).rejects.toMatchObject({ reason: 'unreachable', code: 'ECONNREFUSED' });
  });
});
