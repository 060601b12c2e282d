import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-fleet-project',
    provider: 'gke',
    at: ['cluster', 'fleet'],
    pass: [{ project: '41' }, {}, absent],
    fail: [{ project: '99' }],
    expected: { fleetProjects: ['41'] },
  },
  {
    row: 'gke-fleet-project',
    provider: 'gke',
    at: ['cluster', 'fleet'],
    pass: [],
    fail: [],
    notApplicable: [{ project: '99' }],
  },
] satisfies Pair[];
