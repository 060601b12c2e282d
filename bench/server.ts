import { createServer } from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { createAuthority } from '../demo/tls.ts';
import { allKinds, kinds, pathOf } from '../shared/kube/kinds.ts';
import { podTexts, templatesOf } from './pods.ts';

/** The first thing that a server process says: where it is, and what it holds. */
export interface Serving {
  /** Add `/slow` for 100 ms a request. */
  readonly url: string;
  /** PEM. */
  readonly ca: string;
  readonly pods: number;
  readonly bytes: number;
}

interface Page {
  readonly plain: Buffer;
  readonly gzip: Buffer;
}

const limit = 500;
const tokenOf = (page: number) => Buffer.from(JSON.stringify({ v: 'meta.k8s.io/v1', start: page })).toString('base64');

/** All pages of the pod list, rendered before the first request; every other kind is empty. */
function render(seed: number, count: number): Map<string, Page> {
  const pages = new Map<string, Page>();
  const texts = [...podTexts(templatesOf(seed, count / 10, 10), 10)];
  const add = (key: string, metadata: object, kind: string, apiVersion: string, items: readonly string[]) => {
    const head = JSON.stringify({ kind, apiVersion, metadata: { resourceVersion: '9000000', ...metadata } });
    const plain = Buffer.from(`${head.slice(0, -1)},"items":[${items.join(',')}]}`);
    pages.set(key, { plain, gzip: gzipSync(plain, { level: 1 }) });
  };
  const last = Math.ceil(texts.length / limit) - 1;
  for (let page = 0; page <= last; page++) {
    const left = texts.length - (page + 1) * limit;
    const more = page < last ? { continue: tokenOf(page + 1), remainingItemCount: left } : {};
    add(`pods ${page || ''}`, more, 'PodList', 'v1', texts.slice(page * limit, (page + 1) * limit));
  }
  for (const kind of allKinds)
    if (kind !== 'pods') {
      const { kind: name, apiVersion, metadataOnly } = kinds[kind];
      const list = metadataOnly ? 'PartialObjectMetadataList' : `${name}List`;
      add(`${kind} `, {}, list, metadataOnly ? 'meta.k8s.io/v1' : apiVersion, []);
    }
  return pages;
}

const [seed = '1', count = '20000'] = process.argv.slice(2);
const pages = render(Number(seed), Number(count));
const byPath = new Map(allKinds.map((kind) => [pathOf(kind), kind]));
const authority = await createAuthority();
const server = createServer(await authority.issue({ commonName: 'bench', hosts: ['127.0.0.1'] }), async (req, res) => {
  const { pathname, searchParams } = new URL(req.url ?? '/', 'https://bench');
  const slow = pathname.startsWith('/slow/');
  if (slow) await sleep(100);
  const token = searchParams.get('continue');
  const start = token ? JSON.parse(Buffer.from(token, 'base64').toString()).start : '';
  const page = pages.get(`${byPath.get(slow ? pathname.slice(5) : pathname)} ${start}`);
  if (!page) return void res.writeHead(404).end();
  const gzip = req.headers['accept-encoding']?.includes('gzip');
  const body = gzip ? page.gzip : page.plain;
  const encoding = gzip ? { 'content-encoding': 'gzip' } : {};
  res.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length, ...encoding }).end(body);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const pods = [...pages].filter(([key]) => key.startsWith('pods '));
  const bytes = pods.reduce((sum, [, { plain }]) => sum + plain.length, 0);
  const serving: Serving = { url: `https://127.0.0.1:${port}`, ca: authority.ca, pods: Number(count), bytes };
  process.send?.(serving);
});
process.on('disconnect', () => process.exit());
