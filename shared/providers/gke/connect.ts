import { request } from 'node:https';
import { isIP } from 'node:net';
import type { Google } from '../../cloud/google.ts';
import { ownedByGoogle } from '../../cloud/google-endpoints.ts';
import { RemoteError } from '../../errors.ts';
import type { Cluster, Connection } from '../../model/cluster.ts';
import type { Provider } from '../../model/provider.ts';
import { agentFor, isLoopback } from '../../net.ts';

const connectMs = 5_000;

/** One way to the API server. `by: 'dns'` has a public certificate, so the system's CAs; `'ip'` the cluster's own CA. */
export interface Road {
  readonly by: 'dns' | 'ip';
  readonly url: string;
  readonly tls: Connection['tls'];
}

/** DNS endpoint first, where it takes traffic from outside; then the IP endpoint. Only hosts that may get a Google bearer. */
export function roads({ native }: Pick<Cluster, 'native'>, trusted: boolean): Road[] {
  if (native?.provider !== 'gke') throw new TypeError('not described by the GKE provider');
  const { dnsEndpoint: dns, ipEndpoint, clusterCa } = native;
  const found: Road[] = [];
  const named = dns?.external ? URL.parse(`https://${dns.host}`) : null;
  if (named && (trusted || ownedByGoogle(named.hostname))) found.push({ by: 'dns', url: named.origin, tls: {} });
  const numbered = ipEndpoint ? URL.parse(`https://${ipEndpoint}`) : null;
  const ca = Buffer.from(clusterCa ?? '', 'base64').toString('utf8');
  const address = numbered?.hostname.replace(/^\[|\]$/g, '') ?? '';
  if (numbered && /-----BEGIN CERTIFICATE-----/.test(ca) && isIP(address) && (trusted || !isLoopback(address)))
    found.push({ by: 'ip', url: numbered.origin, tls: { ca } });
  return found;
}

/** The first road that answers a GET /version within 5 s. */
export function connectGke(google: Google): Provider['connect'] {
  return async (cluster) => {
    const { ref, status } = cluster;
    const refused = (reason: 'unreachable' | 'denied', detail: string, remedy: string) =>
      new RemoteError(`container.clusters.connect ${ref.id}`, reason, detail, { remedy });
    if (status !== 'running' && status !== 'updating')
      throw refused('unreachable', `its state is ${status ?? 'unknown'}`, 'Sweep again when the cluster runs.');
    const open = roads(cluster, google.trusted);
    const credentials = async () => ({ token: await google.token() });
    const { token } = await credentials();
    const failures: string[] = [];
    let denied = false;
    for (const { by, url, tls } of open) {
      const answer = await knock(url, tls, token);
      if (typeof answer === 'number' && !(by === 'dns' && answer === 403)) return { url, tls, credentials };
      denied ||= typeof answer === 'number';
      failures.push(`${by === 'dns' ? 'DNS' : 'IP'} endpoint ${url}: ${answer}`);
    }
    if (denied)
      throw refused('denied', failures.join('; '), `Grant container.clusters.connect on projects/${ref.account}.`);
    throw refused(
      'unreachable',
      failures.join('; ') || 'it has no endpoint that can be used from outside its network',
      'Sweep from inside its network or an authorized one, or let its DNS endpoint take external traffic.',
    );
  };
}

/** HTTP status, or why there is none. Through HTTPS_PROXY, on a connection of its own. */
function knock(url: string, tls: Connection['tls'], token: string): Promise<number | string> {
  return new Promise((resolve) => {
    const asked = request(`${url}/version`, {
      agent: agentFor(url, { keepAlive: false, ...(tls.ca ? { ca: tls.ca } : {}) }),
      ...(tls.ca ? { ca: tls.ca } : {}),
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(connectMs),
    });
    asked.on('response', (response) => {
      resolve(response.statusCode ?? 0);
      response.destroy();
    });
    asked.on('error', (error: NodeJS.ErrnoException) =>
      resolve(error.name === 'AbortError' ? `no answer within ${connectMs / 1000} s` : (error.code ?? error.message)),
    );
    asked.end();
  });
}
