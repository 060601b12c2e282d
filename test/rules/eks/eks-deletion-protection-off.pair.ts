import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'eks-deletion-protection',
    provider: 'eks',
    at: ['cluster', 'deletionProtection'],
    pass: [true],
    fail: [false, absent, null],
  },
  {
    row: 'eks-deletion-protection',
    provider: 'eks',
    given: [[['cluster', 'deletionProtection'], absent]],
    at: ['cluster', 'connectorConfig'],
    pass: [],
    fail: [absent, null],
    notApplicable: [{ provider: 'ANTHOS' }],
  },
] satisfies Pair[];
