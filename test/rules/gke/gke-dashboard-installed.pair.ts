import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-dashboard',
    provider: 'gke',
    given: [[['cluster', 'currentMasterVersion'], '1.14.10-gke.36']],
    at: ['cluster', 'addonsConfig', 'kubernetesDashboard'],
    pass: [{ disabled: true }, absent],
    fail: [{}, { disabled: false }],
  },
  {
    row: 'gke-dashboard',
    provider: 'gke',
    given: [[['cluster', 'addonsConfig', 'kubernetesDashboard'], {}]],
    at: ['cluster', 'currentMasterVersion'],
    pass: ['1.15.1-gke.1', '1.33.4-gke.1245000'],
    fail: ['1.14.10-gke.36'],
    unknown: [absent],
  },
] satisfies Pair[];
