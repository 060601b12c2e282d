import { createServer, type IncomingMessage } from 'node:http';
import { devNull } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Served } from '../estate.ts';
import { type ServedKubernetes, serveKubernetes } from '../kubernetes/server.ts';
import { listen } from '../loopback.ts';
import { buckets, type Rate } from '../rate.ts';
import type { Authority } from '../tls.ts';
import { answerAccount, answerOrganizations, answerSts } from './accounts.ts';
import { type Answer, denied, notFound, slower } from './answers.ts';
import { type AwsEstate, answerEks, eksOperation } from './eks.ts';
import { createPrincipals, type Principals } from './principals.ts';
import { protocolOf } from './protocol.ts';
import { restOperation, services } from './services.ts';
import { answerService } from './serving.ts';

/** One request as AWS's own audit log would name it. */
interface AwsRequest {
  /** `eks:ListClusters`; `eks:?` for what is not served. */
  readonly operation: string;
  readonly account: string;
  readonly region: string;
  readonly status: number;
  /** Path, query and body: what it is about. */
  readonly about: string;
}
export interface ServedAws extends Served {
  /** `http://127.0.0.1:PORT`, the one address of all services. */
  readonly origin: string;
  readonly requests: readonly AwsRequest[];
  readonly principals: Principals;
  /** API servers by cluster ARN. */
  readonly clusters: ReadonlyMap<string, ServedKubernetes>;
  /** The next n requests are throttled. */
  throttle(n: number): void;
}
export interface ServeAwsOptions {
  readonly authority: Authority;
  /** Every n-th request is throttled; 0 = none. */
  readonly throttleEvery?: number;
  /** Each service of a region of an account takes so many; what is more is throttled. */
  readonly rate?: Rate;
  /** Each answer takes so long. */
  readonly latencyMs?: number;
  /** Operations that nobody may call: `account:ListRegions`. */
  readonly refuses?: readonly string[];
}

/** EKS and the services around it on loopback, every signature verified, with the clusters' own API servers. */
export async function serveAws(estate: AwsEstate, options: ServeAwsOptions): Promise<ServedAws> {
  const { authority, throttleEvery = 37, refuses = [], rate, latencyMs = 0 } = options;
  const takes = rate && buckets(rate);
  const principals = createPrincipals();
  const user = `arn:${estate.partition}:iam::${estate.caller}:user/kubesweep`;
  const { key } = principals.issue(estate.caller, user);
  const requests: AwsRequest[] = [];
  const clusters = new Map<string, ServedKubernetes>();
  let throttled = 0;

  const filled = await fill(estate, async (name, region, account, kubernetes) => {
    const accept: Parameters<typeof serveKubernetes>[1]['accept'] = (headers) => {
      const principal = principals.tokenUser(headers, name, region);
      return principal?.account === account ? principal.arn : undefined;
    };
    const served = await serveKubernetes(kubernetes, { authority, accept });
    clusters.set(`arn:${estate.partition}:eks:${region}:${account}:cluster/${name}`, served);
    return { endpoint: served.url, certificateAuthority: { data: Buffer.from(authority.ca).toString('base64') } };
  });

  async function answer(request: IncomingMessage, body: string): Promise<Answer> {
    const { method = '', url: path = '/', headers } = request;
    const known = principals.authenticate({ method, path, headers, body });
    if ('refusal' in known) {
      requests.push({ operation: '?', account: '', region: '', status: known.refusal.status, about: path });
      return known.refusal;
    }
    const { principal, scope } = known;
    const { service, region } = scope;
    const name = operationOf(service, request, body);
    const operation = `${service}:${name ?? '?'}`;
    const { pathname, searchParams } = new URL(path, 'http://localhost');
    const turn = requests.push({ operation, account: principal.account, region, status: 0, about: `${path} ${body}` });
    const given = async (): Promise<Answer> => {
      if (latencyMs) await sleep(latencyMs);
      const spent = takes?.(`${service} ${principal.account} ${region}`) === false;
      if (spent || throttled > 0 || (throttleEvery && turn % throttleEvery === 0)) {
        throttled = Math.max(0, throttled - 1);
        return slower(service, turn);
      }
      if (refuses.includes(operation)) return denied(service, principal.arn, operation, '*');
      const question = { body, principal };
      if (service === 'sts') return answerSts(filled, name ?? '', question, principals);
      if (service === 'organizations') return answerOrganizations(filled, name ?? '', question);
      if (service === 'account') return answerAccount(filled, name ?? '', question);
      const segments = pathname.slice(1).split('/').map(decodeURIComponent);
      const query = searchParams;
      if (service === 'eks') return answerEks(filled, name, { method, path: segments, query, body, principal, region });
      const serve = services[service];
      if (!serve || !name) return notFound(service);
      const rest = restOperation(service, method, segments, query)?.path ?? {};
      return answerService(filled, serve, { service, operation: name, path: rest, body, region, principal });
    };
    const result = await given();
    requests[turn - 1] = {
      operation,
      account: principal.account,
      region,
      status: result.status,
      about: `${path} ${body}`,
    };
    return result;
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const { status, headers, body } = await answer(request, Buffer.concat(chunks).toString());
      response.writeHead(status, { date: new Date().toUTCString(), ...headers }).end(body);
    });
  });
  const { port, close } = await listen(server);
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    requests,
    principals,
    clusters,
    throttle: (n) => {
      throttled = n;
    },
    env: {
      ...Object.fromEntries(variables.map((name) => [`AWS_ENDPOINT_URL_${name}`, origin])),
      AWS_ACCESS_KEY_ID: key.accessKeyId,
      AWS_SECRET_ACCESS_KEY: key.secretAccessKey,
      AWS_REGION: estate.accounts.find(({ id }) => id === estate.caller)?.regions[0]?.name ?? 'us-east-1',
      AWS_CONFIG_FILE: devNull,
      AWS_SHARED_CREDENTIALS_FILE: devNull,
      AWS_EC2_METADATA_DISABLED: 'true',
    },
    async close() {
      await Promise.all([close(), ...[...clusters.values()].map((cluster) => cluster.close())]);
    },
  };
}

