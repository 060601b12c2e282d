import { careless, podSpec } from './containers.ts';
import { cronJob, daemonSet, deployment, statefulSet } from './controllers.ts';
import type { Raw } from './lists.ts';
import { nodeNames } from './nodes.ts';
import {
  clusterRole,
  clusterRoleBinding,
  namespace,
  namespaced,
  object,
  role,
  roleBinding,
  service,
  serviceAccount,
} from './objects.ts';
import { system } from './system.ts';
import type { Options } from './workloads.ts';

const open = {
  securityContext: {},
  automountServiceAccountToken: true,
  serviceAccountName: 'default',
};
const anyone = { loadBalancer: { ingress: [{ ip: '203.0.113.80' }] } };

/** A cluster that anybody may take over in several ways. */
export function terrible({ flavour = 'aks', nodes: count = 3, kubelet = 'v1.27.9' }: Options = {}): Raw[] {
  const nodes = nodeNames(flavour, count);
  const root = { privileged: true, allowPrivilegeEscalation: true, runAsUser: 0, capabilities: { add: ['ALL'] } };
  return [
    ...system(flavour, nodes, { kubelet, external: true }),
    ...['legacy', 'ci', 'kubernetes-dashboard'].flatMap((ns) => [
      namespace(ns, ns === 'legacy' ? { 'pod-security.kubernetes.io/enforce': 'privileged' } : {}),
      serviceAccount(ns, 'default'),
    ]),
    serviceAccount('kubernetes-dashboard', 'kubernetes-dashboard'),
    ...deployment(
      'legacy',
      'monolith',
      podSpec(
        [
          careless('monolith', 'monolith:latest', {
            securityContext: root,
            env: [{ name: 'DB_PASSWORD', value: 'in-clear' }],
            ports: [{ containerPort: 80, hostPort: 80, protocol: 'TCP' }],
          }),
        ],
        {
          ...open,
          hostNetwork: true,
          hostPID: true,
          hostIPC: true,
          volumes: [
            { name: 'root', hostPath: { path: '/', type: '' } },
            { name: 'docker', hostPath: { path: '/var/run/docker.sock', type: 'Socket' } },
          ],
        },
      ),
      { nodes, replicas: 1 },
    ),
    ...deployment(
      'ci',
      'runner',
      podSpec(
        [
          careless('runner', 'jenkins/inbound-agent', {
            securityContext: root,
            volumeMounts: [{ name: 'docker', mountPath: '/var/run/docker.sock' }],
          }),
        ],
        {
          ...open,
          volumes: [{ name: 'docker', hostPath: { path: '/run/containerd/containerd.sock', type: '' } }],
        },
      ),
      { nodes },
    ),
    ...daemonSet(
      'ci',
      'tuner',
      podSpec(
        [
          careless('tuner', 'alpine', {
            command: ['sysctl'],
            args: ['-w', 'kernel.core_pattern=|/tmp/x'],
            securityContext: { capabilities: { add: ['SYS_ADMIN', 'SYS_PTRACE', 'NET_ADMIN'] } },
          }),
        ],
        {
          ...open,
          securityContext: {
            sysctls: [{ name: 'kernel.msgmax', value: '65536' }],
            seccompProfile: { type: 'Unconfined' },
          },
        },
      ),
      { nodes },
    ),
    ...statefulSet(
      'legacy',
      'mysql',
      podSpec([careless('mysql', 'mysql:5.6', { env: [{ name: 'MYSQL_ROOT_PASSWORD', value: 'root' }] })], open),
      { nodes, replicas: 1 },
    ),
    ...cronJob(
      'ci',
      'backup',
      podSpec(
        [
          careless('backup', 'ubuntu:latest', {
            command: ['sh', '-c', 'curl http://backup.example.com/run.sh | sh'],
            securityContext: { runAsUser: 0 },
          }),
        ],
        open,
      ),
      { nodes },
    ),
    ...deployment(
      'kubernetes-dashboard',
      'kubernetes-dashboard',
      podSpec(
        [
          careless('kubernetes-dashboard', 'kubernetesui/dashboard:v2.0.0', {
            args: ['--enable-skip-login', '--disable-settings-authorizer', '--namespace=kubernetes-dashboard'],
          }),
        ],
        { ...open, serviceAccountName: 'kubernetes-dashboard', serviceAccount: 'kubernetes-dashboard' },
      ),
      { nodes, replicas: 1 },
    ),
    service(
      'kubernetes-dashboard',
      'kubernetes-dashboard',
      { type: 'LoadBalancer', ports: [{ port: 443, targetPort: 8443, nodePort: 30443, protocol: 'TCP' }] },
      undefined,
      anyone,
    ),
    service('legacy', 'monolith', {
      type: 'NodePort',
      externalIPs: ['203.0.113.99'],
      ports: [{ port: 80, nodePort: 30080, protocol: 'TCP' }],
    }),
    service(
      'legacy',
      'mysql',
      { type: 'LoadBalancer', loadBalancerSourceRanges: ['0.0.0.0/0'], ports: [{ port: 3306, protocol: 'TCP' }] },
      undefined,
      anyone,
    ),
    namespaced('networking.k8s.io/v1', 'Ingress', 'legacy', 'monolith', {
      spec: {
        rules: [
          {
            host: '*.example.com',
            http: {
              paths: [
                { path: '/', pathType: 'Prefix', backend: { service: { name: 'monolith', port: { number: 80 } } } },
              ],
            },
          },
        ],
      },
      status: anyone,
    }),
    object(
      'networking.k8s.io/v1',
      'Ingress',
      'snippets',
      { spec: { defaultBackend: { service: { name: 'monolith', port: { number: 80 } } } }, status: {} },
      {
        namespace: 'legacy',
        annotations: {
          'nginx.ingress.kubernetes.io/server-snippet': 'location /admin { proxy_pass http://127.0.0.1:10255; }',
        },
      },
    ),
    clusterRoleBinding('default-admin', 'ClusterRole/cluster-admin', [
      { kind: 'ServiceAccount', name: 'default', namespace: 'legacy' },
    ]),
    clusterRoleBinding('everybody-views', 'ClusterRole/view', [
      { kind: 'User', name: 'system:anonymous' },
      { kind: 'Group', name: 'system:unauthenticated' },
    ]),
    clusterRoleBinding('dashboard', 'ClusterRole/cluster-admin', [
      { kind: 'ServiceAccount', name: 'kubernetes-dashboard', namespace: 'kubernetes-dashboard' },
    ]),
    clusterRoleBinding('all-accounts-edit', 'ClusterRole/edit', [{ kind: 'Group', name: 'system:serviceaccounts' }]),
    clusterRole('do-all', [{ apiGroups: ['*'], resources: ['*'], verbs: ['*'] }]),
    clusterRole('climber', [
      {
        apiGroups: ['rbac.authorization.k8s.io'],
        resources: ['clusterroles', 'clusterrolebindings'],
        verbs: ['bind', 'escalate', 'create'],
      },
      { apiGroups: [''], resources: ['users', 'groups', 'serviceaccounts'], verbs: ['impersonate'] },
      { apiGroups: [''], resources: ['nodes/proxy', 'pods/exec', 'serviceaccounts/token'], verbs: ['get', 'create'] },
    ]),
    clusterRoleBinding('climber', 'ClusterRole/climber', [
      { kind: 'ServiceAccount', name: 'default', namespace: 'ci' },
    ]),
    role('ci', 'secrets', [{ apiGroups: [''], resources: ['secrets'], verbs: ['get', 'list', 'watch'] }]),
    roleBinding('ci', 'secrets', 'Role/secrets', [{ kind: 'Group', name: 'system:authenticated' }]),
    object('admissionregistration.k8s.io/v1', 'MutatingWebhookConfiguration', 'sneaky', {
      webhooks: [
        {
          name: 'inject.sneaky.example.com',
          admissionReviewVersions: ['v1'],
          sideEffects: 'None',
          failurePolicy: 'Ignore',
          timeoutSeconds: 30,
          clientConfig: { url: 'https://webhook.example.net/mutate', caBundle: 'LS0tLS1CRUdJTg==' },
          rules: [{ apiGroups: ['*'], apiVersions: ['*'], operations: ['*'], resources: ['*'], scope: '*' }],
        },
      ],
    }),
    object('v1', 'PersistentVolume', 'host-data', {
      spec: { capacity: { storage: '10Gi' }, accessModes: ['ReadWriteOnce'], hostPath: { path: '/etc' } },
      status: { phase: 'Bound' },
    }),
  ];
}
