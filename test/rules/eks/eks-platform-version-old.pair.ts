import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'eks-platform-version-current',
    provider: 'eks',
    at: ['cluster', 'platformVersion'],
    pass: ['eks.5', 'eks.12'],
    fail: ['eks.4'],
    unknown: [absent, 'eks-local-outposts.1'],
  },
] satisfies Pair[];
