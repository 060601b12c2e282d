import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Served } from '../estate.ts';
import { type ServedKubernetes, serveKubernetes } from '../kubernetes/server.ts';
import { listen, textOf } from '../loopback.ts';
import { buckets, type Rate } from '../rate.ts';
import type { Authority } from '../tls.ts';
import { type Answer, armError, tooManyRequests } from './answers.ts';
import { type ArmWorld, type AzureEstate, arm, idOf } from './arm.ts';
import { aksAudience, armAudience, createEntra, type Entra } from './entra.ts';

/** One request as the emulator understood it; `operation` undefined = nothing that it knows. */
interface AzureRequest {
  readonly method: string;
  readonly path: string;
  readonly operation: string | undefined;
  readonly status: number;
}

export interface ServedAzure extends Served {
  /** Of Resource Manager and Entra alike. */
  readonly origin: string;
  readonly requests: readonly AzureRequest[];
  /** API servers by ARM id in lower case. */
  readonly clusters: ReadonlyMap<string, ServedKubernetes>;
  /** Resource Manager answers the next n requests 429 with Retry-After. */
  throttle(n: number): void;
}

/** Resource Manager, Resource Graph, Monitor and Entra over TLS on loopback, and the estate's API servers. */
export async function serveAzure(
  estate: AzureEstate,
  {
    authority,
    pageSize = 2,
    refuses = [],
    rate,
  }: {
    readonly authority: Authority;
    readonly pageSize?: number;
    readonly refuses?: readonly string[];
    /** Resource Manager takes so many from an identity in a subscription. */
    readonly rate?: Rate;
  },
): Promise<ServedAzure> {
  const takes = rate && buckets(rate);
  const entra = createEntra(estate.tenant);
  const clusters = await serveClusters(estate, entra, authority);
  const servers = new Map([...clusters].map(([id, { url }]) => [id, url]));
  const world: ArmWorld = { estate, client: entra, servers, ca: authority.ca, pageSize, refuses };
  const requests: AzureRequest[] = [];
  let throttled = 0;

  async function handle(request: IncomingMessage): Promise<Answer> {
    const { method = '', headers } = request;
    const url = new URL(request.url ?? '/', `https://${headers.host}`);
    const body = await textOf(request);
    const login = entra.answer(method, url.pathname, body, url.origin);
    if (login) return login;
    const refused = authenticate(entra.verify(headers.authorization, armAudience));
    if (refused) return refused;
    const answer = arm(world, method, url, body);
    const spent = takes?.(url.pathname.split('/')[2] ?? '') === false;
    if (throttled === 0 && !spent) return answer;
    throttled = Math.max(0, throttled - 1);
    return { ...tooManyRequests(1), ...(answer.operation && { operation: answer.operation }) };
  }

  const server = createServer(
    await authority.issue({ commonName: 'management.azure.com', hosts: ['127.0.0.1', 'localhost'] }),
    (request, response) => {
      handle(request).then(
        ({ status, body, headers = {}, operation }) => {
          requests.push({ method: request.method ?? '', path: request.url ?? '', operation, status });
          response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
          response.end(JSON.stringify(body));
        },
        (error: Error) => response.destroy(error),
      );
    },
  );
  const { port, close } = await listen(server);
  const origin = `https://127.0.0.1:${port}`;
  const folder = await mkdtemp(join(tmpdir(), 'kubesweep-azure-'));
  const [token, roots] = [join(folder, 'token'), join(folder, 'roots.pem')];
  await Promise.all([writeFile(token, entra.assertion, { mode: 0o600 }), writeFile(roots, authority.ca)]);
  return {
    origin,
    requests,
    clusters,
    throttle(n) {
      throttled = n;
    },
    env: {
      AZURE_TENANT_ID: estate.tenant,
      AZURE_CLIENT_ID: entra.clientId,
      AZURE_FEDERATED_TOKEN_FILE: token,
      AZURE_AUTHORITY_HOST: origin,
      ARM_ENDPOINT: origin,
      NODE_EXTRA_CA_CERTS: roots,
    },
    async close() {
      await Promise.all([close(), ...[...clusters.values()].map((one) => one.close())]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function serveClusters(estate: AzureEstate, entra: Entra, authority: Authority) {
  const clusters = new Map<string, ServedKubernetes>();
  for (const { cluster, kubernetes } of estate.subscriptions.flatMap((subscription) => subscription.clusters)) {
    if (!kubernetes) continue;
    const accept = ({ authorization }: { authorization?: string | undefined }) =>
      entra.verify(authorization, aksAudience) === 'valid' ? entra.objectId : undefined;
    clusters.set(idOf(cluster), await serveKubernetes(kubernetes, { authority, accept }));
  }
  return clusters;
}

function authenticate(verdict: ReturnType<Entra['verify']>): Answer | undefined {
  if (verdict === 'valid') return undefined;
  const headers = {
    'www-authenticate': 'Bearer authorization_uri="https://login.windows.net/", error="invalid_token"',
  };
  if (verdict === 'missing')
    return armError(
      401,
      'AuthenticationFailed',
      "Authentication failed. The 'Authorization' header is missing.",
      headers,
    );
  if (verdict === 'audience')
    return armError(
      401,
      'InvalidAuthenticationTokenAudience',
      'The access token has been obtained for wrong audience or resource. It should exactly match one of the allowed ' +
        `audiences '${armAudience}'.`,
      headers,
    );
  return armError(401, 'InvalidAuthenticationToken', 'The access token is invalid.', headers);
}
