import rule from '../../../shared/rules/rbac/pod-creation-granted.ts';
import { held } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const may = (resource: string, verb: string, group = '') => ({
  apiGroups: [group],
  resources: [resource],
  verbs: [verb],
});
const open = { namespaces: [{ metadata: { name: 'shop' } }] };
const guarded = {
  namespaces: [{ metadata: { name: 'shop', labels: { 'pod-security.kubernetes.io/enforce': 'baseline' } } }],
};

testObjectRule(rule, {
  pass: [
    held('cluster', may('pods', 'get')),
    held('cluster', may('deployments', 'create')),
    held('shop', may('deployments', 'delete', 'apps')),
    held('cluster', { ...may('pods', 'patch'), resourceNames: ['web-1'] }),
  ],
  fail: {
    critical: [
      held('cluster', may('pods', 'create')),
      held('cluster', may('deployments', 'patch', 'apps')),
      held('cluster', may('cronjobs', 'create', 'batch')),
      held('cluster', may('workflows', 'create', 'argoproj.io')),
    ],
    high: [
      { ...held('shop', may('pods', 'create')), ...open },
      held('cluster', may('pods', 'patch')),
      held('shop', may('helmreleases', 'create', 'helm.toolkit.fluxcd.io')),
    ],
    medium: [
      { ...held('shop', may('pods', 'create')), ...guarded },
      held('shop', may('daemonsets', 'update', 'apps')),
      held('shop', may('pods', 'update')),
    ],
  },
});
