import { canaries } from '../canaries.ts';
import { careless, podSpec } from './containers.ts';
import { cronJob, deployment } from './controllers.ts';
import type { Raw } from './lists.ts';
import { nodeNames } from './nodes.ts';
import {
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

const bell = String.fromCharCode(7);
const esc = String.fromCharCode(27);
const rightToLeft = String.fromCharCode(0x202e);
/** Text that does harm where it is not escaped; fit for annotations, arguments and images. */
export const harmful = {
  script: '<script>window.owned=1</script>',
  image: '<img src=x onerror="window.owned=1">',
  attribute: '" onmouseover="window.owned=1" x="',
  formula: "=cmd|'/c calc'!A0",
  formulaPlus: '+1+HYPERLINK("https://evil.example.com","x")',
  formulaAt: '@SUM(1+1)*cmd',
  terminal: `${esc}[2J${esc}]0;owned${bell}${esc}[31m`,
  bidi: `exe${rightToLeft}gnp.txt`,
  markdown: '![x](https://evil.example.com/p.png) [click](javascript:alert(1)) @everyone #1',
  workflow: '\n::set-output name=x::y\n::error::owned',
  entities: '&lt;b&gt; &#x3c;script&#x3e;',
  template: `\${7*7} {{7*7}} <%= 7*7 %>`,
} as const;

/** 253 characters, the most that a DNS subdomain may have. */
export const longName = `${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(61)}`;
const prototypes: { readonly [key: string]: string } = { constructor: 'x', toString: 'x', hasOwnProperty: 'x' };
/** A key that the API server's validation refuses and a hostile server sends all the same. */
const forged: { readonly [key: string]: string } = JSON.parse('{"__proto__":"polluted"}');

/** A cluster whose every free text is an attack, and which holds a canary wherever people leave secrets. */
export function hostile({ flavour = 'plain', nodes: count = 2, kubelet = 'v1.33.4' }: Options = {}): Raw[] {
  const nodes = nodeNames(flavour, count);
  const { probeCommand, probeHeader, lifecycleHeader } = canaries;
  const applied = (secret: string) =>
    JSON.stringify({
      kind: 'Deployment',
      spec: { template: { spec: { containers: [{ env: [{ name: 'X', value: secret }] }] } } },
    });
  const notes = {
    ...harmful,
    'kubectl.kubernetes.io/last-applied-configuration': applied(canaries.lastApplied),
    'kapp.k14s.io/original': applied(canaries.otherApplied),
    'example.com/dsn': `postgres://admin:${canaries.annotationUrl}@db.example.com/prod`,
    'example.com/api-token': canaries.annotationToken,
    'example.com/pem': `-----BEGIN RSA PRIVATE KEY-----\n${canaries.privateKey}\n-----END RSA PRIVATE KEY-----`,
    'example.com/long': 'x'.repeat(5_000),
  };
  const leaky = careless('leaky', harmful.script, {
    command: ['/bin/sh', '-c', `export DB_PASSWORD=${canaries.shell}; exec server ${harmful.terminal}`],
    args: [
      `--password=${canaries.argument}`,
      '--auth-token',
      canaries.separateArgument,
      `--dsn=postgres://admin:${canaries.url}@db/prod`,
      ...Object.values(harmful),
    ],
    env: [
      { name: 'API_KEY', value: canaries.env },
      { name: 'FROM_SECRET', valueFrom: { secretKeyRef: { name: 'db', key: 'password' } } },
    ],
    livenessProbe: { exec: { command: ['check', `--token=${probeCommand}`] } },
    readinessProbe: {
      httpGet: {
        path: '/',
        port: 80,
        scheme: 'HTTP',
        httpHeaders: [{ name: 'Authorization', value: `Bearer ${probeHeader}` }],
      },
    },
    lifecycle: {
      preStop: { httpGet: { path: '/', port: 80, httpHeaders: [{ name: 'X-Key', value: lifecycleHeader }] } },
    },
  });
  const spec = podSpec([leaky, careless('a'.repeat(63), `evil.example.com/${'x'.repeat(200)}:${'9'.repeat(100)}`)], {
    serviceAccountName: 'default',
    volumes: [
      {
        name: 'csi',
        csi: { driver: 'csi.example.com', volumeAttributes: { password: canaries.volumeAttribute, share: 'x' } },
      },
      { name: 'flex', flexVolume: { driver: 'example.com/flex', options: { 'secret-key': canaries.flexOption } } },
    ],
  });
  const ns = 'hostile';
  return [
    ...system(flavour, nodes, { kubelet }),
    object(
      'v1',
      'Namespace',
      ns,
      { spec: {}, status: { phase: 'Active' } },
      { labels: prototypes, annotations: notes },
    ),
    ...['constructor', 'tostring', 'valueof'].map((name) => namespace(name)),
    serviceAccount(ns, 'default'),
    object('v1', 'ServiceAccount', 'forged', {}, { namespace: ns, labels: forged, annotations: forged }),
    serviceAccount(ns, 'constructor', {}, notes),
    ...deployment(ns, 'leaky', spec, { nodes, labels: prototypes, annotations: notes }),
    ...cronJob(ns, 'night', podSpec([{ ...leaky, env: [{ name: 'TOKEN', value: canaries.templateEnv }] }]), { nodes }),
    namespaced('apps/v1', 'Deployment', 'constructor', longName, {
      spec: {
        replicas: 0,
        selector: { matchLabels: { app: 'long' } },
        template: { metadata: { labels: { app: 'long' } }, spec: podSpec([careless('c', 'c')]) },
      },
    }),
    service(ns, 'expose', { type: 'ExternalName', externalName: 'evil.example.com' }, notes),
    namespaced('v1', 'Secret', ns, 'db', {
      type: 'Opaque',
      data: { password: Buffer.from(canaries.secret).toString('base64'), plain: canaries.secret },
    }),
    namespaced('v1', 'ConfigMap', 'kube-system', 'amazon-vpc-cni', {
      data: { 'enable-network-policy-controller': 'true', 'branch-token': canaries.configMap },
    }),
    namespaced('v1', 'ConfigMap', ns, 'settings', { data: { password: canaries.configMap } }),
    role(ns, 'Role:With:Colons', [{ apiGroups: [harmful.script], resources: [harmful.formula], verbs: ['get'] }]),
    roleBinding(
      ns,
      'bind',
      'Role/Role:With:Colons',
      Object.values(harmful).map((name) => ({ kind: 'User', name })),
    ),
    clusterRoleBinding('formula', 'ClusterRole/view', [
      { kind: 'Group', name: harmful.formula },
      { kind: 'Group', name: '__proto__' },
    ]),
    object('admissionregistration.k8s.io/v1', 'ValidatingWebhookConfiguration', 'hook', {
      webhooks: [
        {
          name: 'hook.example.com',
          admissionReviewVersions: ['v1'],
          sideEffects: 'None',
          clientConfig: {
            url: `https://hook.example.com/${canaries.webhookUrl}`,
            caBundle: Buffer.from(canaries.caBundle).toString('base64'),
          },
          rules: [],
        },
      ],
    }),
    object(
      'storage.k8s.io/v1',
      'StorageClass',
      'heketi',
      { provisioner: 'x', parameters: { restuserkey: canaries.storageParameter } },
      { annotations: notes },
    ),
  ];
}
