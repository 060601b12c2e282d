import { absent, type Pair } from '../../wire/pairs.ts';

const policy = (Principal: unknown, more: object = {}) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal, Action: 'ecr:BatchGetImage', ...more }],
});
const ours = { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } };

export default [
  {
    row: 'eks-ecr-user-access',
    provider: 'eks',
    from: 'region',
    at: ['repositories', 0, 'policyText'],
    pass: [
      absent,
      policy({ AWS: 'arn:aws:iam::444455556666:root' }),
      policy('*', ours),
      policy('*', { Effect: 'Deny' }),
    ],
    fail: [policy('*'), policy({ AWS: '*' }), policy({ AWS: ['111122223333', '*'] }), policy('*', { Condition: {} })],
    unknown: ['{ no policy'],
  },
] satisfies Pair[];
