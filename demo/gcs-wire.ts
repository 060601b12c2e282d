import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** An error as Google words it. */
export class Refusal extends Error {
  readonly status: number;
  readonly reason: string;

  constructor(status: number, reason: string, message: string) {
    super(message);
    this.status = status;
    this.reason = reason;
  }

  get json(): string {
    const { status: code, message, reason } = this;
    return JSON.stringify({ error: { code, message, errors: [{ message, domain: 'global', reason }] } });
  }
}

/** The two parts of a multipart/related upload: metadata and media with its type. */
export function related(headers: IncomingHttpHeaders, body: Buffer): { metadata: object; type: string; media: Buffer } {
  const boundary = /boundary="?([^";]+)/.exec(headers['content-type'] ?? '')?.[1];
  const fence = Buffer.from(`--${boundary}`);
  const parts: { head: string; bytes: Buffer }[] = [];
  for (let at = body.indexOf(fence); at >= 0; ) {
    const next = body.indexOf(Buffer.from(`\r\n--${boundary}`), at + fence.length);
    const start = body.indexOf('\r\n\r\n', at);
    if (next < 0 || start < 0) break;
    parts.push({ head: body.toString('latin1', at, start), bytes: body.subarray(start + 4, next) });
    at = next + 2;
  }
  const [first, second] = parts;
  if (!boundary || !first || !second) throw new Refusal(400, 'badRequest', 'Malformed multipart body.');
  const type = /content-type:\s*(\S[^\r\n]*)/i.exec(second.head)?.[1] ?? 'application/octet-stream';
  return { metadata: JSON.parse(first.bytes.toString()) as object, type, media: second.bytes };
}

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1;
  return value >>> 0;
});

/** CRC-32C (Castagnoli), as Google writes it: big-endian, base64. */
export function crc32c(bytes: Uint8Array): string {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ (table[(value ^ byte) & 255] ?? 0);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE((value ^ 0xffffffff) >>> 0);
  return sum.toString('base64');
}

export const md5 = (bytes: Uint8Array) => createHash('md5').update(bytes).digest('base64');
