import rule from '../../../shared/rules/service-accounts/sa-missing.ts';
import { deployment, goodPod } from '../../estate.ts';
import { testObjectRule } from '../run.ts';

const of = (serviceAccountName: string, accounts?: [string, string][]) => ({
  deployments: [deployment({ ...goodPod, serviceAccountName })],
  serviceaccounts: accounts?.map(([namespace, name]) => ({ metadata: { namespace, name } })),
});

testObjectRule(rule, {
  pass: [of('web', [['shop', 'web']]), of('default', []), of('', [])],
  fail: [of('web', []), of('web', [['other', 'web']])],
  unknown: [of('web')],
});
