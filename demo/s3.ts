import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { Key } from './aws/sigv4.ts';
import type { Served } from './estate.ts';
import { listen } from './loopback.ts';
import { authenticate, checksum, kept, md5, operationOf, plain } from './s3-request.ts';
import { type Answer, listing, Refusal, xml } from './s3-xml.ts';

export interface S3Bucket {
  /** Account id; another one in x-amz-expected-bucket-owner is refused. */
  readonly owner: string;
  readonly region?: string;
  /** Operations that answer AccessDenied: `GetObject`, or `*`. */
  readonly refuses?: readonly string[];
}

export interface S3Options {
  readonly buckets: { readonly [name: string]: S3Bucket };
  /** Whose signatures count. */
  readonly keys: readonly Key[];
  readonly pageSize?: number;
  /** So many conditional writes are told 409 ConditionalRequestConflict before one gets through. */
  readonly conflicts?: number;
  /** So many conditional writes are stored, and yet answered 503. */
  readonly lost?: number;
}

export interface SeenRequest {
  readonly operation: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

interface Stored {
  readonly bytes: Buffer;
  readonly etag: string;
  readonly headers: { readonly [name: string]: string };
}
interface Upload {
  readonly id: string;
  readonly headers: Stored['headers'];
  readonly parts: Map<number, { readonly bytes: Buffer; readonly etag: string }>;
}
interface Call {
  readonly bucket: string;
  readonly key: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

const minPart = 5 * 1024 * 1024;

/** S3 on loopback: path style, SigV4 verified, conditional writes decided in one turn of the event loop. Denies by default. */
export async function serveS3(
  options: S3Options,
): Promise<Served & { readonly url: string; readonly requests: SeenRequest[] }> {
  const buckets = new Map(Object.keys(options.buckets).map((name) => [name, new Map<string, Stored>()]));
  const uploads = new Map<string, Upload>();
  const requests: SeenRequest[] = [];
  let { conflicts = 0, lost = 0 } = options;
  let serial = 0;

  const objectsOf = (bucket: string) => {
    const objects = buckets.get(bucket);
    if (!objects) throw new Refusal(404, 'NoSuchBucket', 'The specified bucket does not exist');
    return objects;
  };
  const objectAt = ({ bucket, key }: Call) => {
    const stored = objectsOf(bucket).get(key);
    if (stored) return stored;
    // Without s3:ListBucket S3 does not even say that there is nothing.
    if (refused(bucket, 'ListObjectsV2')) throw new Refusal(403, 'AccessDenied', 'Access Denied');
    throw new Refusal(404, 'NoSuchKey', 'The specified key does not exist.');
  };
  const refused = (bucket: string, operation: string) => {
    const { refuses = [] } = options.buckets[bucket] ?? {};
    return refuses.includes(operation) || refuses.includes('*');
  };

  /** Checks the condition and stores, with nothing in between. */
  const store = (call: Call, bytes: Buffer, etag: string, headers: Stored['headers']): Stored => {
    const objects = objectsOf(call.bucket);
    const { 'if-none-match': absent, 'if-match': match } = call.headers;
    if ((absent || match) && conflicts > 0) {
      conflicts -= 1;
      throw new Refusal(409, 'ConditionalRequestConflict', 'A conflicting operation is in progress. Please try again.');
    }
    const there = objects.get(call.key);
    const failed = new Refusal(
      412,
      'PreconditionFailed',
      'At least one of the pre-conditions you specified did not hold',
    );
    if (absent === '*' && there) throw failed;
    if (match && !there) throw new Refusal(404, 'NoSuchKey', 'The specified key does not exist.');
    if (match && match !== there?.etag) throw failed;
    const stored = { bytes, etag, headers };
    objects.set(call.key, stored);
    if (absent || match) lost -= 1;
    if ((absent || match) && lost >= 0)
      throw new Refusal(503, 'ServiceUnavailable', 'Please reduce your request rate.');
    return stored;
  };
  const uploadOf = ({ query }: Call) => {
    const upload = uploads.get(query.get('uploadId') ?? '');
    if (!upload) throw new Refusal(404, 'NoSuchUpload', 'The specified upload does not exist.');
    return upload;
  };

  const operations: { readonly [name: string]: (call: Call) => Answer } = {
    ListObjectsV2: ({ bucket, query }) => ({
      body: listing(
        bucket,
        [...objectsOf(bucket)].map(([key, { bytes, etag }]) => ({ key, size: bytes.length, etag })),
        {
          query,
          pageSize: options.pageSize ?? 20,
        },
      ),
    }),
    GetObject(call) {
      const { bytes, etag, headers } = objectAt(call);
      const sum = call.headers['x-amz-checksum-mode'] === 'ENABLED' ? { 'x-amz-checksum-crc32': checksum(bytes) } : {};
      return { body: bytes, headers: { ...headers, ...(etag.includes('-') ? {} : sum), etag } };
    },
    PutObject: (call) => ({ headers: { etag: store(call, call.bytes, md5(call.bytes), kept(call.headers)).etag } }),
    CreateMultipartUpload(call) {
      objectsOf(call.bucket);
      serial += 1;
      const upload = { id: `upload-${serial}`, headers: kept(call.headers), parts: new Map() };
      uploads.set(upload.id, upload);
      return {
        body: xml('InitiateMultipartUploadResult', { Bucket: call.bucket, Key: call.key, UploadId: upload.id }),
      };
    },
    UploadPart(call) {
      const etag = md5(call.bytes);
      uploadOf(call).parts.set(Number(call.query.get('partNumber')), { bytes: call.bytes, etag });
      return { headers: { etag } };
    },
    CompleteMultipartUpload(call) {
      const upload = uploadOf(call);
      const named = [...call.bytes.toString().matchAll(/<Part>.*?<\/Part>/gs)].map(([part]) => ({
        number: Number(/<PartNumber>(\d+)</.exec(part)?.[1]),
        etag: /<ETag>(?:&quot;|")?([^&"<]+)/.exec(part)?.[1],
      }));
      const parts = named.map(({ number, etag }, n) => {
        const part = upload.parts.get(number);
        if (!part || part.etag !== `"${etag}"`) throw new Refusal(400, 'InvalidPart', 'A part could not be found.');
        const last = n === named.length - 1;
        if (!last && part.bytes.length < minPart) throw new Refusal(400, 'EntityTooSmall', 'A part is too small.');
        return part;
      });
      const sums = Buffer.concat(parts.map(({ etag }) => Buffer.from(etag.slice(1, -1), 'hex')));
      const etag = `"${md5(sums).slice(1, -1)}-${parts.length}"`;
      store(call, Buffer.concat(parts.map(({ bytes }) => bytes)), etag, upload.headers);
      uploads.delete(upload.id);
      return { body: xml('CompleteMultipartUploadResult', { Bucket: call.bucket, Key: call.key, ETag: etag }) };
    },
    AbortMultipartUpload(call) {
      uploads.delete(uploadOf(call).id);
      return { status: 204 };
    },
  };

