import rule from '../../../shared/rules/rbac/volume-creation-granted.ts';
import { both, held } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const may = (resource: string, verb: string, group = '') => ({
  apiGroups: [group],
  resources: [resource],
  verbs: [verb],
});

testObjectRule(rule, {
  pass: [
    held('cluster', may('persistentvolumes', 'get')),
    held('shop', may('persistentvolumes', 'create')),
    held('cluster', may('persistentvolumeclaims', 'create')),
  ],
  fail: {
    high: [both('cluster', may('persistentvolumes', 'create'), may('persistentvolumeclaims', 'create'))],
    medium: [
      held('cluster', may('persistentvolumes', 'create')),
      held('cluster', may('storageclasses', 'patch', 'storage.k8s.io')),
      held('cluster', may('volumesnapshotcontents', 'create', 'snapshot.storage.k8s.io')),
    ],
  },
});
