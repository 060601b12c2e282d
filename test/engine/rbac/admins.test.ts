import { describe, expect, it } from 'vitest';
import { wayToAdmin } from '../../../shared/engine/rbac/admins.ts';
import { beside, outsideOf } from '../../../shared/engine/rbac/outside.ts';
import { requestOf } from '../../../shared/engine/rbac/resources.ts';
import { whoCan } from '../../../shared/engine/rbac/who-can.ts';
import type { Kinds } from '../../../shared/model/snapshot.ts';
import { changed, goodCluster, snapshot } from '../../estate.ts';

type Subject = NonNullable<Kinds['rolebindings']['subjects']>[number];
const apiGroup = 'rbac.authorization.k8s.io';
const binding = (name: string, role: string, subject: Subject, namespace?: string) => ({
  metadata: { name, ...(namespace ? { namespace } : {}) },
  roleRef: { apiGroup, kind: 'ClusterRole', name: role },
  subjects: [subject],
});
const account = (namespace: string, name: string) => ({ kind: 'ServiceAccount', namespace, name });
const ann = { kind: 'User', name: 'ann' };
const role = (name: string, resource: string, verb: string, group = '') => ({
  metadata: { name },
  rules: [{ apiGroups: [group], resources: [resource], verbs: [verb] }],
});
const world = snapshot({
  clusterroles: [
    role('root', '*', '*', '*'),
    role('runner', 'pods', 'create'),
    role('minter', 'serviceaccounts/token', 'create'),
    role('reader', 'pods', 'get'),
  ],
  clusterrolebindings: [
    binding('gitops', 'root', account('argocd', 'controller')),
    binding('all', 'reader', { kind: 'Group', name: 'all' }),
  ],
  rolebindings: [
    binding('ci', 'runner', account('ci', 'deployer'), 'argocd'),
    binding('dev', 'minter', ann, 'ci'),
    binding('look', 'reader', { kind: 'User', name: 'bob' }, 'argocd'),
  ],
  serviceaccounts: [
    { metadata: { namespace: 'argocd', name: 'controller' } },
    { metadata: { namespace: 'ci', name: 'deployer' } },
  ],
});

describe('the way to cluster-admin', () => {
  it('is the shortest, binding by binding', () => {
    expect(wayToAdmin(world, 'User ann')).toEqual([
      {
        does: 'mint tokens of any service account',
        by: 'RoleBinding ci/dev (ClusterRole minter)',
        next: 'User system:serviceaccount:ci:deployer',
      },
      {
        does: 'run pods as any service account',
        by: 'RoleBinding argocd/ci (ClusterRole runner)',
        next: 'User system:serviceaccount:argocd:controller',
      },
      { does: 'do everything', by: 'ClusterRoleBinding gitops (ClusterRole root)', next: undefined },
    ]);
  });
  it('is none for who only reads', () => expect(wayToAdmin(world, 'User bob')).toBeUndefined());
});

describe('who can', () => {
  it('names holders by place and binding', () => {
    expect(whoCan(world, { verb: 'get', group: '', resource: 'pods', namespace: 'argocd' })).toEqual([
      expect.objectContaining({ subject: 'Group system:masters' }),
      {
        subject: 'ServiceAccount argocd/controller',
        namespace: undefined,
        by: 'ClusterRoleBinding gitops (ClusterRole root)',
      },
      { subject: 'Group all', namespace: undefined, by: 'ClusterRoleBinding all (ClusterRole reader)' },
      { subject: 'User bob', namespace: 'argocd', by: 'RoleBinding argocd/look (ClusterRole reader)' },
    ]);
  });
  it.each([
    ['pods/exec', { verb: 'get', group: '', resource: 'pods/exec' }],
    ['deployments', { verb: 'get', group: 'apps', resource: 'deployments' }],
    ['widgets.example.com/scale', { verb: 'get', group: 'example.com', resource: 'widgets/scale' }],
    ['rockets', { verb: 'get', group: 'space.example', resource: 'rockets' }],
    ['/healthz', { verb: 'get', path: '/healthz' }],
    ['unheard-of', undefined],
  ])('%s is the question %j', (resource, request) => {
    const known = snapshot({ customresourcedefinitions: [{ metadata: { name: 'rockets.space.example' } }] });
    expect(requestOf({ verb: 'get', resource }, known)).toEqual(request);
  });
});

describe('what the cloud knows beside RBAC', () => {
  const eks = (native: object, objects: object = {}) => snapshot(objects, changed(goodCluster('eks'), { native }));
  const map = {
    metadata: { namespace: 'kube-system', name: 'aws-auth' },
    data: { mapRoles: '- groups:\n  - all\n  rolearn: arn:aws:iam::1:role/dev\n' },
  };
  it('adds its principals to the holders', () => {
    const mapped = eks({ authenticationMode: 'API_AND_CONFIG_MAP' }, { configmaps: [map] });
    const outside = outsideOf(mapped);
    const holders = whoCan(world, { verb: 'get', group: '', resource: 'pods' });
    expect(beside(outside, holders).map(({ subject }) => subject)).toEqual([
      'arn:aws:iam::111122223333:role/admins',
      'arn:aws:iam::1:role/dev as Group all',
    ]);
    expect(outside.unread).toEqual([]);
  });
  it.each([
    [eks({ accessEntries: undefined }), /access entries of EKS/],
    [eks({ authenticationMode: 'CONFIG_MAP' }, { configmaps: undefined }), /eks\.readAuthConfigMaps/],
    [snapshot({}, goodCluster('gke')), /Google Cloud IAM/],
    [snapshot({}, goodCluster('aks')), /Azure role assignments/],
    [snapshot({}, goodCluster('kubeconfig')), /was not asked/],
    [snapshot({ roles: undefined }), /roles could not be read/],
  ])('%# makes it a lower bound', (of, why) => expect(outsideOf(of).unread.join()).toMatch(why));
});
