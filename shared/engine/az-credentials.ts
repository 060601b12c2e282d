import type { AksFederatedCredential } from '../model/aks.ts';

const ofPods = /^system:serviceaccount:[a-z0-9-]{1,63}:[a-z0-9.-]{1,253}$/;
const ofAks = /\.oic\.prod-aks\.azure\.(com|cn|us)/;

/** The first credential by which more than one workload may take its identity, in words. */
export function widest(credentials: readonly AksFederatedCredential[]): string | undefined {
  const wide = credentials.find(trustsMany);
  return wide && `${wide.identity}/${wide.name} trusts ${wide.expression ?? wide.subject ?? 'no subject'}`;
}

/** No exact subject, a wildcard, or for a cluster none of a service account. */
function trustsMany({ issuer = '', subject = '', expression }: AksFederatedCredential): boolean {
  if (expression) return /[*?]/.test(expression);
  if (!subject || /[*?]/.test(subject)) return true;
  return ofAks.test(issuer) && !ofPods.test(subject);
}
