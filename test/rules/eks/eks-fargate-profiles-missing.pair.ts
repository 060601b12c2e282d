import type { Pair } from '../../wire/pairs.ts';

const profile = (selectors: object[]) => ({
  fargateProfileName: 'untrusted',
  clusterName: 'shop',
  podExecutionRoleArn: 'arn:aws:iam::111122223333:role/fargate',
  status: 'ACTIVE',
  selectors,
});

export default [
  {
    row: 'eks-fargate-for-untrusted',
    provider: 'eks',
    at: ['fargateProfiles'],
    pass: [[profile([{ namespace: 'untrusted' }])]],
    fail: [[], [profile([])]],
  },
] satisfies Pair[];
