import rule from '../../../shared/rules/volumes/resource-claim-admin-access.ts';
import { testObjectRule } from '../run.ts';

const of = (...flags: (boolean | undefined)[]) => ({
  resourceclaims: [
    {
      metadata: { namespace: 'a', name: 'c' },
      spec: {
        devices: {
          requests: flags.map((adminAccess, n) => ({
            name: `r${n}`,
            exactly: { deviceClassName: 'gpu', adminAccess },
          })),
        },
      } as never,
    },
  ],
});

testObjectRule(rule, {
  pass: [of(), of(undefined), of(false)],
  fail: [of(true), of(false, true)],
  unknown: [{ resourceclaims: undefined }],
});
