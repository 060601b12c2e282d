import { container, digest, podSpec } from '../demo/kubernetes/containers.ts';
import type { Raw } from '../demo/kubernetes/lists.ts';
import { managedFields } from '../demo/kubernetes/managed-fields.ts';
import { object, ownerOf, suffix, uidOf } from '../demo/kubernetes/objects.ts';
import { pod } from '../demo/kubernetes/pods.ts';

/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const parts = ['api', 'worker', 'cache', 'gateway', 'sync', 'index', 'cron', 'feed', 'auth', 'jobs'];
const settings = ['LOG_LEVEL', 'DB_HOST', 'DB_POOL', 'REGION', 'FEATURE_FLAGS', 'QUEUE', 'TIMEOUT_MS', 'TRACE_RATIO'];
const nodes = Array.from({ length: 400 }, (_, i) => `ip-10-1-${i >> 8}-${i & 255}.eu-west-1.compute.internal`);

/** What a Deployment's ReplicaSet makes its pods of. */
export type Template = ReturnType<typeof templateOf>;

/** The same templates for the same seed, `perNamespace` of them in each namespace. */
export function templatesOf(seed: number, count: number, perNamespace: number): Template[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, index) => templateOf(index, perNamespace, random));
}

/** A running pod of the template, as `kubectl get -o json` has it. */
export function podOf(template: Template, index: number): Raw {
  const name = `${template.replicaSet}-${suffix(`${template.uid}/${index}`)}`;
  const owner = { apiVersion: 'apps/v1', kind: 'ReplicaSet', name: template.replicaSet, uid: template.uid };
  const node = nodes[(template.first + index * 37) % nodes.length] ?? '';
  const running = { nodes: [node], labels: template.labels, annotations: template.annotations };
  return pod(template.namespace, name, template.spec, owner, running);
}

/** The Deployment and the ReplicaSet that run ten of its pods. */
export function controllersOf({ app, namespace, replicaSet, labels, annotations, spec }: Template): Raw[] {
  const selector = { matchLabels: { 'app.kubernetes.io/name': app } };
  const template = { metadata: { labels, annotations }, spec };
  const body = { spec: { replicas: 10, selector, template }, status: { replicas: 10, readyReplicas: 10 } };
  const { 'pod-template-hash': _, ...own } = labels;
  const deployment = object('apps/v1', 'Deployment', app, body, { namespace, labels: own });
  const owner = ownerOf(deployment);
  return [deployment, object('apps/v1', 'ReplicaSet', replicaSet, body, { namespace, labels, owner })];
}

/** Items of a pod list in etcd's order, as JSON texts with managedFields: `replicas` pods of each template. */
export function* podTexts(templates: readonly Template[], replicas: number): Generator<string> {
  for (const template of templates)
    for (let index = 0; index < replicas; index++) {
      const { kind: _, apiVersion, metadata, ...rest } = podOf(template, index);
      const fields = managedFields({ apiVersion, metadata, ...rest });
      const resourceVersion = String(1_000_000 + template.first * 1_000 + index);
      yield JSON.stringify({ metadata: { ...(metadata as Raw), resourceVersion, managedFields: fields }, ...rest });
    }
}

function templateOf(index: number, perNamespace: number, random: () => number) {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const app = `${pick(parts)}-${String(index).padStart(4, '0')}`;
  const namespace = `team-${String(Math.floor(index / perNamespace)).padStart(3, '0')}`;
  const hash = suffix(`${app}/${random()}`, 10);
  const env = settings.slice(0, 1 + Math.floor(random() * 6)).map((name) => ({ name, value: `${app}.${namespace}` }));
  const image = `registry.example.com/${namespace}/${app}:${Math.floor(random() * 40)}.${Math.floor(random() * 9)}`;
  const faults = random() < 0.15 ? { securityContext: { privileged: random() < 0.1, runAsUser: 0 } } : {};
  const main = container('app', image, {
    image,
    env,
    args: ['--listen=:8080', `--config=/etc/${app}/config.yaml`, `--shards=${Math.floor(random() * 16)}`],
    volumeMounts: [{ name: 'config', mountPath: `/etc/${app}`, readOnly: true }],
    ...faults,
  });
  const sidecar = container('metrics', 'registry.example.com/ops/exporter:2.1', {
    ports: [{ containerPort: 9100 }],
  });
  const migrate = container('migrate', image, {
    args: ['migrate'],
    livenessProbe: undefined,
    readinessProbe: undefined,
  });
  const spec = podSpec(random() < 0.07 ? [main, sidecar] : [main], {
    volumes: [{ name: 'config', configMap: { name: `${app}-config`, defaultMode: 420 } }],
    automountServiceAccountToken: undefined,
    ...(random() < 0.06 ? { initContainers: [migrate] } : {}),
    ...(random() < 0.03 ? { hostNetwork: true } : {}),
  });
  const replicaSet = `${app}-${hash}`;
  return {
    app,
    namespace,
    first: Math.floor(random() * nodes.length),
    replicaSet,
    uid: uidOf('ReplicaSet', namespace, replicaSet),
    labels: { 'app.kubernetes.io/name': app, 'app.kubernetes.io/part-of': namespace, 'pod-template-hash': hash },
    annotations: {
      'prometheus.io/scrape': 'true',
      'prometheus.io/port': '9100',
      'checksum/config': digest(`${app}/${random()}`),
      'kubectl.kubernetes.io/restartedAt': '2026-10-01T10:00:00Z',
    },
    spec: JSON.parse(JSON.stringify(spec)) as Raw,
  };
}
