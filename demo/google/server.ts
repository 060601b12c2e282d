import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { GoogleOperation } from '../../shared/cloud/calls-google.ts';
import { googleServices } from '../../shared/config.ts';
import type { Estate, Served } from '../estate.ts';
import { listen, textOf } from '../loopback.ts';
import type { Authority } from '../tls.ts';
import {
  type Answer,
  answerJson,
  denied,
  notFound,
  serviceDisabled,
  throttled,
  unauthenticated,
  unavailable,
} from './answers.ts';
import { type ServedCluster, serveCluster } from './clusters.ts';
import { serverConfig } from './server-config.ts';
import { furtherServices } from './services.ts';
import { createTokens } from './tokens.ts';

type GoogleEstate = NonNullable<Estate['google']>;
type Project = GoogleEstate['projects'][number];

/** One request as the emulator understood it. */
interface GoogleRequest {
  readonly operation: GoogleOperation | undefined;
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

export interface ServedGoogle extends Served {
  /** `http://127.0.0.1:PORT`: GKE, the services beside it and the token service. */
  readonly url: string;
  readonly requests: readonly GoogleRequest[];
  /** By `projects/P/locations/L/clusters/N`. */
  readonly clusters: ReadonlyMap<string, ServedCluster>;
  /** A credential file whose addresses begin with another origin. */
  credentialFile(origin: string): string;
  /** The next n requests answer 429. */
  throttle(n: number): void;
  revoke(): void;
}

export interface ServeGoogleOptions {
  /** Signs the DNS endpoints' certificates: to a client it is one of the system's CAs. */
  readonly authority: Authority;
  /** Every n-th API request answers 429 or 503 in turn; 0 = never. Default 9. */
  readonly stumbleEvery?: number;
  readonly lifetimeSeconds?: number;
  /** Are listed, but gone when described. */
  readonly vanished?: readonly string[];
  /** Locations whose server configuration is refused. */
  readonly refusedLocations?: readonly string[];
  /** Operations that answer PERMISSION_DENIED everywhere. */
  readonly refuses?: readonly string[];
}

const assetPage = 2;

/** Google's part of an estate on loopback. It denies by default: no bearer, no project, no path. */
export async function serveGoogle(estate: GoogleEstate, options: ServeGoogleOptions): Promise<ServedGoogle> {
  const { authority, stumbleEvery = 9, lifetimeSeconds = 3_600 } = options;
  const [home] = estate.projects;
  const tokens = await createTokens(home?.number ?? '0', lifetimeSeconds);
  const requests: GoogleRequest[] = [];
  const clusters = new Map<string, ServedCluster>();
  const record = (operation: GoogleOperation | undefined, method: string, path: string, status: number) =>
    requests.push({ operation, method, path, status });
  const further = furtherServices(estate.projects, options.refuses ?? []);
  let owed = 0;
  let count = 0;

  for (const project of estate.projects) {
    for (const entry of project.clusters) {
      const id = `projects/${project.id}/locations/${entry.cluster.location}/clusters/${entry.cluster.name}`;
      const connected = () => record('container.clusters.connect', 'CONNECT', id, 200);
      clusters.set(id, await serveCluster(entry, { authority, holder: tokens.holder, connected }));
    }
  }

  const answer = (request: IncomingMessage, body: string): Answer & { operation?: GoogleOperation } => {
    const url = new URL(request.url ?? '/', 'http://google');
    const { method } = request;
    if (owed > 0) {
      owed--;
      return throttled();
    }
    if (method === 'POST' && url.pathname === '/v1/token')
      return { ...tokens.exchange(body), operation: 'google.login' };
    if (!tokens.holder(request.headers.authorization)) return unauthenticated();
    count++;
    if (stumbleEvery && count % stumbleEvery === 0) return (count / stumbleEvery) % 2 ? throttled() : unavailable();
    const found = further(method, url) ?? (method === 'GET' ? route(url.pathname) : undefined);
    return found ? { ...found.answer(url), operation: found.operation } : notFound(url.pathname);
  };

  function route(path: string): { operation: GoogleOperation; answer: (url: URL) => Answer } | undefined {
    const asset = /^\/v1\/organizations\/(\d+):searchAllResources$/.exec(path);
    if (asset) return { operation: 'cloudasset.assets.searchAllResources', answer: (url) => search(asset[1], url) };
    const [, id, more] = /^\/v1\/projects\/([^/]+)(?:\/locations\/(.+))?$/.exec(path) ?? [];
    const project = estate.projects.find((one) => one.id === id || one.number === id);
    if (more === undefined)
      return id === undefined
        ? undefined
        : { operation: 'resourcemanager.projects.get', answer: () => named(project, id) };
    const [, location = '', name, upgrades] =
      /^([^/]+)\/(?:clusters(?:\/([^/:]+)(:fetchClusterUpgradeInfo)?)?|serverConfig)$/.exec(more) ?? [];
    if (!location) return undefined;
    if (more.endsWith('/serverConfig'))
      return {
        operation: 'container.projects.locations.getServerConfig',
        answer: () =>
          refusal(
            project,
            id,
            options.refusedLocations?.includes(location)
              ? 'container.clusters.list'
              : withheld(project, 'container.projects.locations.getServerConfig'),
          ) ?? answerJson(200, serverConfig),
      };
    if (name === undefined)
      return location === '-'
        ? { operation: 'container.clusters.list', answer: () => refusal(project, id) ?? list(project) }
        : undefined;
    const full = `projects/${project?.id}/locations/${location}/clusters/${name}`;
    if (upgrades)
      return {
        operation: 'container.clusters.fetchClusterUpgradeInfo',
        answer: () =>
          refusal(project, id, withheld(project, 'container.clusters.fetchClusterUpgradeInfo')) ?? upgrade(full),
      };
    return {
      operation: 'container.clusters.get',
      answer: () => refusal(project, id, withheld(project, 'container.clusters.get')) ?? get(full),
    };
  }

  function withheld(project: Project | undefined, operation: GoogleOperation): GoogleOperation | undefined {
    const refused = [...(options.refuses ?? []), ...(project?.denied ?? [])];
    return refused.includes(operation) ? operation : undefined;
  }

  function upgrade(id: string): Answer {
    const found = options.vanished?.includes(id) ? undefined : clusters.get(id);
    return found ? answerJson(200, found.upgradeInfo) : notFound(id);
  }

  function search(organization: string | undefined, url: URL): Answer {
    if (organization !== estate.organization)
      return denied('cloudasset.assets.searchAllResources', `organizations/${organization}`);
    if (url.searchParams.get('assetTypes') !== 'container.googleapis.com/Cluster') return answerJson(200, {});
    const all = estate.projects.flatMap(({ id, number, clusters: entries }) =>
      entries.map(({ cluster }) => ({
        name: `//container.googleapis.com/projects/${id}/locations/${cluster.location}/clusters/${cluster.name}`,
        project: `projects/${number}`,
      })),
    );
    const from = Number(url.searchParams.get('pageToken') ?? 0);
    const to = from + Math.min(assetPage, Number(url.searchParams.get('pageSize') ?? 100));
    return answerJson(200, { results: all.slice(from, to), ...(to < all.length ? { nextPageToken: `${to}` } : {}) });
  }

  function list(project: Project | undefined): Answer {
    const held = [...clusters].filter(([id]) => id.startsWith(`projects/${project?.id}/`)).map(([, { body }]) => body);
    const missing = project?.missingZones ?? [];
    return answerJson(200, {
      ...(held.length ? { clusters: held } : {}),
      ...(missing.length ? { missingZones: missing } : {}),
    });
  }

  function get(id: string): Answer {
    const found = options.vanished?.includes(id) ? undefined : clusters.get(id);
    return found ? answerJson(200, found.body) : notFound(id);
  }

  const server = createServer((request, response) => {
    reply(request, response).catch((error: Error) => response.destroy(error));
  });
  async function reply(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { status, operation, headers, ...given } = answer(request, await textOf(request));
    record(operation, request.method ?? '', request.url ?? '', status);
    response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8', ...headers }).end(given.body);
  }
  const { port, close } = await listen(server);
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    requests,
    clusters,
    credentialFile: (origin) => tokens.credentialFile(origin),
    throttle: (n) => {
      owed = n;
    },
    revoke: () => tokens.revoke(),
    env: {
      GOOGLE_APPLICATION_CREDENTIALS: tokens.credentialFile(url),
      GOOGLE_CLOUD_PROJECT: home?.id ?? '',
      METADATA_SERVER_DETECTION: 'none',
      ...Object.fromEntries(
        googleServices.map((name) => [`CLOUDSDK_API_ENDPOINT_OVERRIDES_${name.toUpperCase()}`, `${url}/`]),
      ),
    },
    async close() {
      await Promise.all([close(), tokens.close(), ...[...clusters.values()].map((one) => one.close())]);
    },
  };
}

function named(project: Project | undefined, id: string): Answer {
  return project
    ? answerJson(200, { projectId: project.id, projectNumber: project.number, lifecycleState: 'ACTIVE' })
    : denied('resourcemanager.projects.get', `projects/${id}`);
}

/** What a project that refuses, or that is not there, answers to everything. */
function refusal(project: Project | undefined, id = '', permission?: string): Answer | undefined {
  if (!project || project.refuses === 'PERMISSION_DENIED' || permission)
    return denied(permission ?? 'container.clusters.list', `projects/${id}`);
  return project.refuses === 'SERVICE_DISABLED' ? serviceDisabled(project.consumer ?? project.number) : undefined;
}
