/** Bytes to put; `bytes` is read once. */
export interface Body {
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly contentType: string;
  readonly contentEncoding?: 'gzip';
}

export interface StoredObject {
  readonly body: AsyncIterable<Uint8Array>;
  /** What replaceIf compares: ETag, generation, or a hash. */
  readonly token: string;
}

/** Where reports go. Keys are `/`-separated and relative to the store's prefix. */
export interface ObjectStore {
  /** For people: `s3://bucket/prefix`, `./kubesweep-out`. */
  readonly location: string;
  /** undefined = no such object; anything else (denied too) throws RemoteError. */
  get(key: string): Promise<StoredObject | undefined>;
  /** Atomic: the old one or the new one. */
  put(key: string, body: Body): Promise<void>;
  /** Create-only. */
  putIfAbsent(key: string, body: Body): Promise<'created' | 'exists'>;
  /** Compare-and-swap on the token that `get` gave. */
  replaceIf(key: string, token: string, body: Body): Promise<'replaced' | 'changed'>;
  /** Keys under the prefix in byte order. */
  list(prefix: string): AsyncIterable<string>;
}
