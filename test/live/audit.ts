import { readFile } from 'node:fs/promises';

/** One finished request in the API server's own words (audit.k8s.io/v1, level Metadata). */
export interface AuditEvent {
  readonly verb: string;
  readonly requestURI: string;
  readonly user: { readonly username: string };
  readonly objectRef?: {
    readonly resource?: string;
    readonly subresource?: string;
    readonly apiGroup?: string;
    readonly name?: string;
  };
  readonly responseStatus: { readonly code: number };
  readonly annotations: { readonly [name: string]: string };
}
export interface PolicyRule {
  readonly apiGroups?: readonly string[];
  readonly resources?: readonly string[];
  readonly nonResourceURLs?: readonly string[];
  readonly verbs: readonly string[];
}

/** Requests of one user; the server's own and its controllers' are left out. */
export async function requestsOf(log: string, user: string): Promise<AuditEvent[]> {
  const lines = (await readFile(log, 'utf8')).split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as AuditEvent).filter((event) => event.user.username === user);
}

const review = 'create authorization.k8s.io/selfsubjectaccessreviews';

/** `list apps/deployments`, `get /version`. */
export function grantOf({ verb, requestURI, objectRef }: AuditEvent): string {
  if (!objectRef?.resource) return `${verb} ${requestURI.replace(/\?.*/, '')}`;
  const { apiGroup = '', resource, subresource } = objectRef;
  return `${verb} ${apiGroup}/${resource}${subresource ? `/${subresource}` : ''}`;
}

/** Every single thing that the rules grant, in the same words. */
export function grantsOf(rules: readonly PolicyRule[]): string[] {
  return rules.flatMap(({ apiGroups = [], resources = [], nonResourceURLs = [], verbs }) =>
    verbs.flatMap((verb) => [
      ...apiGroups.flatMap((group) => resources.map((resource) => `${verb} ${group}/${resource}`)),
      ...nonResourceURLs.map((url) => `${verb} ${url}`),
    ]),
  );
}

/** Who allows what: everybody who logs in may ask for the review, and for the two paths beside our own role. */
const allower = (asked: string) =>
  asked === review
    ? /ClusterRoleBinding "system:basic-user"/
    : asked.startsWith('get /')
      ? /ClusterRoleBinding "(kubesweep-reader|system:discovery|system:public-info-viewer)"/
      : /ClusterRoleBinding "kubesweep-reader"/;

/** What the requests did that a sweep must not do, or that these rules do not allow. */
export function violations(events: readonly AuditEvent[], rules: readonly PolicyRule[]): string[] {
  const granted = new Set([...grantsOf(rules), review]);
  return events.flatMap((event) => {
    const asked = grantOf(event);
    const { annotations, requestURI, responseStatus } = event;
    const faults = [
      /^(list \S*\/\w+|get \/version|get \/readyz)$/.test(asked) || asked === review ? '' : 'is no read of a sweep',
      /secret|configmap/i.test(requestURI) ? 'names secrets or configmaps' : '',
      /[?&]watch=/.test(requestURI) ? 'watches' : '',
      granted.has(asked) ? '' : 'is not in the ClusterRole',
      annotations['authorization.k8s.io/decision'] === 'allow' ? '' : 'was refused by the server',
      allower(asked).test(annotations['authorization.k8s.io/reason'] ?? '') ? '' : 'was allowed by something else',
      responseStatus.code < 400 ? '' : `was answered ${responseStatus.code}`,
    ];
    return faults.filter(Boolean).map((fault) => `${asked} ${fault}`);
  });
}
