import type { Pair } from '../../wire/pairs.ts';

const host = 'oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE';
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
const aud = { [`${host}:aud`]: 'sts.amazonaws.com' };
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
      trust({ StringEquals: { ...aud, ...sub(web) } }),
      trust({ StringLike: sub(web) }),
      trust({ StringEquals: sub(web, 'system:serviceaccount:shop:api') }),
      trust({}, { Effect: 'Deny' }),
    ],
    fail: [trust({ StringEquals: aud }), trust({}), trust({ StringLike: sub('system:serviceaccount:*:*') })],
  },
] satisfies Pair[];
