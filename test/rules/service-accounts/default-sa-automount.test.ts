import rule from '../../../shared/rules/service-accounts/default-sa-automount.ts';
import { testObjectRule } from '../run.ts';

const of = (name: string, automountServiceAccountToken?: boolean) => ({
  serviceaccounts: [
    {
      metadata: { namespace: 'a', name },
      ...(automountServiceAccountToken === undefined ? {} : { automountServiceAccountToken }),
    },
  ],
});

testObjectRule(rule, {
  pass: [of('default', false), of('web'), of('web', true)],
  fail: [of('default'), of('default', true)],
  unknown: [{ serviceaccounts: undefined }],
});