/** What the SDKs call the services in variables. */
const variables = [
  ...['EKS', 'STS', 'ORGANIZATIONS', 'ACCOUNT', 'EC2', 'AUTO_SCALING', 'ELASTIC_LOAD_BALANCING_V2', 'IAM', 'KMS'],
  ...['CLOUDWATCH_LOGS', 'SSM', 'GUARDDUTY', 'INSPECTOR2', 'ECR'],
];

function operationOf(service: string, request: IncomingMessage, body: string): string | undefined {
  const { method = '', url = '/', headers } = request;
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const protocol = protocolOf(service);
  if (protocol === 'ec2' || protocol === 'query') return new URLSearchParams(body).get('Action') ?? undefined;
  if (protocol === 'json') return String(headers['x-amz-target'] ?? '').split('.')[1];
  const path = pathname.slice(1).split('/').map(decodeURIComponent);
  if (service === 'account') return method === 'POST' && pathname === '/listRegions' ? 'ListRegions' : undefined;
  if (service === 'eks') return eksOperation(method, path);
  return restOperation(service, method, path, searchParams)?.operation;
}

/** The estate with the address and CA of every cluster that has a Kubernetes API. */
async function fill(
  estate: AwsEstate,
  serve: (
    name: string,
    region: string,
    account: string,
    kubernetes: Parameters<typeof serveKubernetes>[0],
  ) => Promise<object>,
): Promise<AwsEstate> {
  const all = <T, U>(items: readonly T[], make: (item: T) => Promise<U>) => Promise.all(items.map(make));
  const accounts = await all(estate.accounts, async (account) => ({
    ...account,
    regions: await all(account.regions, async (region) => ({
      ...region,
      clusters: await all(region.clusters, async (held) => {
        const name = String(held.cluster.name);
        const address = held.kubernetes ? await serve(name, region.name, account.id, held.kubernetes) : {};
        return { ...held, cluster: { ...held.cluster, ...address } };
      }),
    })),
  }));
  return { ...estate, accounts };
}
