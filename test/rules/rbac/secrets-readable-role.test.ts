import rule from '../../../shared/rules/rbac/secrets-readable-role.ts';
import { held } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const secrets = (...verbs: string[]) => ({ apiGroups: [''], resources: ['secrets'], verbs });

testObjectRule(rule, {
  pass: [
    held('cluster', secrets('create', 'update')),
    held('cluster', { ...secrets('get', 'list'), resourceNames: ['shop-db'] }),
    held('cluster', { ...secrets('list'), apiGroups: ['apps'] }),
    held('cluster', { ...secrets('list'), resources: ['secrets/*', 'configmaps'] }),
    held('nobody', secrets('list'), 'edit'),
    held('shop', secrets('list'), 'admin'),
    held('nobody', secrets('list'), 'system:node'),
  ],
  fail: {
    critical: [
      held('cluster', secrets('list')),
      held('kube-system', secrets('watch')),
      held('cluster', { ...secrets('*'), resources: ['*'] }),
      held('cluster', { ...secrets('list'), apiGroups: ['*'] }),
      held('cluster', secrets('list'), 'system:node'),
      // As shipped, view reads no secret: somebody aggregated this into it.
      held('cluster', secrets('list'), 'view'),
    ],
    high: [held('cluster', secrets('get')), held('shop', secrets('list'))],
    medium: [held('shop', secrets('get'))],
    info: [held('nobody', secrets('list'))],
  },
  unknown: [{ ...held('cluster', secrets('list')), clusterrolebindings: undefined }],
});
