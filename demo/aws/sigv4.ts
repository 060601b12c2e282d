import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** An access key with what its signatures are made of. */
export interface Key {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** A request as it stood on the wire: `path` with its query, header names in lower case. */
export interface Signable {
  readonly method: string;
  readonly path: string;
  readonly headers: { readonly [name: string]: string | readonly string[] | undefined };
  readonly body: Uint8Array | string;
  /** In place of the body’s hash, where the body is not signed (`UNSIGNED-PAYLOAD`, S3’s streams). */
  readonly payload?: string;
}

export interface Scope {
  readonly accessKeyId: string;
  readonly date: string;
  readonly region: string;
  readonly service: string;
}

const algorithm = 'AWS4-HMAC-SHA256';

/** Scope, headers and signature of an Authorization header, or of a presigned URL; undefined = not signed by SigV4. */
export function signed(
  request: Pick<Signable, 'path' | 'headers'>,
): { readonly scope: Scope; readonly headers: string[]; readonly signature: string; readonly at: string } | undefined {
  const query = new URL(request.path, 'http://localhost').searchParams;
  const authorization = String(request.headers.authorization ?? '');
  const field = (name: string) => new RegExp(`${name}=([^,\\s]+)`).exec(authorization)?.[1];
  const presigned = query.get('X-Amz-Algorithm') === algorithm;
  if (!presigned && !authorization.startsWith(`${algorithm} `)) return undefined;
  const [credential, headers, signature, at] = presigned
    ? ['Credential', 'SignedHeaders', 'Signature', 'Date'].map((name) => query.get(`X-Amz-${name}`))
    : [field('Credential'), field('SignedHeaders'), field('Signature'), String(request.headers['x-amz-date'])];
  const [accessKeyId, date, region, service, end] = (credential ?? '').split('/');
  if (!accessKeyId || !date || !region || !service || end !== 'aws4_request') return undefined;
  if (!headers || !signature || !at || !/^\d{8}T\d{6}Z$/.test(at)) return undefined;
  return { scope: { accessKeyId, date, region, service }, headers: headers.split(';'), signature, at };
}

/** True when the request carries the signature that this key makes of it. */
export function verify(request: Signable, key: Key): boolean {
  const claim = signed(request);
  if (!claim) return false;
  const expected = signature(request, claim.headers, claim.scope, claim.at, key.secretAccessKey);
  const [a, b] = [Buffer.from(expected), Buffer.from(claim.signature)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** The URL that an EKS token wraps, made of nothing but node:crypto: the oracle of the provider's own. */
export function presignIdentity(
  key: Key,
  options: {
    readonly host: string;
    readonly region: string;
    readonly cluster: string;
    readonly at: Date;
    readonly expires: number;
  },
): string {
  const at = options.at.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const scope = { accessKeyId: key.accessKeyId, date: at.slice(0, 8), region: options.region, service: 'sts' };
  const query = new URLSearchParams({
    Action: 'GetCallerIdentity',
    Version: '2011-06-15',
    'X-Amz-Algorithm': algorithm,
    'X-Amz-Credential': `${key.accessKeyId}/${scope.date}/${scope.region}/sts/aws4_request`,
    'X-Amz-Date': at,
    'X-Amz-Expires': String(options.expires),
    'X-Amz-SignedHeaders': 'host;x-k8s-aws-id',
    ...(key.sessionToken ? { 'X-Amz-Security-Token': key.sessionToken } : {}),
  });
  const headers = { host: options.host, 'x-k8s-aws-id': options.cluster };
  const path = `/?${canonicalQuery(query)}`;
  const made = signature(
    { method: 'GET', path, headers, body: '' },
    Object.keys(headers),
    scope,
    at,
    key.secretAccessKey,
  );
  return `https://${options.host}${path}&X-Amz-Signature=${made}`;
}

function signature(request: Signable, headers: readonly string[], scope: Scope, at: string, secret: string): string {
  const [path = '/', search = ''] = request.path.split('?', 2);
  const canonical = [
    request.method,
    path.split('/').map(encode).join('/'),
    canonicalQuery(new URLSearchParams(search)),
    ...headers.map(
      (name) =>
        `${name}:${String(request.headers[name] ?? '')
          .trim()
          .replace(/ +/g, ' ')}`,
    ),
    '',
    headers.join(';'),
    request.payload ?? sha256(request.body),
  ].join('\n');
  const { date, region, service } = scope;
  const text = [algorithm, at, `${date}/${region}/${service}/aws4_request`, sha256(canonical)].join('\n');
  const key = [date, region, service, 'aws4_request'].reduce<Buffer | string>(hmac, `AWS4${secret}`);
  return hmac(key, text).toString('hex');
}

const canonicalQuery = (query: URLSearchParams) =>
  [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map((pair) => pair.map(encode))
    .sort(([a = '', x = ''], [b = '', y = '']) => (a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1))
    .map((pair) => pair.join('='))
    .join('&');
const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest('hex');
const hmac = (key: Buffer | string, data: string) => createHmac('sha256', key).update(data).digest();