  const answer = async (request: IncomingMessage): Promise<Answer> => {
    const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://localhost');
    const [bucket = '', ...rest] = pathname.slice(1).split('/');
    const key = decodeURIComponent(rest.join('/'));
    const operation = operationOf(request.method ?? '', key, query);
    requests.push({ operation, path: request.url ?? '', headers: request.headers });
    const raw = Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>));
    const region = authenticate(request, raw, options.keys);
    const settings = options.buckets[bucket];
    if (!settings) objectsOf(bucket);
    const home = settings?.region ?? 'us-east-1';
    if (region !== home) {
      const elsewhere = new Refusal(301, 'PermanentRedirect', `The bucket is in ${home}.`);
      throw Object.assign(elsewhere, { headers: { 'x-amz-bucket-region': home } });
    }
    const owner = request.headers['x-amz-expected-bucket-owner'];
    const handle = operations[operation];
    if (!handle || refused(bucket, operation) || (owner && owner !== settings?.owner))
      throw new Refusal(403, 'AccessDenied', 'Access Denied');
    return handle({ bucket, key, query, headers: request.headers, bytes: plain(request.headers, raw) });
  };

  const server = createServer(async (request, response) => {
    const id = { 'x-amz-request-id': String(requests.length) };
    try {
      const { status = 200, headers = {}, body = '' } = await answer(request);
      response.writeHead(status, { ...id, 'content-length': body.length, ...headers }).end(body);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const text = xml('Error', { Code: error.code, Message: error.message, Resource: request.url ?? '' });
      response.writeHead(error.status, { ...id, 'content-type': 'application/xml', ...error.headers }).end(text);
    }
  });
  const { port, close } = await listen(server);
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    requests,
    env: { AWS_ENDPOINT_URL_S3: url },
    close,
  };
}
