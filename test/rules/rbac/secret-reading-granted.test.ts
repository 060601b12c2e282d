import rule from '../../../shared/rules/rbac/secret-reading-granted.ts';
import { held } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const may = (...verbs: string[]) => ({ apiGroups: [''], resources: ['secrets'], verbs });

testObjectRule(rule, {
  pass: [
    held('cluster', may('create', 'update')),
    held('cluster', { ...may('get', 'list'), resourceNames: ['shop-db'] }),
    held('cluster', { ...may('list'), apiGroups: ['apps'] }),
    held('cluster', { ...may('list'), resources: ['secrets/*', 'configmaps'] }),
    held('nobody', may('list'), 'edit'),
    held('shop', may('list'), 'admin'),
    held('nobody', may('list'), 'system:node'),
  ],
  fail: {
    critical: [
      held('cluster', may('list')),
      held('kube-system', may('watch')),
      held('cluster', { ...may('list'), apiGroups: ['*'] }),
      held('cluster', may('list'), 'system:node'), // As shipped, view reads no secret: somebody aggregated this into it.
      held('cluster', may('list'), 'view'),
    ],
    high: [held('cluster', may('get')), held('shop', may('list'))],
    medium: [held('shop', may('get'))],
    info: [held('nobody', may('list'))],
  },
  unknown: [{ ...held('cluster', may('list')), clusterrolebindings: undefined, clusterroles: undefined }],
});
