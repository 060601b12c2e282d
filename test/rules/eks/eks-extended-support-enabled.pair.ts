import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'eks-upgrade-policy-extended',
    provider: 'eks',
    at: ['cluster', 'upgradePolicy'],
    pass: [{ supportType: 'STANDARD' }],
    fail: [{ supportType: 'EXTENDED' }, absent],
  },
] satisfies Pair[];
