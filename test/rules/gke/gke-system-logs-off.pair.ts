import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-logging',
    provider: 'gke',
    at: ['cluster', 'loggingConfig', 'componentConfig', 'enableComponents'],
    pass: [['SYSTEM_COMPONENTS', 'WORKLOADS']],
    fail: [[], ['APISERVER'], ['SYSTEM_COMPONENTS'], absent],
    unknown: [[99]],
  },
  {
    row: 'gke-logging',
    provider: 'gke',
    given: [[['cluster', 'loggingConfig'], absent]],
    at: ['cluster', 'loggingService'],
    pass: ['logging.googleapis.com/kubernetes', '', absent],
    fail: ['none'],
  },
] satisfies Pair[];
