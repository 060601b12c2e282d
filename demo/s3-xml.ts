/** An error as S3 words it. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: { readonly [name: string]: string } = {};

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export interface Answer {
  readonly status?: number;
  readonly headers?: { readonly [name: string]: string };
  readonly body?: string | Buffer;
}

const escaped = (text: string) =>
  text.replace(/[<>&"]/g, (char) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[char] ?? char);

/** One element with text children; a child that is an array of ready elements is put in as it is. */
export function xml(name: string, children: { readonly [name: string]: string | readonly string[] }): string {
  const inner = Object.entries(children).map(([tag, value]) =>
    typeof value === 'string' ? `<${tag}>${escaped(value)}</${tag}>` : value.join(''),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${name}>${inner.join('')}</${name}>`;
}

/** ListBucketResult: byte order, small pages, an opaque token, names encoded when asked for. */
export function listing(
  bucket: string,
  objects: readonly { readonly key: string; readonly size: number; readonly etag: string }[],
  { query, pageSize }: { readonly query: URLSearchParams; readonly pageSize: number },
): string {
  if (query.has('delimiter')) throw new Refusal(501, 'NotImplemented', 'No delimiter here.');
  const prefix = query.get('prefix') ?? '';
  const token = query.get('continuation-token');
  const after = token ? Buffer.from(token, 'base64url') : Buffer.from(query.get('start-after') ?? '');
  const max = Math.min(pageSize, Number(query.get('max-keys') ?? pageSize));
  const shown = query.get('encoding-type') === 'url' ? urlEncoded : (key: string) => key;
  const sorted = objects
    .map((object) => ({ ...object, bytes: Buffer.from(object.key) }))
    .filter(({ key, bytes }) => key.startsWith(prefix) && Buffer.compare(bytes, after) > 0)
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes));
  const page = sorted.slice(0, max);
  const last = page.at(-1);
  const more = sorted.length > page.length;
  return xml('ListBucketResult', {
    Name: bucket,
    Prefix: shown(prefix),
    KeyCount: String(page.length),
    MaxKeys: String(max),
    IsTruncated: String(more),
    ...(more && last ? { NextContinuationToken: last.bytes.toString('base64url') } : {}),
    Contents: page.map(
      ({ key, size, etag }) =>
        `<Contents><Key>${escaped(shown(key))}</Key><Size>${size}</Size><ETag>${escaped(etag)}</ETag></Contents>`,
    ),
  });
}

const urlEncoded = (key: string) => encodeURIComponent(key).replace(/%2F/g, '/').replace(/%20/g, '+');
