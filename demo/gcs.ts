import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { gunzipSync } from 'node:zlib';
import type { Served } from './estate.ts';
import { crc32c, md5, Refusal, related } from './gcs-wire.ts';
import { listen } from './loopback.ts';

export interface GcsOptions {
  /** `refuses`: permissions that are missing, `storage.objects.get`, or `*`. */
  readonly buckets: { readonly [name: string]: { readonly refuses?: readonly string[] } };
  /** The one bearer that counts. */
  readonly token: string;
  readonly pageSize?: number;
  /** So many conditional writes are stored, and yet answered 503. */
  readonly lost?: number;
}

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

interface Metadata {
  readonly name?: string;
  readonly contentType?: string;
  readonly contentEncoding?: string;
  readonly md5Hash?: string;
}
interface Stored {
  readonly bytes: Buffer;
  readonly generation: string;
  readonly metadata: Metadata;
}
interface Session {
  readonly target: Target;
  readonly metadata: Metadata;
  bytes: Buffer;
}
interface Target {
  readonly bucket: string;
  readonly name: string;
  readonly condition: string | null;
}
interface Answer {
  readonly status?: number;
  readonly headers?: { readonly [name: string]: string };
  readonly body?: string | Buffer;
}

/** Cloud Storage's JSON API on loopback: uploads of every sort, generations, hashes, one bearer. Denies by default. */
export async function serveGcs(
  options: GcsOptions,
): Promise<Served & { readonly url: string; readonly requests: SeenRequest[] }> {
  const buckets = new Map(Object.keys(options.buckets).map((name) => [name, new Map<string, Stored>()]));
  const sessions = new Map<string, Session>();
  const requests: SeenRequest[] = [];
  let { lost = 0 } = options;
  let generation = 1_700_000_000_000_000;
  let url = '';

  const need = (bucket: string, permission: string) => {
    const refuses = options.buckets[bucket]?.refuses ?? [];
    if (refuses.includes(permission) || refuses.includes('*'))
      throw new Refusal(
        403,
        'forbidden',
        `The caller does not have ${permission} access to the Google Cloud Storage bucket.`,
      );
  };
  const objectsOf = (bucket: string) => {
    const objects = buckets.get(bucket);
    if (!objects) throw new Refusal(404, 'notFound', 'The specified bucket does not exist.');
    return objects;
  };
  const check = ({ bucket, name, condition }: Target) => {
    if (condition !== null && condition !== (objectsOf(bucket).get(name)?.generation ?? '0'))
      throw new Refusal(412, 'conditionNotMet', 'At least one of the pre-conditions you specified did not hold.');
  };

  /** Checks the condition and stores, with nothing in between. */
  const store = (target: Target, metadata: Metadata, bytes: Buffer): Answer => {
    check(target);
    if (objectsOf(target.bucket).has(target.name)) need(target.bucket, 'storage.objects.delete');
    if (metadata.md5Hash && metadata.md5Hash !== md5(bytes))
      throw new Refusal(400, 'invalid', `Provided MD5 hash "${metadata.md5Hash}" doesn't match calculated MD5 hash.`);
    generation += 1;
    const stored = { bytes, generation: String(generation), metadata };
    objectsOf(target.bucket).set(target.name, stored);
    if (target.condition !== null) lost -= 1;
    if (target.condition !== null && lost >= 0) throw new Refusal(503, 'backendError', 'Backend Error');
    return json(described(target.bucket, target.name, stored));
  };

  const list = (bucket: string, query: URLSearchParams): Answer => {
    need(bucket, 'storage.objects.list');
    const prefix = query.get('prefix') ?? '';
    const after = Buffer.from(query.get('pageToken') ?? '', 'base64url');
    const max = Math.min(options.pageSize ?? 20, Number(query.get('maxResults') ?? 1000));
    const names = [...objectsOf(bucket).keys()]
      .filter((name) => name.startsWith(prefix) && Buffer.compare(Buffer.from(name), after) > 0)
      .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    const page = names.slice(0, max);
    const nextPageToken = names.length > max ? Buffer.from(page.at(-1) ?? '').toString('base64url') : undefined;
    return json({
      kind: 'storage#objects',
      ...(page.length && { items: page.map((name) => ({ name })) }),
      nextPageToken,
    });
  };

  const read = (bucket: string, name: string, query: URLSearchParams, headers: IncomingHttpHeaders): Answer => {
    need(bucket, 'storage.objects.get');
    const stored = objectsOf(bucket).get(name);
    if (!stored) {
      need(bucket, 'storage.objects.list');
      throw new Refusal(404, 'notFound', `No such object: ${bucket}/${name}`);
    }
    if (query.get('alt') !== 'media') return json(described(bucket, name, stored));
    const { bytes, metadata } = stored;
    const gzip = metadata.contentEncoding === 'gzip';
    const asStored = !gzip || /\bgzip\b/.test(String(headers['accept-encoding'] ?? ''));
    return {
      body: asStored ? bytes : gunzipSync(bytes),
      headers: {
        'content-type': metadata.contentType ?? 'application/octet-stream',
        ...(gzip && asStored && { 'content-encoding': 'gzip' }),
        'x-goog-generation': stored.generation,
        'x-goog-stored-content-encoding': metadata.contentEncoding ?? 'identity',
        'x-goog-hash': `crc32c=${crc32c(bytes)},md5=${md5(bytes)}`,
      },
    };
  };

  const upload = (bucket: string, query: URLSearchParams, headers: IncomingHttpHeaders, body: Buffer): Answer => {
    need(bucket, 'storage.objects.create');
    objectsOf(bucket);
    const target = { bucket, name: query.get('name') ?? '', condition: query.get('ifGenerationMatch') };
    switch (query.get('uploadType')) {
      case 'multipart': {
        const { metadata, type, media } = related(headers, body);
        return store(target, { contentType: type, ...metadata }, media);
      }
      case 'resumable': {
        check(target);
        const id = `session-${sessions.size + 1}`;
        const contentType = String(headers['x-upload-content-type'] ?? 'application/octet-stream');
        sessions.set(id, { target, bytes: Buffer.alloc(0), metadata: { contentType, ...parsed(body) } });
        return { headers: { location: `${url}/upload/storage/v1/b/${bucket}/o?uploadType=resumable&upload_id=${id}` } };
      }
      default:
        throw new Refusal(400, 'badRequest', 'Unknown uploadType.');
    }
  };

  const proceed = (session: Session, range: string, body: Buffer): Answer => {
    const [, first, total] = /^bytes (?:(\d+)-\d*|\*)\/(\d+|\*)$/.exec(range) ?? [];
    if (first !== undefined) session.bytes = Buffer.concat([session.bytes.subarray(0, Number(first)), body]);
    if (range && Number(total) !== session.bytes.length)
      return { status: 308, headers: session.bytes.length ? { range: `bytes=0-${session.bytes.length - 1}` } : {} };
    return store(session.target, session.metadata, range ? session.bytes : body);
  };

  const answer = async (request: IncomingMessage): Promise<Answer> => {
    const { method = '', headers } = request;
    requests.push({ method, path: request.url ?? '', headers });
    const body = Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>));
    const { pathname, searchParams: query } = new URL(request.url ?? '/', url);
    if (headers.authorization !== `Bearer ${options.token}`) throw new Refusal(401, 'required', 'Login Required.');
    const [, uploads, bucket = '', name] =
      /^(\/upload)?(?:\/storage\/v1)?\/b\/([^/]+)\/o(?:\/(.+))?$/.exec(pathname) ?? [];
    if (uploads && method === 'POST') return upload(decodeURIComponent(bucket), query, headers, body);
    if (uploads && method === 'PUT') {
      const session = sessions.get(query.get('upload_id') ?? '');
      if (!session) throw new Refusal(404, 'notFound', 'No such upload session.');
      return proceed(session, String(headers['content-range'] ?? ''), body);
    }
    if (method === 'GET' && name) return read(decodeURIComponent(bucket), decodeURIComponent(name), query, headers);
    if (method === 'GET' && bucket) return list(decodeURIComponent(bucket), query);
    throw new Refusal(403, 'forbidden', `Not served here: ${method} ${pathname}`);
  };

  const server = createServer(async (request, response) => {
    try {
      const { status = 200, headers = {}, body = '' } = await answer(request);
      response.writeHead(status, { 'content-length': body.length, ...headers }).end(body);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const media = /[?&]alt=media/.test(request.url ?? '');
      const type = media ? 'text/html; charset=UTF-8' : 'application/json; charset=UTF-8';
      response.writeHead(error.status, { 'content-type': type }).end(media ? error.message : error.json);
    }
  });
  const { port, close } = await listen(server);
  url = `http://127.0.0.1:${port}`;
  return {
    url,
    requests,
    env: { STORAGE_EMULATOR_HOST: url },
    close,
  };
}

const json = (value: unknown): Answer => ({
  headers: { 'content-type': 'application/json; charset=UTF-8' },
  body: Buffer.from(JSON.stringify(value)),
});

const parsed = (body: Buffer) => (body.length ? (JSON.parse(body.toString()) as Metadata) : {});

function described(bucket: string, name: string, { bytes, generation, metadata }: Stored): object {
  const hashes = { size: String(bytes.length), md5Hash: md5(bytes), crc32c: crc32c(bytes) };
  return { kind: 'storage#object', bucket, name, generation, metageneration: '1', ...metadata, ...hashes };
}
