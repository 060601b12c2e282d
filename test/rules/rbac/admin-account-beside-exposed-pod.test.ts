import rule from '../../../shared/rules/rbac/admin-account-beside-exposed-pod.ts';
import { goodPod } from '../../estate.ts';
import { held, to } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const root = { apiGroups: ['*'], resources: ['*'], verbs: ['*'] };
const account = (namespace: string, name: string) => [{ kind: 'ServiceAccount', namespace, name }];
const pod = (name: string, nodeName: string, more: object = {}) => ({
  metadata: { namespace: 'shop', name, uid: name, labels: { app: name } },
  spec: { ...goodPod, nodeName, serviceAccountName: name, automountServiceAccountToken: true, ...more },
});
const privileged = { containers: [{ name: 'web', image: 'web:1', securityContext: { privileged: true } }] };
const service = (type: string) => ({
  metadata: { namespace: 'shop', name: 'front' },
  spec: { type, selector: { app: 'web' } },
  status: { loadBalancer: { ingress: [{ ip: '8.8.8.8' }] } },
});
const world = (node = 'a', more: object = privileged, type = 'LoadBalancer', rule = root) => ({
  pods: [pod('web', 'a', more), pod('admin', node)],
  services: [service(type)],
  ...to(account('shop', 'admin'), held('cluster', rule)),
});

testObjectRule(rule, {
  pass: [
    world('b'),
    world('a', {}),
    world('a', privileged, 'ClusterIP'),
    world('a', privileged, 'LoadBalancer', { ...root, resources: ['configmaps'], apiGroups: ['apps'] }),
  ],
  fail: [world(), world('a', { volumes: [{ name: 'etc', hostPath: { path: '/etc' } }] })],
  unknown: [{ ...world(), services: undefined }],
});
