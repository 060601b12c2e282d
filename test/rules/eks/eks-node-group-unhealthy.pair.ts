import { absent, type Pair } from '../../wire/pairs.ts';

const found = (code: string) => ({ issues: [{ code, message: 'gone', resourceIds: [] }] });

export default [
  {
    row: 'eks-nodegroup-unhealthy',
    provider: 'eks',
    at: ['nodegroups', 0, 'health'],
    pass: [{ issues: [] }],
    fail: [found('Ec2LaunchTemplateNotFound'), found('SomethingNew')],
    unknown: [absent],
  },
  {
    row: 'eks-nodegroup-unhealthy',
    provider: 'eks',
    at: ['nodegroups', 0, 'status'],
    pass: ['ACTIVE', 'UPDATING'],
    fail: ['DEGRADED', 'CREATE_FAILED'],
  },
] satisfies Pair[];
