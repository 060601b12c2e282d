import { policy } from '../../../demo/estate/aws-parts.ts';
import { absent, type Pair } from '../../wire/pairs.ts';

const admin = [policy('AmazonEKSClusterAdminPolicy')];
const flag = ['cluster', 'accessConfig', 'bootstrapClusterCreatorAdminPermissions'] as const;

export default [
  {
    row: 'eks-creator-admin-bootstrap',
    provider: 'eks',
    given: [[['accessEntries', 0, 'associatedAccessPolicies'], admin]],
    at: flag,
    pass: [false],
    fail: [true, absent],
  },
  {
    row: 'eks-creator-admin-bootstrap',
    provider: 'eks',
    given: [[flag, true]],
    at: ['accessEntries', 0, 'associatedAccessPolicies'],
    pass: [[], [policy('AmazonEKSClusterAdminPolicy', ['shop'])]],
    fail: [admin],
  },
] satisfies Pair[];
