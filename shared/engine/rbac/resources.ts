import type { Snapshot } from '../../model/snapshot.ts';
import type { Request } from './match.ts';

/** Kinds of Kubernetes outside of the core group, by group. */
const groups: readonly (readonly [group: string, kinds: string])[] = [
  ['apps', 'deployments daemonsets statefulsets replicasets controllerrevisions'],
  ['batch', 'jobs cronjobs'],
  ['autoscaling', 'horizontalpodautoscalers'],
  ['policy', 'poddisruptionbudgets'],
  ['rbac.authorization.k8s.io', 'roles rolebindings clusterroles clusterrolebindings'],
  ['networking.k8s.io', 'ingresses networkpolicies ingressclasses'],
  ['storage.k8s.io', 'storageclasses csidrivers csinodes volumeattachments'],
  [
    'admissionregistration.k8s.io',
    'validatingwebhookconfigurations mutatingwebhookconfigurations validatingadmissionpolicies validatingadmissionpolicybindings',
  ],
  ['apiextensions.k8s.io', 'customresourcedefinitions'],
  ['apiregistration.k8s.io', 'apiservices'],
  ['certificates.k8s.io', 'certificatesigningrequests signers'],
  ['coordination.k8s.io', 'leases'],
  ['discovery.k8s.io', 'endpointslices'],
  ['scheduling.k8s.io', 'priorityclasses'],
  ['authentication.k8s.io', 'tokenreviews uids'],
  ['authorization.k8s.io', 'subjectaccessreviews'],
];
const core =
  'pods services secrets configmaps nodes namespaces serviceaccounts persistentvolumes persistentvolumeclaims endpoints events limitranges resourcequotas replicationcontrollers podtemplates bindings users groups'.split(
    ' ',
  );
const groupOf = new Map([
  ...core.map((kind) => [kind, ''] as const),
  ...groups.flatMap(([group, kinds]) => kinds.split(' ').map((kind) => [kind, group] as const)),
]);

export interface Asked {
  readonly verb: string;
  /** `pods`, `pods/exec`, `deployments.apps/scale`, `/healthz`. */
  readonly resource: string;
  readonly name?: string | undefined;
  readonly namespace?: string | undefined;
}

/** The question as the API server is asked; undefined where nobody knows the API group of the resource. */
export function requestOf({ verb, resource, name, namespace }: Asked, { objects }: Snapshot): Request | undefined {
  if (resource.startsWith('/')) return { verb, path: resource };
  const [whole = '', ...rest] = resource.split('/');
  const [kind = '', ...dotted] = whole.split('.');
  const custom = objects.customresourcedefinitions?.map(({ metadata }) => metadata?.name ?? '');
  const found = custom?.find((one) => one.startsWith(`${kind}.`))?.slice(kind.length + 1);
  const group = dotted.length ? dotted.join('.') : (groupOf.get(kind) ?? found ?? (kind === '*' ? '*' : undefined));
  if (group === undefined) return undefined;
  const path = [kind, ...rest].join('/');
  return { verb, group, resource: path, ...(name ? { name } : {}), ...(namespace ? { namespace } : {}) };
}
