import type { Raw } from './lists.ts';
import { denyAll, namespace, namespaced, object, role, roleBinding, serviceAccount } from './objects.ts';

const restricted = {
  'pod-security.kubernetes.io/enforce': 'restricted',
  'pod-security.kubernetes.io/audit': 'restricted',
  'pod-security.kubernetes.io/warn': 'restricted',
};

/** A team's namespace as it should be: policies, quota, limits, its own service account. */
export const tidyNamespace = (name: string): Raw[] => [
  namespace(name, { ...restricted, team: name }),
  serviceAccount(name, 'default', { automountServiceAccountToken: false }),
  serviceAccount(name, 'app', { automountServiceAccountToken: false }),
  denyAll(name),
  namespaced('networking.k8s.io/v1', 'NetworkPolicy', name, 'allow-dns', {
    spec: { podSelector: {}, policyTypes: ['Egress'], egress: [{ ports: [{ port: 53, protocol: 'UDP' }] }] },
  }),
  namespaced('v1', 'ResourceQuota', name, 'quota', { spec: { hard: { pods: '200', 'limits.cpu': '80' } }, status: {} }),
  namespaced('v1', 'LimitRange', name, 'limits', {
    spec: { limits: [{ type: 'Container', default: { cpu: '500m', memory: '256Mi' } }] },
  }),
  role(name, 'reader', [{ apiGroups: [''], resources: ['pods'], verbs: ['get', 'list'] }]),
  roleBinding(name, 'reader', 'Role/reader', [{ kind: 'Group', name: `team-${name}` }]),
];

/** One pod of it stays up while nodes are drained. */
export const pdb = (ns: string, name: string) =>
  namespaced('policy/v1', 'PodDisruptionBudget', ns, name, {
    spec: { minAvailable: 1, selector: { matchLabels: { app: name } } },
    status: {},
  });

/** A policy agent that sees every request. */
export const admission = (failurePolicy = 'Fail') =>
  object('admissionregistration.k8s.io/v1', 'ValidatingWebhookConfiguration', 'policy-agent', {
    webhooks: [
      {
        name: 'validate.policy-agent.example.com',
        admissionReviewVersions: ['v1'],
        sideEffects: 'None',
        timeoutSeconds: 5,
        failurePolicy,
        matchPolicy: 'Equivalent',
        clientConfig: {
          service: { namespace: 'kube-system', name: 'policy-agent', path: '/v1/admit', port: 443 },
          caBundle: 'LS0tLS1CRUdJTg==',
        },
        rules: [
          { apiGroups: ['*'], apiVersions: ['*'], operations: ['CREATE', 'UPDATE'], resources: ['*'], scope: '*' },
        ],
      },
    ],
  });
