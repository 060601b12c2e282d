import type { Agent } from 'node:https';
import type { AuthClient, gaxios } from 'google-auth-library';
import { type Config, type GoogleService, googleServices } from '../config.ts';
import { ConfigError, RemoteError } from '../errors.ts';
import { agentFor } from '../net.ts';
import { type Call, type Counts, caller } from './calls.ts';
import { type GoogleOperation, googleCalls } from './calls-google.ts';
import { guardCredentialFile, guardGoogleUrl } from './google-endpoints.ts';
import { explainGoogle, patiently } from './google-errors.ts';
import { once } from './once.ts';

export interface GoogleSettings {
  readonly gke: Pick<Config['gke'], 'endpoints' | 'trustEndpoint' | 'projects' | 'organization'>;
  /** Bounds every call, retries included. */
  readonly limitMs?: number | undefined;
  /** First wait between two tries. */
  readonly backOffMs?: number | undefined;
  readonly counts?: Counts | undefined;
}

/** One Google identity: application default credentials, found and proved at the first question. */
export interface Google {
  /** Limits time, tries again, turns failures into RemoteError; `run` may be called several times. */
  readonly call: Call<GoogleOperation>;
  readonly trusted: boolean;
  /** Proved within 5 s; RemoteError `no-credential` says what was tried. */
  client(): Promise<AuthClient>;
  /** OAuth access token; the library renews it five minutes before it ages. */
  token(): Promise<string>;
  /** The credentials' own project. */
  project(): Promise<string>;
  /** `serviceAccount:E-MAIL`, `principal:AUDIENCE` of a federation, `user:` for a person; undefined = it does not say. */
  identity(): Promise<string | undefined>;
  /** The configuration's address, else the universe's own. */
  endpoint(service: GoogleService): Promise<URL>;
  /** JSON of an authorised GET; a POST where Google reads by one, as getIamPolicy does. */
  get(operation: GoogleOperation, subject: string, url: URL, post?: object): Promise<unknown>;
}

const probeMs = 5_000;
/** A project's list of clusters is far below; a hostile answer is not read to its end. */
const maxBytes = 64 * 1024 * 1024;
const scopes = ['https://www.googleapis.com/auth/cloud-platform'];

/** ConfigError for an endpoint that must not receive a bearer; nothing else is read or asked before the first question. */
export function createGoogle({ gke, limitMs = 60_000, backOffMs, counts }: GoogleSettings): Google {
  const trusted = gke.trustEndpoint;
  const overrides = new Map<GoogleService, URL>();
  for (const service of googleServices) {
    const given = gke.endpoints[service];
    const path = service === 'compute';
    if (given !== undefined)
      overrides.set(service, guardGoogleUrl(`gke.endpoints.${service}`, given, trusted, { path }));
  }
  const bounded = caller(googleCalls, explainGoogle, limitMs, counts);
  const leash = createLeash();
  const call: Google['call'] = (operation, subject, run, limit) => {
    const held = (signal: AbortSignal) => () => run(leash.hold(signal));
    const patience = backOffMs ? { baseMs: backOffMs } : {};
    return bounded(operation, subject, (signal) => patiently(held(signal), { signal, ...patience }), limit);
  };
  const load = once(() => authClass(trusted));
  const found = once(async () => {
    const auth = new (await load())({
      scopes,
      projectId: gke.projects?.[0] ?? gke.organization ?? 'asked later',
      clientOptions: { transporterOptions: { size: maxBytes, redirect: 'error' } },
    });
    const prove = async (signal: AbortSignal) => {
      const client = await auth.getClient();
      leash.hold(signal);
      leash.put(client);
      await client.getAccessToken();
      return { auth, client };
    };
    try {
      return await bounded('google.login', '', prove, Math.min(probeMs, limitMs));
    } catch (error) {
      const { cause } = error as Error;
      throw cause instanceof ConfigError ? cause : error;
    }
  });
  const client = async () => (await found()).client;
  return {
    call,
    trusted,
    client,
    async token() {
      const source = await client();
      const { token } = await call('google.login', '', () => source.getAccessToken());
      if (!token) throw new RemoteError('google.login', 'failed', 'the answer holds no token');
      return token;
    },
    project: once(async () => {
      const { auth, client } = await found();
      const again = new (await load())({ authClient: client });
      again.jsonContent = auth.jsonContent;
      return call('resourcemanager.projects.get', '', () => again.getProjectId());
    }),
    async identity() {
      const source = (await client()) as Partial<Known>;
      const email = source.getServiceAccountEmail?.() ?? source.email;
      if (email) return `serviceAccount:${email}`;
      if (source.audience) return `principal:${source.audience}`;
      return source._refreshToken ? 'user:' : undefined;
    },
    async endpoint(service) {
      const { universeDomain } = await client();
      return overrides.get(service) ?? guardGoogleUrl(service, `https://${service}.${universeDomain}`, trusted);
    },
    async get(operation, subject, url, post) {
      const source = await client();
      const how = post ? { method: 'POST' as const, data: post } : {};
      return call(operation, subject, async (signal) => {
        const { data } = await source.request({ url: url.href, signal, responseType: 'json', retry: false, ...how });
        return data;
      });
    },
  };
}

/** What the library's clients say of whom they log in: service account, federated principal, person. */
interface Known {
  readonly email: string;
  readonly audience: string;
  readonly _refreshToken: string;
  getServiceAccountEmail(): string | null;
}

/** GoogleAuth that looks at a credential file's addresses before it uses them, nested ones too. */
async function authClass(trusted: boolean) {
  const { GoogleAuth } = await import('google-auth-library');
  return class GuardedAuth extends GoogleAuth<AuthClient> {
    override fromJSON(...[json, options]: Parameters<InstanceType<typeof GoogleAuth>['fromJSON']>) {
      guardCredentialFile(json, trusted);
      return super.fromJSON(json, options);
    }
  };
}

/**
 * On every request of a client and of its token exchange: the signal of the call that is waiting, where there is none,
 * and our agent instead of whatever a library chose, since google-gax brings one that ignores HTTPS_PROXY.
 */
function createLeash() {
  const agents = new Map<string, Agent>();
  let waiting: AbortSignal | undefined;
  const resolved = async (request: gaxios.GaxiosOptionsPrepared): Promise<gaxios.GaxiosOptionsPrepared> => {
    const { protocol, origin } = request.url;
    request.signal ??= waiting ?? null;
    delete request.agent;
    if (protocol !== 'https:') return request;
    const agent = agents.get(origin) ?? agentFor(origin);
    agents.set(origin, agent);
    return Object.assign(request, { agent });
  };
  return {
    hold(signal: AbortSignal): AbortSignal {
      waiting = signal;
      return signal;
    },
    put(client: AuthClient): void {
      const { stsCredential } = client as unknown as { stsCredential?: { transporter: gaxios.Gaxios } };
      for (const transporter of [client.transporter, stsCredential?.transporter])
        transporter?.interceptors.request.add({ resolved });
    },
  };
}
