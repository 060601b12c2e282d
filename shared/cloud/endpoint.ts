import { ConfigError } from '../errors.ts';

/** Whose credential an endpoint would receive. */
interface Owner {
  /** `Azure`, `Google`. */
  readonly cloud: string;
  readonly domains: readonly string[];
  /** `a bearer`. */
  readonly secret: string;
  /** The setting that lets it leave the domains: `aks.trustEndpoint`. */
  readonly consent: string;
}

/** Pure guard: the URL, if it is an origin (with `path` it may have one) in its owner's domains, or elsewhere and `trusted`; else ConfigError. */
export function guardEndpoint(
  name: string,
  url: URL,
  { cloud, domains, secret, consent }: Owner,
  { trusted, path = false }: { readonly trusted: boolean; readonly path?: boolean },
): URL {
  if (url.username || url.password || url.search || url.hash || (!path && url.pathname !== '/'))
    throw new ConfigError(`${name}: write only https://host[:port], without path, query or credentials`);
  if (!trusted && !within(url.hostname, domains))
    throw new ConfigError(
      `${name}: ${url.host} is outside ${cloud}'s own ${domains.join(', ')} and would receive ${secret}; ` +
        `set ${consent}: true if that is meant`,
    );
  return url;
}

/** True for one of the domains and for what is below it. */
export function within(host: string, domains: readonly string[]): boolean {
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}
