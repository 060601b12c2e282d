import type { Pair } from '../../wire/pairs.ts';

const host = 'oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE';
const aud = `${host}:aud`;
const trust = (Condition: object, more: object = {}) => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${host}` },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition,
      ...more,
    },
  ],
});
const sub = (...values: string[]) => ({ [`${host}:sub`]: values.length === 1 ? values[0] : values });
const web = 'system:serviceaccount:shop:web';
const role = { RoleName: 'irsa', Arn: 'arn:aws:iam::111122223333:role/irsa', Path: '/', RoleId: 'AROAIRSA' };

export default [
  {
    row: 'eks-irsa-trust-wide',
    provider: 'eks',
    from: 'account',
    given: [[['roles', 3], { role, attached: [], inline: {} }]],
    at: ['roles', 3, 'role', 'AssumeRolePolicyDocument'],
    pass: [
      trust({ StringEquals: { ...sub(web), [aud]: 'sts.amazonaws.com' } }),
      trust({ StringEquals: sub(web, `${web}-api`) }),
      trust({}, { Effect: 'Deny' }),
    ],
    fail: [
      trust({ StringEquals: { [aud]: 'sts.amazonaws.com' } }),
      trust({}),
      trust({ StringLike: sub('system:serviceaccount:*:*') }),
      trust({ StringLike: sub(web, 'system:serviceaccount:shop:*') }),
    ],
  },
] satisfies Pair[];
