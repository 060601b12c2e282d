import rule from '../../../shared/rules/rbac/default-account-with-rights.ts';
import { deployment, goodPod } from '../../estate.ts';
import { held, to } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const as = (serviceAccountName: string, where: string, verb: string, automountServiceAccountToken = true) => ({
  ...to(
    [{ kind: 'ServiceAccount', namespace: 'shop', name: 'default' }],
    held(where, { apiGroups: [''], resources: ['secrets'], verbs: [verb] }),
  ),
  deployments: [deployment({ ...goodPod, serviceAccountName, automountServiceAccountToken })],
});

testObjectRule(rule, {
  pass: [
    as('web', 'shop', 'get'),
    as('default', 'shop', 'get', false),
    { deployments: [deployment({ ...goodPod, serviceAccountName: 'default', automountServiceAccountToken: true })] },
  ],
  fail: { medium: [as('default', 'shop', 'get')], high: [as('default', 'cluster', 'list')] },
  unknown: [{ ...as('default', 'shop', 'get'), roles: undefined }],
});
