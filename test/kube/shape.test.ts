import { describe, expect, it } from 'vitest';
import { Malformed } from '../../shared/kube/raw.ts';
import { createSlimmer } from '../../shared/kube/slim.ts';
import type { Kind } from '../../shared/model/snapshot.ts';

const metadata = { name: 'x', namespace: 'a' };
const roleRef = { kind: 'ClusterRole', name: 'cluster-admin' };
const slim = (kind: Kind, body: object) => createSlimmer().slim(kind, { metadata, ...body });
const pod = (container: object, more: object = {}) => ({
  spec: { containers: [{ name: 'c', ...container }], ...more },
});
const webhook = (more: object) => ({ webhooks: [{ name: 'w', clientConfig: {}, ...more }] });

/** What would read as harmless if nobody looked at its type. */
const odd: readonly (readonly [Kind, object, RegExp])[] = [
  ['clusterroles', { rules: [{ verbs: '*' }] }, /rules\.verbs is no list of texts/],
  ['roles', { rules: [{ verbs: [['*']] }] }, /rules\.verbs/],
  ['clusterrolebindings', { roleRef: 'cluster-admin' }, /roleRef is no object/],
  ['clusterrolebindings', {}, /roleRef is missing/],
  ['rolebindings', { roleRef: { kind: 'Role' } }, /roleRef\.name is missing/],
  ['rolebindings', { roleRef, subjects: [{ kind: 'User', name: ['system:anonymous'] }] }, /subjects\.name is no text/],
  ['validatingwebhookconfigurations', webhook({ clientConfig: 'https://evil' }), /clientConfig is no object/],
  [
    'mutatingwebhookconfigurations',
    webhook({ clientConfig: { url: ['https://evil'] } }),
    /clientConfig\.url is no text/,
  ],
  ['validatingwebhookconfigurations', webhook({ rules: 'all' }), /rules is no list of objects/],
  ['serviceaccounts', { secrets: 'x' }, /secrets is no list of objects/],
  ['services', { spec: { type: ['LoadBalancer'] } }, /spec\.type is no text/],
  ['ingresses', { spec: { tls: { hosts: ['a'] } } }, /spec\.tls is no list of objects/],
  ['pods', pod({ securityContext: 'none' }), /containers\.securityContext is no object/],
  ['pods', pod({ securityContext: { runAsNonRoot: 'no' } }), /runAsNonRoot is neither true nor false/],
  ['pods', pod({ securityContext: { runAsUser: '0' } }), /runAsUser is no number/],
  ['pods', pod({ securityContext: { capabilities: { add: 'SYS_ADMIN' } } }), /capabilities\.add is no list of texts/],
  ['pods', pod({}, { hostNetwork: 1 }), /hostNetwork is neither/],
  ['pods', pod({}, { volumes: [{ hostPath: '/' }] }), /volumes\.hostPath is no object/],
  ['deployments', { spec: { template: pod({}, { initContainers: [{}] }) } }, /initContainers\.name is missing/],
];

describe('what judgement hangs on has the type that Kubernetes gives it', () => {
  it.each(odd)('%s %j', (kind, body, message) => {
    expect(() => slim(kind, body)).toThrow(Malformed);
    expect(() => slim(kind, body)).toThrow(message);
  });

  it.each<readonly [Kind, object]>([
    ['clusterroles', { rules: null }],
    ['clusterrolebindings', { roleRef, subjects: null }],
    ['validatingwebhookconfigurations', webhook({ rules: null })],
    ['pods', pod({ securityContext: null }, { securityContext: {}, volumes: null })],
    ['ingresses', { spec: { tls: null } }],
  ])('null is absent, as Go writes it: %s %j', (kind, body) => {
    expect(slim(kind, body)).toBeDefined();
  });
});
