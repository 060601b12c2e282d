import rule from '../../../shared/rules/service-accounts/sa-deprecated-field.ts';
import { testWorkloadRule } from '../run.ts';

const of = (serviceAccountName?: string, serviceAccount?: string) => ({ serviceAccountName, serviceAccount }) as object;

testWorkloadRule(rule, {
  pass: [{}, of(), of('web', 'web'), of('web')],
  fail: [of(undefined, 'web'), of('web', 'other')],
});
