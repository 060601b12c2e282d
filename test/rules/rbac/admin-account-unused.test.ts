import rule from '../../../shared/rules/rbac/admin-account-unused.ts';
import { deployment, goodPod } from '../../estate.ts';
import { held, to } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const root = { apiGroups: ['*'], resources: ['*'], verbs: ['*'] };
const account = (namespace: string, name: string) => [{ kind: 'ServiceAccount', namespace, name }];
const owns = to(account('shop', 'web'), held('cluster', root));

testObjectRule(rule, {
  pass: [
    { ...owns, deployments: [deployment(goodPod)] },
    to(account('shop', 'other'), held('cluster', root)),
    to(account('shop', 'web'), held('shop', root)),
  ],
  fail: [owns],
  unknown: [{ ...owns, pods: undefined }],
});
