import { Agent, request } from 'node:https';
import type { Raw } from '../../demo/kubernetes/lists.ts';

/** Every request that a fill makes at once. */
export const connections = 16;

export interface Api {
  /** One request with a JSON body; a merge patch where the method is PATCH. */
  ask(method: string, path: string, body?: Raw): Promise<{ readonly status: number; readonly body: Raw }>;
  close(): void;
}

/** The API server as its administrator sees it; apart from shared/kube, which can only read. */
export function openApi({
  url,
  ca,
  adminToken,
}: {
  readonly url: string;
  readonly ca: string;
  readonly adminToken: string;
}) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections, ca });
  const ask: Api['ask'] = (method, path, body) => {
    const { promise, resolve, reject } = Promise.withResolvers<Awaited<ReturnType<Api['ask']>>>();
    const type = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
    const headers = { authorization: `Bearer ${adminToken}`, 'content-type': type };
    const sent = request(`${url}${path}`, { method, agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        // What is not served yet is answered in plain text.
        const plain = !response.headers['content-type']?.includes('json');
        resolve({ status: response.statusCode ?? 0, body: plain ? { message: text } : (JSON.parse(text) as Raw) });
      });
    });
    sent.on('error', reject).end(body && JSON.stringify(body));
    return promise;
  };
  return { ask, close: () => agent.destroy() } satisfies Api;
}
