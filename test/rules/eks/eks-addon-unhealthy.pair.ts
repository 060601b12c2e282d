import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'eks-addon-unhealthy',
    provider: 'eks',
    at: ['addons', 1, 'status'],
    pass: ['ACTIVE', 'UPDATING', 'CREATING'],
    fail: ['DEGRADED', 'CREATE_FAILED', 'UPDATE_FAILED', 'DELETE_FAILED'],
  },
  {
    row: 'eks-addon-unhealthy',
    provider: 'eks',
    at: ['addons', 2, 'health'],
    pass: [{ issues: [] }, {}, absent],
    fail: [{ issues: [{ code: 'InsufficientNumberOfReplicas', message: 'no replicas', resourceIds: [] }] }],
  },
] satisfies Pair[];
