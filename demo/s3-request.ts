import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { crc32 } from 'node:zlib';
import { type Key, signed, verify } from './aws/sigv4.ts';
import { Refusal } from './s3-xml.ts';

/** The operation by its own name; else something that nothing answers to. */
export function operationOf(method: string, key: string, query: URLSearchParams): string {
  if (!key) return method === 'GET' && query.get('list-type') === '2' ? 'ListObjectsV2' : `${method} bucket`;
  if (query.has('uploadId')) {
    const verbs = { PUT: 'UploadPart', POST: 'CompleteMultipartUpload', DELETE: 'AbortMultipartUpload' };
    return verbs[method as keyof typeof verbs] ?? method;
  }
  if (method === 'POST') return query.has('uploads') ? 'CreateMultipartUpload' : method;
  return { GET: 'GetObject', PUT: 'PutObject' }[method] ?? method;
}

/** Region of a valid signature. S3 signs the path as it is, other services sign it encoded once more. */
export function authenticate(request: IncomingMessage, body: Buffer, keys: readonly Key[]): string {
  const [path = '', search] = (request.url ?? '').split('?', 2);
  const once = search === undefined ? decodeURIComponent(path) : `${decodeURIComponent(path)}?${search}`;
  const { headers, method = '' } = request;
  const claim = signed({ path: `/?${search ?? ''}`, headers });
  if (!claim) throw new Refusal(403, 'AccessDenied', 'Access Denied');
  const key = keys.find(({ accessKeyId }) => accessKeyId === claim.scope.accessKeyId);
  if (!key) throw new Refusal(403, 'InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist.');
  const hash = String(headers['x-amz-content-sha256'] ?? '');
  const payload = /^(STREAMING-)?UNSIGNED-PAYLOAD(-TRAILER)?$/.test(hash) ? { payload: hash } : {};
  if (claim.scope.service !== 's3' || !verify({ method, path: once, headers, body, ...payload }, key))
    throw new Refusal(403, 'SignatureDoesNotMatch', 'The request signature does not match the signature you provided.');
  if (/^[0-9a-f]{64}$/.test(hash) && hash !== createHash('sha256').update(body).digest('hex'))
    throw new Refusal(400, 'XAmzContentSHA256Mismatch', 'The provided x-amz-content-sha256 does not match the body.');
  return claim.scope.region;
}

/** The body without its aws-chunked framing, compared with the checksum that came in a header or a trailer. */
export function plain(headers: IncomingHttpHeaders, raw: Buffer): Buffer {
  let bytes = raw;
  let sum = headers['x-amz-checksum-crc32'];
  if (/aws-chunked/.test(headers['content-encoding'] ?? '')) {
    const chunks: Buffer[] = [];
    for (let at = 0; ; ) {
      const end = raw.indexOf('\r\n', at);
      const size = Number.parseInt(raw.toString('latin1', at, end), 16);
      if (end < 0 || Number.isNaN(size)) throw new Refusal(400, 'IncompleteBody', 'The chunks do not add up.');
      if (size === 0) {
        sum ??= /x-amz-checksum-crc32:(\S+)/i.exec(raw.toString('latin1', end))?.[1];
        break;
      }
      chunks.push(raw.subarray(end + 2, end + 2 + size));
      at = end + 2 + size + 2;
    }
    bytes = Buffer.concat(chunks);
  }
  if (sum && sum !== checksum(bytes)) throw new Refusal(400, 'BadDigest', 'The checksum does not match the body.');
  return bytes;
}

/** CRC-32 as S3 writes it. */
export const checksum = (bytes: Buffer) => {
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(bytes));
  return sum.toString('base64');
};
/** An ETag. */
export const md5 = (bytes: Buffer) => `"${createHash('md5').update(bytes).digest('hex')}"`;

/** What a later GET repeats. */
export function kept(headers: IncomingHttpHeaders): { [name: string]: string } {
  const encoding = (headers['content-encoding'] ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name && name !== 'aws-chunked')
    .join(',');
  const type = headers['content-type'] ?? 'binary/octet-stream';
  return { 'content-type': type, ...(encoding && { 'content-encoding': encoding }) };
}
