import type { AccessToken, GetTokenOptions, TokenCredential } from '@azure/core-auth';
import type { Config } from '../config.ts';
import { ConfigError, RemoteError } from '../errors.ts';
import { mask } from '../model/mask.ts';
import { agentFor } from '../net.ts';
import { guardEndpoint, within } from './endpoint.ts';

/** Where Azure Resource Manager and Entra are, and what a token for them is made out to. */
export interface AzureEndpoints {
  /** Origins, without a slash at the end. */
  readonly arm: string;
  readonly entra: string;
  /** The cloud's own audience, also behind a private endpoint. */
  readonly armScope: string;
  /** Entra's public instance knows nothing of this authority: do not ask it. */
  readonly disableInstanceDiscovery: boolean;
}

const clouds = {
  public: { arm: ['management.azure.com'], entra: ['login.microsoftonline.com', 'login.microsoft.com'] },
  usgovernment: { arm: ['management.usgovcloudapi.net'], entra: ['login.microsoftonline.us'] },
  china: {
    arm: ['management.chinacloudapi.cn'],
    entra: ['login.chinacloudapi.cn', 'login.partner.microsoftonline.cn'],
  },
} as const;

/** Audience of the server application that every AKS API server with Entra integration trusts, in every cloud. */
export const aksServerScope = '6dae42f8-4368-4678-94ff-3960e28e3630/.default';

/**
 * Pure guard: https origins only, and outside the cloud's own domains only where `trustEndpoint` says so. The
 * configuration first, then AZURE_AUTHORITY_HOST and ARM_ENDPOINT, then the cloud's own.
 */
export function azureEndpoints(
  aks: Pick<Config['aks'], 'cloud' | 'endpoints' | 'trustEndpoint'>,
  env: Readonly<Record<string, string | undefined>> = {},
): AzureEndpoints {
  const own = clouds[aks.cloud];
  const origin = (name: 'arm' | 'entra', variable: string): string => {
    const given = aks.endpoints[name] ?? (env[variable] || undefined);
    if (given === undefined) return `https://${own[name][0]}`;
    return checked(aks.endpoints[name] ? `aks.endpoints.${name}` : variable, given, own[name], aks.trustEndpoint);
  };
  const entra = origin('entra', 'AZURE_AUTHORITY_HOST');
  return {
    arm: origin('arm', 'ARM_ENDPOINT'),
    entra,
    armScope: `https://${own.arm[0]}/.default`,
    disableInstanceDiscovery: !within(new URL(entra).hostname, clouds.public.entra),
  };
}

function checked(name: string, given: string, domains: readonly string[], trusted: boolean): string {
  const url = URL.parse(given);
  if (url?.protocol !== 'https:')
    throw new ConfigError(`${name}: ${mask(given)} would carry a bearer in clear text; write https://host[:port]`);
  const owner = { cloud: 'Azure', domains, secret: 'a bearer', consent: 'aks.trustEndpoint' };
  return guardEndpoint(name, url, owner, { trusted }).origin;
}

export interface CredentialOptions {
  readonly endpoints: AzureEndpoints;
  readonly tenant?: string | undefined;
  /** Client id of a user-assigned managed identity. */
  readonly clientId?: string | undefined;
  /** For one token; the search for a credential never takes more than 5 s. */
  readonly limitMs?: number | undefined;
}

/**
 * The first of environment, workload identity, managed identity and Azure CLI that gives a token; it stays.
 * RemoteError `no-credential` when none is there, another reason when one is there and was refused.
 */
export function azureCredential(options: CredentialOptions): TokenCredential {
  const { limitMs = 30_000 } = options;
  let source: Promise<TokenCredential> | undefined;
  const first = async (scopes: string | string[], request: GetTokenOptions): Promise<AccessToken> => {
    const searching = search(scopes, request, options);
    source = searching.then(({ credential }) => credential);
    source.catch(() => {});
    return (await searching).token;
  };
  const tokens = new Map<string, AccessToken>();
  return {
    async getToken(scopes, request = {}) {
      const key = [scopes].flat().join(' ');
      const cached = request.claims ? undefined : tokens.get(key);
      if (cached && cached.expiresOnTimestamp - Date.now() > 300_000) return cached;
      try {
        const token = source
          ? await ask(await source, scopes, AbortSignal.timeout(limitMs), request)
          : await first(scopes, request);
        tokens.set(key, token);
        return token;
      } catch (error) {
        source = undefined;
        throw error instanceof RemoteError ? error : refused('the identity', error);
      }
    },
  };
}

