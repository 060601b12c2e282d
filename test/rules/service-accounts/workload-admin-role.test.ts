import rule from '../../../shared/rules/service-accounts/workload-admin-role.ts';
import { deployment, goodPod } from '../../estate.ts';
import { testObjectRule } from '../run.ts';

const of = (verbs: string[], resources: string[], automountServiceAccountToken = true) => ({
  deployments: [deployment({ ...goodPod, automountServiceAccountToken })],
  clusterroles: [{ metadata: { name: 'r' }, rules: [{ apiGroups: [''], resources, verbs }] }],
  rolebindings: [
    {
      metadata: { namespace: 'shop', name: 'b' },
      roleRef: { apiGroup: '', kind: 'ClusterRole', name: 'r' },
      subjects: [{ kind: 'ServiceAccount', name: 'web' }],
    },
  ],
});

testObjectRule(rule, {
  pass: [of(['get'], ['*']), of(['*'], ['pods']), of(['*'], ['*'], false)],
  fail: [of(['*'], ['*']), of(['create', '*'], ['pods', '*'])],
  unknown: [{ ...of(['*'], ['*']), clusterroles: undefined }],
});
