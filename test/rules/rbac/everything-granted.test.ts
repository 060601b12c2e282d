import rule from '../../../shared/rules/rbac/everything-granted.ts';
import { held } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const all = { apiGroups: ['*'], resources: ['*'], verbs: ['*'] };
const every = ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete'];

testObjectRule(rule, {
  pass: [
    held('cluster', { ...all, verbs: ['get', 'list'] }),
    held('cluster', { ...all, resources: ['pods'] }),
    held('cluster', { ...all, apiGroups: ['apps'] }),
    held('cluster', { ...all, apiGroups: [] }),
    held('cluster', { ...all, apiGroups: [''] }),
    held('cluster', { ...all, verbs: every.slice(1) }),
    held('cluster', { verbs: ['*'], nonResourceURLs: ['*'] }),
    held('nobody', all, 'cluster-admin'),
  ],
  fail: {
    critical: [
      held('cluster', all),
      held('cluster', { ...all, verbs: every }),
      held('kube-system', all),
      held('cluster', all, 'system:node'), // Whoever adds to these gives to everybody: an old way to stay in a cluster.
      held('nobody', all, 'system:discovery'),
      held('nobody', all, 'system:basic-user'),
    ],
    high: [held('shop', all)],
    info: [held('nobody', all), held('nobody', all, 'other')],
  },
  unknown: [{ ...held('cluster', all), clusterroles: undefined }],
});