type Identity = typeof import('@azure/identity');
/** `certain`: once its variables are there, a failure is an error and no reason to try the next. */
const sources: readonly {
  readonly name: string;
  readonly certain: boolean;
  create(identity: Identity, options: CredentialOptions, common: object): TokenCredential;
}[] = [
  { name: 'environment', certain: true, create: (identity, _, common) => new identity.EnvironmentCredential(common) },
  {
    name: 'workload identity',
    certain: true,
    create: (identity, { tenant }, common) =>
      new identity.WorkloadIdentityCredential({ ...common, ...(tenant && { tenantId: tenant }) }),
  },
  {
    name: 'managed identity',
    certain: false,
    create: (identity, { clientId }) =>
      new identity.ManagedIdentityCredential({
        ...knock,
        ...(clientId && { clientId }),
        retryOptions: { maxRetries: 1 },
      }),
  },
  {
    name: 'Azure CLI',
    certain: false,
    create: (identity, { tenant }) =>
      new identity.AzureCliCredential({ processTimeoutInMs: 10_000, ...(tenant && { tenantId: tenant }) }),
  },
];

/** What DefaultAzureCredential does: one second for the metadata service to show itself. */
const knock = { sendProbeRequest: true };

async function search(
  scopes: string | string[],
  request: GetTokenOptions,
  options: CredentialOptions,
): Promise<{ credential: TokenCredential; token: AccessToken }> {
  const identity = await import('@azure/identity');
  const { entra, disableInstanceDiscovery } = options.endpoints;
  const common = {
    authorityHost: entra,
    disableInstanceDiscovery,
    agent: agentFor(entra),
    retryOptions: { maxRetries: 2, retryDelayInMs: 200 },
  };
  const deadline = AbortSignal.timeout(Math.min(options.limitMs ?? 5_000, 5_000));
  const tried: string[] = [];
  for (const { name, certain, create } of sources) {
    let credential: TokenCredential | undefined;
    try {
      credential = create(identity, options, common);
      return { credential, token: await ask(credential, scopes, deadline, request) };
    } catch (error) {
      const { name: kind, message } = error as Error;
      const absent = kind === 'CredentialUnavailableError' && !/resolution|openid/i.test(message);
      if (credential && certain && !absent) throw refused(name, error);
      tried.push(`${name} (${firstSentence(message)})`);
    }
  }
  throw new RemoteError('entra.login', 'no-credential', `no Azure credential answered; tried ${tried.join(', ')}`, {
    remedy:
      'Run `az login`, or set AZURE_TENANT_ID and AZURE_CLIENT_ID with AZURE_FEDERATED_TOKEN_FILE, ' +
      'or run where a managed identity is assigned.',
  });
}

/** The token, or an error once the signal aborts: not every credential heeds it. */
async function ask(
  credential: TokenCredential,
  scopes: string | string[],
  late: AbortSignal,
  request: GetTokenOptions,
): Promise<AccessToken> {
  const timeout = new Promise<never>((_, reject) => {
    const fail = () => reject(new Error('no answer in time'));
    if (late.aborted) fail();
    else late.addEventListener('abort', fail, { once: true });
  });
  const token = await Promise.race([credential.getToken(scopes, { abortSignal: late, ...request }), timeout]);
  if (!token) throw new Error('answered without a token');
  return token;
}

function refused(source: string, error: unknown): RemoteError {
  const message = error instanceof Error ? error.message : String(error);
  const code = /AADSTS\d+/.exec(message)?.[0];
  const network = /ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|network|no answer|resolution|certificate|abort/i.test(message);
  const reason = code ? 'denied' : network ? 'unreachable' : 'failed';
  return new RemoteError('entra.login', reason, `${source}: ${message}`, {
    ...(code && { code }),
    remedy:
      reason === 'unreachable'
        ? 'Open the route to the Entra endpoint, or name the proxy in HTTPS_PROXY; check AZURE_AUTHORITY_HOST.'
        : 'Check the tenant, the client id and the federated credential (issuer, subject, audience) of the identity.',
  });
}

const firstSentence = (text: string): string => (/^.*?(?=\. |\n|$)/.exec(text)?.[0] ?? '').slice(0, 90);
