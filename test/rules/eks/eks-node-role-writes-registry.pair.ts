import type { Pair } from '../../wire/pairs.ts';

const where = { row: 'eks-node-role-ecr-readonly', provider: 'eks', from: 'account' } as const;
const roles = ['roles', 1] as const;
const managed = (...names: string[]) => names.map((name) => `arn:aws:iam::aws:policy/${name}`);
const inline = (Action: string | string[], Effect = 'Allow') => ({
  own: { Statement: [{ Effect, Action, Resource: '*' }] },
});
const denial = { Effect: 'Deny', Action: 'ecr:*', Resource: '*' };
const all = { Effect: 'Allow', Action: '*', Resource: '*' };

export default [
  {
    ...where,
    at: [...roles, 'attached'],
    pass: [[], managed('AmazonEC2ContainerRegistryPullOnly'), managed('AmazonEC2ContainerRegistryReadOnly')],
    fail: [managed('AmazonEC2ContainerRegistryPowerUser'), managed('AdministratorAccess')],
  },
  {
    ...where,
    at: [...roles, 'inline'],
    pass: [{}, inline(['ecr:GetDownloadUrlForLayer', 'ecr:Batch*Get*']), { own: { Statement: [all, denial] } }],
    fail: [
      inline('ecr:*'),
      inline('ECR:putimage'),
      inline(['s3:GetObject', '*']),
      { own: { Statement: { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' } } },
    ],
  },
] satisfies Pair[];
