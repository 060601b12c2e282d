import rule from '../../../shared/rules/service-accounts/default-sa-used.ts';
import { testWorkloadRule } from '../run.ts';

const of = (serviceAccountName?: string, serviceAccount?: string) => ({ serviceAccountName, serviceAccount }) as object;

testWorkloadRule(rule, {
  pass: [{}, of('web'), of(undefined, 'web'), of('web', 'default')],
  fail: [of(), of('default'), of(''), of(undefined, 'default')],
});
