import rule from '../../../shared/rules/service-accounts/namespace-without-sa.ts';
import { testObjectRule } from '../run.ts';

const of = (accounts?: [string, string][]) => ({
  serviceaccounts: accounts?.map(([namespace, name]) => ({ metadata: { namespace, name } })),
});

testObjectRule(rule, {
  pass: [
    of([
      ['shop', 'web'],
      ['shop', 'default'],
    ]),
  ],
  fail: [
    of([]),
    of([
      ['shop', 'default'],
      ['other', 'web'],
    ]),
  ],
  unknown: [of()],
});
