import type { ObjectStore } from '../model/store.ts';
import { checkEndpoint, type Location, parseLocation, type StoreOptions } from './location.ts';

type Stores = {
  readonly [S in Location['scheme']]: (
    location: Extract<Location, { scheme: S }>,
    options: StoreOptions,
  ) => Promise<ObjectStore>;
};

/** Scheme → store. Each brings its SDK along only when it is asked for. */
const stores: Stores = {
  file: async (at, options) => (await import('./file.ts')).openFolder(at.location, options),
  s3: async (at, options) => (await import('./s3.ts')).createS3Store(at, options),
  gs: async (at, options) => (await import('./gcs.ts')).createGcsStore(at, options),
  azblob: async (at, options) => (await import('./azblob.ts')).createAzblobStore(at, options),
};

/**
 * The store at `DIR`, `s3://BUCKET/PREFIX`, `gs://BUCKET/PREFIX` or `azblob://ACCOUNT/CONTAINER/PREFIX`.
 * ConfigError for anything else, and for a folder that cannot be written; a bucket is not asked before the first key.
 */
export async function openStore(given: string, options: StoreOptions = {}): Promise<ObjectStore> {
  const location = parseLocation(given);
  if (options.endpoint && location.scheme !== 'file') checkEndpoint(options.endpoint);
  return (stores[location.scheme] as (at: Location, options: StoreOptions) => Promise<ObjectStore>)(location, options);
}
