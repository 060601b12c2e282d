import { absent, type Pair } from '../../wire/pairs.ts';

const found = (code: string) => ({ issues: [{ code, message: 'The key is disabled', resourceIds: [] }] });

export default [
  {
    row: 'eks-cluster-health-issues',
    provider: 'eks',
    at: ['cluster', 'health'],
    pass: [{ issues: [] }, {}, absent],
    fail: [found('KmsKeyDisabled'), found('IamRoleNotFound'), found('SomethingNew')],
  },
] satisfies Pair[];
