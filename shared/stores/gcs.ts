import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { File } from '@google-cloud/storage';
import { once } from '../cloud/once.ts';
import type { Body, ObjectStore } from '../model/store.ts';
import { arriving, begun, partSize } from './bytes.ts';
import { failureOf, remoteError, rethrow } from './failure.ts';
import { keysUnder } from './keys.ts';
import { type BucketLocation, checkEndpoint, type StoreOptions } from './location.ts';

type Signed = ReturnType<NonNullable<File['interceptors'][number]['request']>>;

interface Condition {
  readonly ifGenerationMatch?: number | string;
}

/** Google Cloud Storage; tokens are generations. */
export function createGcsStore({ bucket, prefix, location }: BucketLocation, options: StoreOptions): ObjectStore {
  const keys = keysUnder(prefix);
  let exists = false;

  const ready = once(async () => {
    const { IdempotencyStrategy, Storage } = await import('@google-cloud/storage');
    const storage = new Storage({
      useAuthWithCustomEndpoint: true,
      timeout: 60_000,
      retryOptions: { maxRetries: 3, totalTimeout: 120, idempotencyStrategy: IdempotencyStrategy.RetryAlways },
      ...(options.credentials?.google && { authClient: options.credentials.google }),
      ...(options.endpoint && { apiEndpoint: options.endpoint }),
    });
    // STORAGE_EMULATOR_HOST changes either address too.
    const bearer = { domains: ['googleapis.com'], trusted: options.trustEndpoint ?? false };
    for (const address of [storage.apiEndpoint, storage.baseUrl]) checkEndpoint(address, bearer);
    return { storage, bucket: storage.bucket(bucket) };
  });

  const explain = (operation: string, key: string, needs: string) => (error: unknown) =>
    remoteError(`${operation} ${bucket}/${key}`, error, {
      denied: `Grant ${needs} on ${location} (roles/storage.objectUser has it).`,
      missing: `Create the bucket ${bucket}, or name another one in --out.`,
    });

  /** Google answers 404 to an absent object and to an absent bucket alike: asks once whether the bucket is there. */
  async function proveBucket(): Promise<void> {
    if (exists) return;
    const { bucket: there } = await ready();
    const failed = explain('storage.objects.list', '', 'storage.objects.list');
    await there.getFiles({ autoPaginate: false, maxResults: 1 }).catch(rethrow(failed));
    exists = true;
  }

  /** `refused`: the condition did not hold. */
  async function write(key: string, body: Body, condition: Condition): Promise<'written' | 'refused'> {
    const name = keys.full(key);
    const { bucket: there } = await ready();
    const file = there.file(name, options.kmsKey ? { kmsKeyName: options.kmsKey } : {});
    const needs = condition.ifGenerationMatch === 0 ? 'storage.objects.create' : 'storage.objects.create and .delete';
    const metadata = {
      contentType: body.contentType,
      ...(body.contentEncoding && { contentEncoding: body.contentEncoding }),
    };
    const { first, second, rest } = await begun(body.bytes);
    let fault: { readonly error: unknown } | undefined;
    async function* source() {
      try {
        for (const chunk of [first, second]) if (chunk) yield chunk;
        yield* rest;
      } catch (error) {
        fault = { error };
        throw error;
      }
    }
    const common = { preconditionOpts: condition, validation: false };
    try {
      if (second) await upload(file, source(), { ...common, metadata });
      else {
        const md5Hash = createHash('md5').update(first).digest('base64');
        await file.save(first, { ...common, resumable: false, metadata: { ...metadata, md5Hash } });
      }
      return 'written';
    } catch (error) {
      if (fault) throw fault.error;
      const { status } = failureOf(error);
      if (status === 412 && condition.ifGenerationMatch !== undefined) return 'refused';
      throw explain('storage.objects.insert', name, needs)(error);
    }
  }

  /** Resumable, so that a broken chunk is sent again; compares what arrived, and never deletes as the SDK's own check does. */
  async function upload(file: File, source: AsyncIterable<Buffer>, settings: object): Promise<void> {
    const { storage } = await ready();
    if (storage.customEndpoint) {
      // The SDK leaves the bearer off resumable uploads to such an address (8.4.0).
      const authorization = (await storage.authClient.getRequestHeaders()).get('authorization');
      const sign = (given: unknown) => ({
        ...(given as Signed),
        headers: { ...(given as Signed).headers, authorization },
      });
      file.interceptors.push({ request: sign });
    }
    const md5 = createHash('md5');
    const hashed = async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        md5.update(chunk);
        yield chunk;
      }
    };
    const to = file.createWriteStream({ ...settings, resumable: true, chunkSize: partSize });
    await pipeline(Readable.from(source), hashed, to);
    const arrived = file.metadata.md5Hash;
    if (arrived && arrived !== md5.digest('base64')) throw new Error('other bytes arrived than were sent');
  }

  return {
    location,
    async get(key) {
      const name = keys.full(key);
      const { bucket: there } = await ready();
      const stream = there.file(name).createReadStream({ decompress: false });
      const failed = explain('storage.objects.get', name, 'storage.objects.get and storage.objects.list');
      try {
        const token = await new Promise<string>((resolve, reject) => {
          stream.on('error', reject);
          stream.on('response', (response) => {
            response.setMaxListeners?.(30);
            if (response.statusCode === 200) resolve(String(response.headers['x-goog-generation'] ?? ''));
          });
          stream.read(0);
        });
        return { token, body: arriving(stream, failed) };
      } catch (error) {
        if (failureOf(error).status !== 404) throw failed(error);
        await proveBucket();
        return undefined;
      }
    },
    async put(key, body) {
      await write(key, body, {});
    },
    async putIfAbsent(key, body) {
      return (await write(key, body, { ifGenerationMatch: 0 })) === 'written' ? 'created' : 'exists';
    },
    async replaceIf(key, token, body) {
      return (await write(key, body, { ifGenerationMatch: token })) === 'written' ? 'replaced' : 'changed';
    },
    async *list(given) {
      const start = keys.start(given);
      const { bucket: there } = await ready();
      const failed = explain('storage.objects.list', start, 'storage.objects.list');
      let pageToken: string | undefined;
      do {
        const query = {
          prefix: start,
          autoPaginate: false,
          fields: 'items/name,nextPageToken',
          ...(pageToken && { pageToken }),
        };
        const [files, next] = await there.getFiles(query).catch(rethrow(failed));
        for (const { name } of files) yield keys.short(name);
        const following = (next as { pageToken?: string } | null)?.pageToken;
        if (following && following === pageToken)
          throw failed(new Error('the list does not end: its page token repeats'));
        pageToken = following;
      } while (pageToken);
    },
  };
}
