import { hash } from 'node:crypto';
import { type Raw, uid } from './lists.ts';

export type Labels = { readonly [key: string]: string };
export interface Owner {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly uid: string;
}
type Metadata = { readonly labels?: Labels; readonly annotations?: Labels; readonly owner?: Owner } & Raw;

const created = '2026-03-02T09:14:07Z';

/** One object as `kubectl get -o json` has it, with a uid that is the same in every run. */
export function object(apiVersion: string, kind: string, name: string, more: Raw = {}, metadata: Metadata = {}): Raw {
  const { owner, ...rest } = metadata;
  return {
    apiVersion,
    kind,
    metadata: {
      name,
      ...rest,
      uid: uidOf(kind, String(rest.namespace ?? ''), name),
      creationTimestamp: created,
      ...(owner ? { ownerReferences: [{ ...owner, controller: true, blockOwnerDeletion: true }] } : {}),
    },
    ...more,
  };
}
export const uidOf = (kind: string, namespace: string, name: string) => uid(`${kind}/${namespace}/${name}`);

export function ownerOf(raw: Raw): Owner {
  const { name, uid: id } = raw.metadata as { name: string; uid: string };
  return { apiVersion: String(raw.apiVersion), kind: String(raw.kind), name, uid: id };
}

export const namespace = (name: string, labels: Labels = {}, annotations?: Labels) =>
  object(
    'v1',
    'Namespace',
    name,
    { spec: { finalizers: ['kubernetes'] }, status: { phase: 'Active' } },
    { labels: { 'kubernetes.io/metadata.name': name, ...labels }, ...(annotations ? { annotations } : {}) },
  );

/** In a namespace: every kind whose body is a spec. */
export const namespaced = (apiVersion: string, kind: string, ns: string, name: string, more: Raw, labels?: Labels) =>
  object(apiVersion, kind, name, more, { namespace: ns, ...(labels ? { labels } : {}) });

export const serviceAccount = (ns: string, name: string, more: Raw = {}, annotations?: Labels) =>
  object('v1', 'ServiceAccount', name, more, { namespace: ns, ...(annotations ? { annotations } : {}) });

export const service = (
  ns: string,
  name: string,
  spec: Raw,
  annotations?: Labels,
  status: Raw = { loadBalancer: {} },
) =>
  object(
    'v1',
    'Service',
    name,
    { spec: { ports: [{ port: 80, targetPort: 8080, protocol: 'TCP' }], selector: { app: name }, ...spec }, status },
    { namespace: ns, labels: { app: name }, ...(annotations ? { annotations } : {}) },
  );

export const denyAll = (ns: string) =>
  namespaced('networking.k8s.io/v1', 'NetworkPolicy', ns, 'default-deny', {
    spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
  });

const rbac = 'rbac.authorization.k8s.io/v1';
export interface PolicyRule {
  readonly apiGroups?: readonly string[];
  readonly resources?: readonly string[];
  readonly verbs: readonly string[];
  readonly resourceNames?: readonly string[];
  readonly nonResourceURLs?: readonly string[];
}
export const clusterRole = (name: string, rules: readonly PolicyRule[], labels?: Labels) =>
  object(rbac, 'ClusterRole', name, { rules }, labels ? { labels } : {});
export const role = (ns: string, name: string, rules: readonly PolicyRule[]) =>
  object(rbac, 'Role', name, { rules }, { namespace: ns });

export interface Subject {
  readonly kind: 'User' | 'Group' | 'ServiceAccount';
  readonly name: string;
  readonly namespace?: string;
}
const subject = (s: Subject) => (s.kind === 'ServiceAccount' ? s : { ...s, apiGroup: 'rbac.authorization.k8s.io' });
const ref = (to: string) => {
  const [kind = '', name = ''] = to.split('/');
  return { roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind, name } };
};
/** `to`: `ClusterRole/view`. */
export const clusterRoleBinding = (name: string, to: string, subjects: readonly Subject[], labels?: Labels) =>
  object(rbac, 'ClusterRoleBinding', name, { subjects: subjects.map(subject), ...ref(to) }, labels ? { labels } : {});
export const roleBinding = (ns: string, name: string, to: string, subjects: readonly Subject[]) =>
  object(rbac, 'RoleBinding', name, { subjects: subjects.map(subject), ...ref(to) }, { namespace: ns });

/** Letters that change with what is named, and never from run to run. */
export const suffix = (of: string, length = 5) =>
  [...hash('sha256', of, 'buffer').subarray(0, length)].map((byte) => alphabet[byte % alphabet.length]).join('');
const alphabet = 'bcdfghjklmnpqrstvwxz2456789';
