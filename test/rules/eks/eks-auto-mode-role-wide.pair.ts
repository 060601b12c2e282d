import { absent, type Pair } from '../../wire/pairs.ts';

const nodeRoleArn = 'arn:aws:iam::111122223333:role/eks-node';
const computeConfig = ['regions', 0, 'clusters', 0, 'cluster', 'computeConfig'] as const;
const on = { enabled: true, nodePools: ['system'], nodeRoleArn };
const where = { row: 'eks-auto-mode-node-role', provider: 'eks', from: 'account' } as const;
const managed = (...names: string[]) => names.map((name) => `arn:aws:iam::aws:policy/${name}`);
const minimal = managed('AmazonEKSWorkerNodeMinimalPolicy', 'AmazonEC2ContainerRegistryPullOnly');

export default [
  {
    ...where,
    given: [[computeConfig, on]],
    at: ['roles', 1, 'attached'],
    pass: [minimal, []],
    fail: [[...minimal, ...managed('AmazonEKSWorkerNodePolicy')], managed('AdministratorAccess')],
  },
  {
    ...where,
    given: [
      [computeConfig, on],
      [['roles', 1, 'attached'], minimal],
    ],
    at: ['roles', 1, 'inline'],
    pass: [{}],
    fail: [{ own: { Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }] } }],
  },
  { ...where, at: computeConfig, pass: [], fail: [], notApplicable: [{ enabled: false }, absent] },
] satisfies Pair[];
