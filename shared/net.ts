import { Agent, type AgentOptions } from 'node:https';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { getProxyForUrl } from 'proxy-from-env';

/** A keep-alive agent for one https origin that goes through HTTPS_PROXY unless NO_PROXY names the host. */
export function agentFor(url: string, options: AgentOptions & { readonly proxyUrl?: string | undefined } = {}): Agent {
  const { proxyUrl = getProxyForUrl(url), ...rest } = options;
  if (proxyUrl) trustSystem();
  const settings: AgentOptions = { keepAlive: true, scheduling: 'lifo', ...rest };
  return proxyUrl ? (new HttpsProxyAgent(proxyUrl, settings) as unknown as Agent) : new Agent(settings);
}

/** True for hosts that a bearer may be sent to in clear text and that never leave this machine. */
export function isLoopback(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** True where a bearer may travel: over https, or over http that never leaves this machine. */
export function isSealed({ protocol, hostname }: { readonly protocol: string; readonly hostname: string }): boolean {
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

let trusted = false;

/**
 * Company roots that only the operating system knows count beside Node's own list, for every connection that names no
 * CA. Reading hundreds of them takes a while: only where there is such a connection, once.
 */
export function trustSystem(): void {
  if (trusted) return;
  trusted = true;
  setDefaultCACertificates([...new Set([...getCACertificates('default'), ...getCACertificates('system')])]);
}
