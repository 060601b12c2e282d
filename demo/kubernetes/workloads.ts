import { careless, container, podSpec } from './containers.ts';
import { cronJob, daemonSet, deployment, replicaSet, statefulSet } from './controllers.ts';
import type { Raw } from './lists.ts';
import { type Flavour, nodeNames } from './nodes.ts';
import {
  clusterRole,
  clusterRoleBinding,
  namespace,
  namespaced,
  object,
  ownerOf,
  service,
  serviceAccount,
} from './objects.ts';
import { system } from './system.ts';
import { admission, pdb, tidyNamespace } from './tidy.ts';

export { harmful, hostile } from './hostile-objects.ts';
export { terrible } from './terrible.ts';

export interface Options {
  readonly flavour?: Flavour;
  readonly nodes?: number;
  readonly kubelet?: string;
}

/** A cluster in which a careful team left nothing to find. */
export function wellKept({ flavour = 'eks', nodes: count = 3, kubelet }: Options = {}): Raw[] {
  const nodes = nodeNames(flavour, count);
  const ns = 'shop';
  const web = (name: string) => deployment(ns, name, podSpec([container(name)]), { nodes, replicas: 3 });
  return [
    ...system(flavour, nodes, kubelet ? { kubelet } : {}),
    ...tidyNamespace(ns),
    ...['frontend', 'catalogue', 'checkout'].flatMap((name) => [...web(name), service(ns, name, {}), pdb(ns, name)]),
    ...statefulSet(ns, 'cart', podSpec([container('cart')]), { nodes }),
    ...cronJob(ns, 'settle', podSpec([container('settle')]), { nodes }),
    namespaced('networking.k8s.io/v1', 'Ingress', ns, 'shop', {
      spec: {
        ingressClassName: 'internal',
        tls: [{ hosts: ['shop.example.com'], secretName: 'shop-tls' }],
        rules: [
          {
            host: 'shop.example.com',
            http: {
              paths: [
                { path: '/', pathType: 'Prefix', backend: { service: { name: 'frontend', port: { number: 80 } } } },
              ],
            },
          },
        ],
      },
      status: { loadBalancer: { ingress: [{ ip: '10.0.0.80' }] } },
    }),
    admission(),
    object('admissionregistration.k8s.io/v1', 'ValidatingAdmissionPolicy', 'no-latest', {
      spec: {
        failurePolicy: 'Fail',
        matchConstraints: {
          resourceRules: [
            { apiGroups: ['apps'], apiVersions: ['v1'], operations: ['CREATE', 'UPDATE'], resources: ['deployments'] },
          ],
        },
        validations: [{ expression: "!object.spec.template.spec.containers.exists(c, c.image.endsWith(':latest'))" }],
      },
    }),
    object('admissionregistration.k8s.io/v1', 'ValidatingAdmissionPolicyBinding', 'no-latest', {
      spec: { policyName: 'no-latest', validationActions: ['Deny'] },
    }),
  ];
}

