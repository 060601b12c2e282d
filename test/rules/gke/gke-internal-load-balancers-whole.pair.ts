import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-ilb-subsetting',
    provider: 'gke',
    given: [[['cluster', 'currentNodeCount'], 251]],
    at: ['cluster', 'networkConfig', 'enableL4ilbSubsetting'],
    pass: [true],
    fail: [false, absent],
  },
  {
    row: 'gke-ilb-subsetting',
    provider: 'gke',
    given: [[['cluster', 'networkConfig', 'enableL4ilbSubsetting'], absent]],
    at: ['cluster', 'currentNodeCount'],
    pass: [250],
    fail: [251],
  },
] satisfies Pair[];
