import rule from '../../../shared/rules/eks/eks-access-entry-cross-account.ts';
import { testClusterRule } from '../run.ts';

const entry = (principalArn: string) => ({ principalArn, groups: [], policies: [] });
const ours = entry('arn:aws:iam::111122223333:role/admins');
const entries = (...accessEntries: ReturnType<typeof entry>[]) => ({ native: { accessEntries } });

testClusterRule(rule, ['eks'], {
  pass: [{}, entries(), entries(ours), entries(entry('arn:aws-us-gov:iam::111122223333:user/ops'))],
  fail: [
    entries(entry('arn:aws:iam::444455556666:role/partner')),
    entries(ours, entry('arn:aws:iam::444455556666:user/partner')),
  ],
  unknown: [
    { native: { authenticationMode: undefined, accessEntries: undefined } },
    { native: { accessEntries: undefined } },
    { native: undefined },
  ],
  notApplicable: [{ native: { authenticationMode: 'CONFIG_MAP', accessEntries: undefined } }],
});

testClusterRule(rule, ['gke', 'aks'], { pass: [], fail: [], notApplicable: [{}] });