/** A cluster as most are: sound at heart, hurried at the edges; with a mesh, Argo Rollouts and somebody debugging. */
export function ordinary({ flavour = 'gke', nodes: count = 4, kubelet }: Options = {}): Raw[] {
  const nodes = nodeNames(flavour, count);
  const mesh = (spec: Raw) => ({
    ...spec,
    initContainers: [
      careless('istio-init', 'docker.io/istio/proxyv2:1.27.1', {
        securityContext: { capabilities: { add: ['NET_ADMIN', 'NET_RAW'] }, runAsUser: 0 },
      }),
    ],
    containers: [
      ...(spec.containers as Raw[]),
      careless('istio-proxy', 'docker.io/istio/proxyv2:1.27.1', { securityContext: { runAsUser: 1337 } }),
    ],
  });
  const debugged = (spec: Raw, index: number) =>
    index === 0
      ? {
          ...spec,
          ephemeralContainers: [
            careless('debugger-x7k2p', 'busybox', { stdin: true, tty: true, targetContainerName: 'api' }),
          ],
        }
      : spec;
  const plain = { securityContext: {}, automountServiceAccountToken: true };
  const labels = { app: 'payments' };
  const payments = podSpec([container('payments')], plain);
  const rollout = namespaced('argoproj.io/v1alpha1', 'Rollout', 'payments', 'payments', {
    spec: { replicas: 2, selector: { matchLabels: labels }, template: { metadata: { labels }, spec: payments } },
  });
  return [
    ...system(flavour, nodes, kubelet ? { kubelet, external: flavour === 'plain' } : {}),
    ...tidyNamespace('api'),
    namespace('payments', { 'pod-security.kubernetes.io/warn': 'baseline' }),
    serviceAccount('payments', 'default'),
    serviceAccount(
      'payments',
      'app',
      {},
      { 'iam.gke.io/gcp-service-account': 'payments@shop-prod.iam.gserviceaccount.com' },
    ),
    namespace('monitoring'),
    serviceAccount('monitoring', 'default'),
    serviceAccount('monitoring', 'prometheus'),
    ...deployment('api', 'api', podSpec([container('api')]), { nodes, replicas: 3, mutate: debugged }),
    ...deployment(
      'api',
      'worker',
      podSpec([container('worker', 'registry.example.com/shop/worker:2025-11-03')], {
        automountServiceAccountToken: true,
      }),
      { nodes },
    ),
    service('api', 'api', {}),
    rollout,
    ...replicaSet('payments', 'payments', payments, ownerOf(rollout), {
      nodes,
      replicas: 2,
      labels,
      mutate: mesh,
    }),
    ...deployment('payments', 'gateway', podSpec([careless('gateway', 'nginx:1.29')], plain), { nodes, mutate: mesh }),
    service('payments', 'gateway', { type: 'LoadBalancer', loadBalancerSourceRanges: ['198.51.100.0/24'] }),
    ...daemonSet(
      'monitoring',
      'node-exporter',
      podSpec([careless('node-exporter', 'quay.io/prometheus/node-exporter:v1.9.1')], {
        hostNetwork: true,
        hostPID: true,
        serviceAccountName: 'default',
        securityContext: {},
        volumes: [{ name: 'root', hostPath: { path: '/proc', type: '' } }],
      }),
      { nodes },
    ),
    ...statefulSet(
      'monitoring',
      'prometheus',
      podSpec([careless('prometheus', 'quay.io/prometheus/prometheus:v3.5.0')], {
        serviceAccountName: 'prometheus',
        automountServiceAccountToken: true,
      }),
      { nodes, replicas: 1 },
    ),
    clusterRole('prometheus', [
      { apiGroups: [''], resources: ['nodes', 'nodes/proxy', 'pods', 'services'], verbs: ['get', 'list', 'watch'] },
    ]),
    clusterRoleBinding('prometheus', 'ClusterRole/prometheus', [
      { kind: 'ServiceAccount', name: 'prometheus', namespace: 'monitoring' },
    ]),
    admission('Ignore'),
    object('apiextensions.k8s.io/v1', 'CustomResourceDefinition', 'rollouts.argoproj.io', {
      spec: {
        group: 'argoproj.io',
        names: { kind: 'Rollout', plural: 'rollouts' },
        scope: 'Namespaced',
        versions: [
          {
            name: 'v1alpha1',
            served: true,
            storage: true,
            schema: { openAPIV3Schema: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true } },
          },
        ],
      },
    }),
  ];
}

/** Many pods of few templates, in `namespaces` namespaces: one in fifty is careless. */
export function large(
  pods: number,
  { flavour = 'eks', nodes: count = 40, kubelet }: Options = {},
  namespaces = 40,
): Raw[] {
  const nodes = nodeNames(flavour, count);
  const replicas = 10;
  const made = system(flavour, nodes, kubelet ? { kubelet } : {});
  for (let i = 0; i < Math.min(namespaces, Math.ceil(pods / replicas)); i++) made.push(...tidyNamespace(`team-${i}`));
  for (let i = 0, left = pods; left > 0; i++, left -= replicas) {
    const ns = `team-${i % namespaces}`;
    const name = `service-${i}`;
    const spec =
      i % 50 === 7
        ? podSpec([careless(name, `registry.example.com/${ns}/${name}:latest`)], { securityContext: {} })
        : podSpec([container(name)]);
    made.push(...deployment(ns, name, spec, { nodes, replicas: Math.min(replicas, left) }));
  }
  return made;
}
