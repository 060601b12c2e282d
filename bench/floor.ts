import { Agent, request } from 'node:https';
import { createGunzip } from 'node:zlib';
import { allKinds, kinds, pathOf } from '../shared/kube/kinds.ts';
import { measure } from './child.ts';

const [mode = 'parse', url = '', ca = '', encoding = 'gzip'] = process.argv.slice(2);
const authorization = `Bearer ${process.env.BENCH_TOKEN ?? 'bench'}`;
const agent = new Agent({ keepAlive: true, ca });

/** One page after the other over one keep-alive connection: the least that reading a list takes. */
async function* download(path: string): AsyncGenerator<Buffer> {
  for (let token: string | undefined = ''; token !== undefined; ) {
    const body = await get(`${url}${path}?limit=500${token && `&continue=${encodeURIComponent(token)}`}`);
    token = /"continue":"([^"]+)"/.exec(body.toString('latin1', 0, 1_024))?.[1];
    yield body;
  }
}

function get(address: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    request(address, { agent, headers: { authorization, 'accept-encoding': encoding } }, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`${response.statusCode} of ${address}`));
      const gzip = response.headers['content-encoding'] === 'gzip';
      const body = gzip ? response.pipe(createGunzip()) : response;
      const chunks: Buffer[] = [];
      body.on('data', (chunk: Buffer) => chunks.push(chunk));
      body.on('end', () => resolve(Buffer.concat(chunks)));
      body.on('error', reject);
    })
      .on('error', reject)
      .end();
  });
}

const itemsIn = (page: Buffer): number => JSON.parse(page.toString()).items?.length ?? 0;

const pods = pathOf('pods');
const pages: Buffer[] = [];
if (mode === 'parse-only') for await (const page of download(pods)) pages.push(page);

await measure(async () => {
  if (mode === 'parse-only') return pages.reduce((sum, page) => sum + itemsIn(page), 0);
  const lists =
    mode === 'parse-all' ? allKinds.filter((kind) => !kinds[kind].byName).map((kind) => pathOf(kind)) : [pods];
  let count = 0;
  for (const path of lists)
    for await (const page of download(path)) count += mode === 'download' ? page.length : itemsIn(page);
  return count;
});
agent.destroy();
