import { ConfigError } from '../errors.ts';
import { isSealed } from '../net.ts';
import { guardEndpoint, within } from './endpoint.ts';

/** Where Google's own services and the DNS endpoints of clusters live. */
const domains = ['googleapis.com', 'gke.goog'];
const google = { cloud: 'Google', domains, secret: 'a Google credential', consent: 'gke.trustEndpoint' };

/**
 * Pure guard: the URL that will receive a Google bearer or what is traded for one. https or loopback only; outside
 * Google's own domains, loopback included, only where `trusted`. `path`: it may have one (`/v1/token`).
 */
export function guardGoogleUrl(
  name: string,
  given: string,
  trusted: boolean,
  { path = false }: { readonly path?: boolean } = {},
): URL {
  const url = URL.parse(given);
  if (!url || !isSealed(url))
    throw new ConfigError(
      `${name}: would carry a Google credential in clear text or nowhere; write https://host[:port]`,
    );
  return guardEndpoint(name, url, google, { trusted, path });
}

/** True for googleapis.com, gke.goog and what is below them. */
export function ownedByGoogle(host: string): boolean {
  return within(host, domains);
}

/** Fields of a credential file that name where the credential, or what it was traded for, is sent. */
const addressed = ['token_url', 'service_account_impersonation_url', 'cloud_resource_manager_url'] as const;

/** The same guard for a credential file: it may come from elsewhere, and google-auth-library sends to whatever it names. */
export function guardCredentialFile(json: unknown, trusted: boolean): void {
  if (typeof json !== 'object' || json === null) return;
  const fields = new Map(Object.entries(json));
  for (const field of addressed) {
    const url = fields.get(field);
    if (url !== undefined) guardGoogleUrl(`credential file, ${field}`, String(url), trusted, { path: true });
  }
  const universe = fields.get('universe_domain');
  if (universe !== undefined) guardGoogleUrl('credential file, universe_domain', `https://${universe}`, trusted);
}
