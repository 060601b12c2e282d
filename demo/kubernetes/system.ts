import { addon } from './addons.ts';
import { bootstrapRbac } from './bootstrap.ts';
import { careless, podSpec } from './containers.ts';
import { daemonSet, deployment } from './controllers.ts';
import type { Raw } from './lists.ts';
import { type Flavour, flavours, node } from './nodes.ts';
import { namespace, object, ownerOf, roleBinding, service, serviceAccount } from './objects.ts';
import { pod } from './pods.ts';

/** What every cluster has before anybody deploys: nodes, system namespaces, add-ons, bootstrap RBAC. */
export function system(
  flavour: Flavour,
  nodes: readonly string[],
  options: { kubelet?: string; external?: boolean } = {},
): Raw[] {
  const { kubelet = 'v1.33.4', external = false } = options;
  const { agents, registry } = flavours[flavour];
  const ns = 'kube-system';
  const agent = (name: string) =>
    daemonSet(
      ns,
      name,
      addon(flavour, name) ??
        podSpec([careless(name, `${registry}/${name}:v1.19.3`, { securityContext: { privileged: true } })], {
          hostNetwork: true,
          priorityClassName: 'system-node-critical',
          serviceAccountName: name,
          automountServiceAccountToken: true,
          securityContext: {},
          tolerations: [{ operator: 'Exists' }],
          volumes: [{ name: 'host', hostPath: { path: '/var/run', type: '' } }],
        }),
      { nodes },
    );
  const dns = podSpec([careless('coredns', `${registry}/coredns:v1.12.4`)], {
    serviceAccountName: 'coredns',
    automountServiceAccountToken: true,
    priorityClassName: 'system-cluster-critical',
  });
  const first = nodes[0] ?? 'node-0';
  const mirror = pod(
    ns,
    `node-problem-detector-${first}`,
    podSpec([careless('detector', 'registry.k8s.io/node-problem-detector:v0.8.21')], {
      serviceAccountName: undefined,
      serviceAccount: undefined,
    }),
    undefined,
    {
      nodes: [first],
      annotations: {
        'kubernetes.io/config.source': 'file',
        'kubernetes.io/config.mirror': 'c1b2',
        'kubernetes.io/config.hash': 'c1b2',
      },
    },
  );
  const firstNode = node(flavour, first, 0, kubelet, external);
  const mirrored = {
    ...mirror,
    metadata: { ...(mirror.metadata as Raw), ownerReferences: [{ ...ownerOf(firstNode), controller: true }] },
  };
  return [
    ...['default', ns, 'kube-public', 'kube-node-lease'].map((name) => namespace(name)),
    firstNode,
    ...nodes.slice(1).map((name, i) => node(flavour, name, i + 1, kubelet, external)),
    ...['default', 'kube-public', 'kube-node-lease', ns].map((name) => serviceAccount(name, 'default')),
    ...[...agents, 'coredns', 'namespace-controller'].map((name) => serviceAccount(ns, name)),
    ...agents.flatMap(agent),
    ...deployment(ns, 'coredns', dns, { nodes, labels: { 'k8s-app': 'kube-dns' } }),
    mirrored,
    service(ns, 'kube-dns', {
      clusterIP: '10.100.0.10',
      selector: { 'k8s-app': 'kube-dns' },
      ports: [{ port: 53, protocol: 'UDP' }],
    }),
    service('default', 'kubernetes', {
      clusterIP: '10.100.0.1',
      selector: undefined,
      ports: [{ port: 443, protocol: 'TCP' }],
    }),
    ...bootstrapRbac(),
    roleBinding(ns, 'system::leader-locking-kube-scheduler', 'ClusterRole/system:kube-scheduler', [
      { kind: 'User', name: 'system:kube-scheduler' },
    ]),
    object('storage.k8s.io/v1', 'StorageClass', 'standard', {
      provisioner: 'csi.example.com',
      reclaimPolicy: 'Delete',
      parameters: { encrypted: 'true' },
    }),
  ];
}
