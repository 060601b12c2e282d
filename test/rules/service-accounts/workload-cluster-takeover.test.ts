import rule from '../../../shared/rules/service-accounts/workload-cluster-takeover.ts';
import { deployment, goodPod } from '../../estate.ts';
import { testObjectRule } from '../run.ts';

const of = (verbs: string[], resources: string[], automountServiceAccountToken = true) => ({
  deployments: [deployment({ ...goodPod, automountServiceAccountToken })],
  clusterroles: [
    { metadata: { name: 'r' }, rules: [{ apiGroups: ['', 'rbac.authorization.k8s.io'], resources, verbs }] },
  ],
  clusterrolebindings: [
    {
      metadata: { name: 'b' },
      roleRef: { apiGroup: '', kind: 'ClusterRole', name: 'r' },
      subjects: [{ kind: 'ServiceAccount', name: 'web', namespace: 'shop' }],
    },
  ],
});

testObjectRule(rule, {
  pass: [of(['get', 'list'], ['pods', 'services']), of(['*'], ['*'], false), { deployments: [deployment(goodPod)] }],
  fail: [of(['*'], ['*']), of(['escalate', 'update'], ['clusterroles'])],
  unknown: [{ ...of(['*'], ['*']), clusterrolebindings: undefined }],
});
