import type { Pair } from '../../wire/pairs.ts';

const trust = (Condition: object | undefined, Principal: unknown = { Service: 'pods.eks.amazonaws.com' }) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal, Action: ['sts:AssumeRole', 'sts:TagSession'], Condition }],
});
const cluster = 'arn:aws:eks:eu-west-1:111122223333:cluster/shop';

export default [
  {
    row: 'eks-pod-identity-trust-wide',
    provider: 'eks',
    from: 'account',
    at: ['roles', 2, 'role', 'AssumeRolePolicyDocument'],
    pass: [
      trust({ ArnEquals: { 'aws:SourceArn': cluster } }),
      trust({ StringEquals: { 'aws:RequestTag/kubernetes-namespace': 'kube-system' } }),
    ],
    fail: [
      trust(undefined),
      trust({ StringEquals: { 'aws:SourceAccount': '111122223333' } }),
      trust({ ArnLike: { 'aws:SourceArn': '*' } }),
      trust(undefined, '*'),
      trust(undefined, { AWS: '*' }),
    ],
  },
] satisfies Pair[];
