import rule from '../../../shared/rules/service-accounts/sa-token-mounted-and-bound.ts';
import { deployment, goodPod } from '../../estate.ts';
import { testObjectRule } from '../run.ts';

const of = (automountServiceAccountToken: boolean, subject: object, namespace = 'shop') => ({
  deployments: [deployment({ ...goodPod, automountServiceAccountToken })],
  rolebindings: [
    {
      metadata: { namespace, name: 'b' },
      roleRef: { apiGroup: '', kind: 'Role', name: 'r' },
      subjects: [{ kind: 'ServiceAccount', name: 'web', ...subject }],
    },
  ],
});

testObjectRule(rule, {
  pass: [
    of(false, {}),
    of(true, { name: 'other' }),
    of(true, { namespace: 'other' }),
    of(true, { kind: 'User' }),
    { deployments: [deployment(goodPod)] },
  ],
  fail: [
    of(true, {}),
    of(true, { namespace: 'shop' }, 'other'),
    of(true, { kind: 'Group', name: 'system:serviceaccounts:shop' }),
  ],
  unknown: [{ ...of(true, {}), rolebindings: undefined }],
});
