import { isObject, type Loose, type Raw } from '../kube/raw.ts';
import type { Kind } from '../model/snapshot.ts';
import { containerLists } from '../model/workload.ts';

/** Where the pod spec of a kind stands. */
const specs: { readonly [K in Kind]?: readonly string[] } = {
  pods: ['spec'],
  ...Object.fromEntries(
    ['deployments', 'daemonsets', 'statefulsets', 'replicasets', 'replicationcontrollers', 'jobs'].map((kind) => [
      kind,
      ['spec', 'template', 'spec'],
    ]),
  ),
  cronjobs: ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
};

type Change = (value: Raw) => Raw;
const one =
  (field: string, value: unknown): Change =>
  (spec) =>
    spec[field] === undefined || spec[field] === null ? { ...spec, [field]: value } : spec;
const all =
  (...changes: readonly Change[]): Change =>
  (value) =>
    changes.reduce((changed, change) => change(changed), value);

/** What the API server fills in before anybody judges, as far as a verdict depends on it. */
const others: { readonly [K in Kind]?: Change } = {
  deployments: at(['spec'], one('replicas', 1)),
  replicasets: at(['spec'], one('replicas', 1)),
  statefulsets: at(['spec'], one('replicas', 1)),
  replicationcontrollers: at(['spec'], one('replicas', 1)),
  horizontalpodautoscalers: at(['spec'], one('minReplicas', 1)),
  services: at(['spec'], one('type', 'ClusterIP')),
  networkpolicies: at(['spec'], (spec) => {
    if (Array.isArray(spec.policyTypes) && spec.policyTypes.length) return spec;
    const egress = Array.isArray(spec.egress) && spec.egress.length > 0;
    return { ...spec, policyTypes: egress ? ['Ingress', 'Egress'] : ['Ingress'] };
  }),
  namespaces: (object) => {
    const metadata = isObject(object.metadata) ? object.metadata : {};
    const labels = isObject(metadata.labels) ? metadata.labels : {};
    const name = { 'kubernetes.io/metadata.name': metadata.name };
    return { ...object, metadata: { ...metadata, labels: { ...labels, ...name } } };
  },
  validatingwebhookconfigurations: each('webhooks', one('failurePolicy', 'Fail')),
  mutatingwebhookconfigurations: each('webhooks', one('failurePolicy', 'Fail')),
  validatingadmissionpolicies: at(['spec'], one('failurePolicy', 'Fail')),
  persistentvolumes: at(['spec'], one('persistentVolumeReclaimPolicy', 'Retain')),
  storageclasses: one('reclaimPolicy', 'Delete'),
  rolebindings: each('subjects', withGroup),
  clusterrolebindings: each('subjects', withGroup),
};

/** The object as the server would hold it; what it was made of is left as it is. */
export function defaulted(kind: Kind, object: Raw): Raw {
  const path = specs[kind];
  const changed = others[kind]?.(object) ?? object;
  return path ? at(path, kind === 'pods' ? all(podSpec, ofPods) : podSpec)(changed) : changed;
}

function podSpec(spec: Raw): Raw {
  const result: Loose = { ...spec };
  for (const list of containerLists) if (spec[list] !== undefined) result[list] = mapped(spec[list], withPullPolicy);
  if (spec.volumes !== undefined)
    result.volumes = mapped(spec.volumes, (volume) =>
      Object.keys(volume).length === 1 ? { ...volume, emptyDir: {} } : volume,
    );
  return result;
}

/** Of pods alone, not of templates: the ports of the host's network, requests as high as the limits. */
function ofPods(spec: Raw): Raw {
  const result: Loose = { ...spec };
  for (const list of ['initContainers', 'containers'] as const)
    if (spec[list] !== undefined)
      result[list] = mapped(spec[list], spec.hostNetwork === true ? all(withRequests, withHostPorts) : withRequests);
  return result;
}

function withPullPolicy(container: Raw): Raw {
  if (container.imagePullPolicy || typeof container.image !== 'string') return container;
  const named = container.image.slice(container.image.lastIndexOf('/') + 1);
  const latest = !named.includes('@') && (!named.includes(':') || named.endsWith(':latest'));
  return { ...container, imagePullPolicy: latest ? 'Always' : 'IfNotPresent' };
}

function withHostPorts(container: Raw): Raw {
  const ports = mapped(container.ports, (port) => (port.hostPort ? port : { ...port, hostPort: port.containerPort }));
  return container.ports === undefined ? container : { ...container, ports };
}

function withRequests(container: Raw): Raw {
  const { resources } = container;
  if (!isObject(resources) || !isObject(resources.limits)) return container;
  const requests = { ...resources.limits, ...(isObject(resources.requests) ? resources.requests : {}) };
  return { ...container, resources: { ...resources, requests } };
}

function withGroup(subject: Raw): Raw {
  const ofPeople = subject.kind === 'User' || subject.kind === 'Group';
  return ofPeople ? one('apiGroup', 'rbac.authorization.k8s.io')(subject) : subject;
}

const mapped = (list: unknown, change: Change): unknown =>
  Array.isArray(list) ? list.map((item) => (isObject(item) ? change(item) : item)) : list;

function each(field: string, change: Change): Change {
  return (object) => (object[field] === undefined ? object : { ...object, [field]: mapped(object[field], change) });
}

/** Changes what stands at the path, where it stands there. */
function at([first, ...rest]: readonly string[], change: Change): Change {
  return (object) => {
    const inner = first === undefined ? undefined : object[first];
    if (first === undefined || !isObject(inner)) return object;
    return { ...object, [first]: rest.length ? at(rest, change)(inner) : change(inner) };
  };
}
