import { describe, expect, test } from 'vitest';
import { defaulted } from '../../shared/manifests/defaults.ts';

const container = (more: object = {}) => ({ name: 'c', image: 'i:1', imagePullPolicy: 'Always', ...more });
const pod = (spec: object) => ({ spec: { containers: [container()], ...spec } });
const ported = (port: object) => ({ containers: [container({ ports: [port] })] });

describe('pods', () => {
  test.each([
    ['nothing to do', pod({}), pod({})],
    [
      'ports on the network of the node',
      pod({ hostNetwork: true, ...ported({ containerPort: 80 }) }),
      pod({ hostNetwork: true, ...ported({ containerPort: 80, hostPort: 80 }) }),
    ],
    ['ports of its own', pod(ported({ containerPort: 80 })), pod(ported({ containerPort: 80 }))],
    ['a volume without a source', pod({ volumes: [{ name: 'v' }] }), pod({ volumes: [{ name: 'v', emptyDir: {} }] })],
    [
      'requests as high as limits',
      pod({ containers: [container({ resources: { limits: { cpu: 1, memory: 2 }, requests: { cpu: 0 } } })] }),
      pod({
        containers: [container({ resources: { limits: { cpu: 1, memory: 2 }, requests: { cpu: 0, memory: 2 } } })],
      }),
    ],
  ])('%s', (_, given, expected) => {
    expect(defaulted('pods', given)).toEqual(expected);
  });

  test.each([
    ['nginx', 'Always'],
    ['nginx:latest', 'Always'],
    ['registry:5000/nginx', 'Always'],
    ['nginx:1.27', 'IfNotPresent'],
    ['registry:5000/nginx:1', 'IfNotPresent'],
    ['nginx@sha256:0123', 'IfNotPresent'],
  ])('%s is pulled %s', (image, policy) => {
    const { spec } = defaulted('pods', { spec: { containers: [{ name: 'c', image }] } }) as {
      spec: { containers: object[] };
    };
    expect(spec.containers[0]).toHaveProperty('imagePullPolicy', policy);
  });
});

test.each([
  ['deployments', { spec: {} }, { spec: { replicas: 1 } }],
  ['services', { spec: {} }, { spec: { type: 'ClusterIP' } }],
  ['services', { spec: { type: 'NodePort' } }, { spec: { type: 'NodePort' } }],
  ['networkpolicies', { spec: {} }, { spec: { policyTypes: ['Ingress'] } }],
  ['networkpolicies', { spec: { egress: [{}] } }, { spec: { egress: [{}], policyTypes: ['Ingress', 'Egress'] } }],
  ['networkpolicies', { spec: { policyTypes: ['Egress'] } }, { spec: { policyTypes: ['Egress'] } }],
  [
    'namespaces',
    { metadata: { name: 'n' } },
    { metadata: { name: 'n', labels: { 'kubernetes.io/metadata.name': 'n' } } },
  ],
  ['validatingwebhookconfigurations', { webhooks: [{}] }, { webhooks: [{ failurePolicy: 'Fail' }] }],
  [
    'rolebindings',
    { subjects: [{ kind: 'Group' }, { kind: 'ServiceAccount' }] },
    { subjects: [{ kind: 'Group', apiGroup: 'rbac.authorization.k8s.io' }, { kind: 'ServiceAccount' }] },
  ],
  ['deployments', { spec: null }, { spec: null }],
  [
    'deployments',
    {
      spec: {
        replicas: 0,
        template: { spec: { hostNetwork: true, containers: [container({ ports: [{ containerPort: 1 }] })] } },
      },
    },
    {
      spec: {
        replicas: 0,
        template: { spec: { hostNetwork: true, containers: [container({ ports: [{ containerPort: 1 }] })] } },
      },
    },
  ],
] as const)('%s: %j', (kind, given, expected) => {
  const before = JSON.stringify(given);
  expect(defaulted(kind, given)).toEqual(expected);
  expect(JSON.stringify(given)).toBe(before);
});
