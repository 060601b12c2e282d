import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-monitoring',
    provider: 'gke',
    at: ['cluster', 'monitoringConfig', 'componentConfig', 'enableComponents'],
    pass: [['SYSTEM_COMPONENTS']],
    fail: [[], ['APISERVER'], absent],
    unknown: [[99]],
  },
  {
    row: 'gke-monitoring',
    provider: 'gke',
    given: [[['cluster', 'monitoringConfig'], absent]],
    at: ['cluster', 'monitoringService'],
    pass: ['monitoring.googleapis.com/kubernetes', '', absent],
    fail: ['none'],
  },
] satisfies Pair[];
