import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import { azureCredential, azureEndpoints } from '../cloud/azure.ts';
import { once } from '../cloud/once.ts';
import type { Body, ObjectStore } from '../model/store.ts';
import { arriving, begun } from './bytes.ts';
import { failureOf, remoteError, rethrow } from './failure.ts';
import { keysUnder } from './keys.ts';
import { type BucketLocation, checkEndpoint, type StoreOptions } from './location.ts';

interface Condition {
  readonly ifNoneMatch?: string;
  readonly ifMatch?: string;
}

const domains = ['core.windows.net', 'storage.azure.net', 'core.usgovcloudapi.net', 'core.chinacloudapi.cn'];
/** On create 409 BlobAlreadyExists, on replace 412 or, where it is gone, 404. */
const refusals = new Set(['BlobAlreadyExists', 'ConditionNotMet', 'TargetConditionNotMet']);

/** Azure Blob; logs in as Entra identity, never by account key. */
export function createAzblobStore(at: BucketLocation, options: StoreOptions): ObjectStore {
  const { account, bucket: container, prefix, location } = at;
  const keys = keysUnder(prefix);

  const ready = once(async () => {
    const { BlobServiceClient } = await import('@azure/storage-blob');
    const endpoint = options.endpoint ?? `https://${account}.blob.core.windows.net`;
    const url = checkEndpoint(endpoint, { domains, trusted: options.trustEndpoint ?? false });
    const credential =
      options.credentials?.azure ??
      azureCredential({ endpoints: azureEndpoints({ cloud: 'public', endpoints: {}, trustEndpoint: false }) });
    return new BlobServiceClient(url.href.replace(/\/$/, ''), credential, {
      retryOptions: { maxTries: 4, tryTimeoutInMs: 60_000, retryDelayInMs: 500 },
    }).getContainerClient(container);
  });

  const explain = (operation: string, key: string, role: string) => (error: unknown) =>
    remoteError(`${operation} ${account}/${container}/${key}`, error, {
      denied: `Grant the role ${role} on the container ${container} of ${account}; its firewall must let this network in.`,
      missing: `Create the container ${container} in ${account}, or name another one in --out.`,
    });
  const writer = 'Storage Blob Data Contributor';
  const reader = 'Storage Blob Data Reader';

  /** `refused`: the condition did not hold. */
  async function write(key: string, body: Body, conditions: Condition): Promise<'written' | 'refused'> {
    const name = keys.full(key);
    const blob = (await ready()).getBlockBlobClient(name);
    const blobHTTPHeaders = {
      blobContentType: body.contentType,
      ...(body.contentEncoding && { blobContentEncoding: body.contentEncoding }),
    };
    const encryption = options.kmsKey ? { encryptionScope: options.kmsKey } : {};
    const { first, second, rest } = await begun(body.bytes);
    const failed = explain('blobs/write', name, writer);
    const settings = { blobHTTPHeaders, conditions, ...encryption };
    if (!second) return outcome(blob.upload(first, first.length, settings), conditions, failed);
    const blocks: string[] = [];
    const upload = randomBytes(8).toString('hex');
    const stage = async (chunk: Buffer) => {
      const id = Buffer.from(`${upload}-${String(blocks.length).padStart(6, '0')}`).toString('base64');
      blocks.push(id);
      await blob.stageBlock(id, chunk, chunk.length, encryption).catch(rethrow(failed));
    };
    await stage(first);
    await stage(second);
    for await (const chunk of rest) await stage(chunk);
    return outcome(blob.commitBlockList(blocks, settings), conditions, failed);
  }

  return {
    location,
    async get(key) {
      const name = keys.full(key);
      const blob = (await ready()).getBlobClient(name);
      const failed = explain('blobs/read', name, reader);
      try {
        const { etag, readableStreamBody } = await blob.download();
        return { token: etag ?? '', body: arriving(readableStreamBody as Readable, failed) };
      } catch (error) {
        if (failureOf(error).code === 'BlobNotFound') return undefined;
        throw failed(error);
      }
    },
    async put(key, body) {
      await write(key, body, {});
    },
    async putIfAbsent(key, body) {
      return (await write(key, body, { ifNoneMatch: '*' })) === 'written' ? 'created' : 'exists';
    },
    async replaceIf(key, token, body) {
      return (await write(key, body, { ifMatch: token })) === 'written' ? 'replaced' : 'changed';
    },
    async *list(given) {
      const start = keys.start(given);
      const blobs = (await ready()).listBlobsFlat({ prefix: start });
      try {
        for await (const { name } of blobs) yield keys.short(name);
      } catch (error) {
        throw explain('blobs/list', start, reader)(error);
      }
    },
  };
}

async function outcome(
  work: Promise<unknown>,
  { ifMatch }: Condition,
  failed: (error: unknown) => Error,
): Promise<'written' | 'refused'> {
  try {
    await work;
    return 'written';
  } catch (error) {
    const code = failureOf(error).code ?? '';
    if (refusals.has(code) || (ifMatch && code === 'BlobNotFound')) return 'refused';
    throw failed(error);
  }
}
