import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { encode } from './lists.ts';
import type { Resource } from './resources.ts';

/** How a list misbehaves, for tests of the lister's bounds. */
export const hostileModes = [
  'oversize',
  'gzip-bomb',
  'endless',
  'empty-pages',
  'repeating-token',
  'expired',
  'expired-forever',
  'expired-same',
  'expired-without-token',
  'drip',
  'silent',
  'half-json',
  'html',
  'wrong-kind',
  'broken-items',
  'no-items',
  'null-items',
  'items-object',
  'metadata-text',
  'continue-object',
  'deep',
  'redirect',
  'reset',
  'late-403',
  'ignores-selector',
] as const;
export type HostileMode = (typeof hostileModes)[number];

const megabyte = 1024 * 1024;
let bomb: Buffer | undefined;
const head = (r: Resource, token?: string) =>
  `{"kind":"${r.kind}List","apiVersion":"${r.group ? `${r.group}/` : ''}${r.version}",` +
  `"metadata":{"resourceVersion":"7"${token ? `,"continue":"${token}"` : ''}},"items":[`;
const one = (name: string) => `{"metadata":{"name":"${name}","namespace":"default","uid":"${name}"}}`;

/** Writes the whole answer; false = this request is answered as usual. `turn` counts the list's requests from 0. */
export function misbehave(mode: HostileMode, r: Resource, turn: number, response: ServerResponse): boolean {
  const send = (body: string, type = 'application/json') => {
    response.writeHead(200, { 'content-type': type }).end(body);
    return true;
  };
  const token = encode({ of: r.resource, rv: 1, start: String(turn) });
  switch (mode) {
    case 'oversize': {
      if (turn === 0) return send(`${head(r, token)}${one('first')}]}`);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write(head(r));
      let left = 66;
      const pour = () => {
        while (left-- > 0 && !response.destroyed) if (!response.write(' '.repeat(megabyte))) return;
        response.end(']}');
      };
      response.on('drain', pour);
      pour();
      return true;
    }
    case 'gzip-bomb':
      if (turn === 0) return send(`${head(r, token)}${one('first')}]}`);
      bomb ??= gzipSync(Buffer.alloc(70 * megabyte, 0x20), { level: 1 });
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(bomb);
      return true;
    case 'endless':
      return send(`${head(r, token)}${'{"metadata":{"name":"n"}},'.repeat(59_999)}{"metadata":{"name":"n"}}]}`);
    case 'empty-pages':
      return send(`${head(r, token)}${turn === 0 ? one('first') : ''}]}`);
    case 'repeating-token':
      return send(`${head(r, encode({ of: r.resource, rv: 1, start: 'same' }))}${one(`n${turn}`)}]}`);
    case 'drip': {
      if (turn === 0) return send(`${head(r, token)}${one('first')}]}`);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write(head(r));
      const timer = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(timer));
      return true;
    }
    case 'silent':
      return true;
    case 'half-json':
      return send(`${head(r)}${one('first').slice(0, 20)}`);
    case 'html':
      return send('<html><body>Log in to the corporate portal</body></html>', 'text/html');
    case 'wrong-kind':
      return send(
        '{"kind":"SecretList","apiVersion":"v1","metadata":{},"items":[{"data":{"password":"aHVudGVyMg=="}}]}',
      );
    case 'broken-items':
      return send(`${head(r)}null,7,"x",{"metadata":null}]}`);
    case 'no-items':
      return send(`${head(r).replace(',"items":[', '')}}`);
    case 'null-items':
      return send(`${head(r).slice(0, -1)}null}`);
    case 'items-object':
      return send(`${head(r).slice(0, -1)}{"0":${one('first')}}}`);
    case 'metadata-text':
      return send(`{"kind":"${r.kind}List","metadata":"none","items":[]}`);
    case 'continue-object':
      return send(`{"kind":"${r.kind}List","metadata":{"continue":{"next":1}},"items":[${one('first')}]}`);
    case 'deep': {
      const levels = 20_000;
      return send(`${head(r)}${one('first').slice(0, -1)},"x":${'['.repeat(levels)}${']'.repeat(levels)}}]}`);
    }
    case 'redirect':
      response.writeHead(302, { location: 'https://127.0.0.1:1/' }).end();
      return true;
    case 'reset':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100000' });
      response.write(head(r), () => response.destroy());
      return true;
    default:
      return false;
  }
}
