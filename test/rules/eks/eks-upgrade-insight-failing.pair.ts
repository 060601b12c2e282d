import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'eks-insights-upgrade',
    provider: 'eks',
    at: ['insights', 0, 'insightStatus'],
    pass: [{ status: 'PASSING' }],
    fail: [{ status: 'ERROR', reason: 'Removed APIs are in use' }, { status: 'WARNING' }],
    unknown: [{ status: 'UNKNOWN' }, {}, absent],
  },
  {
    row: 'eks-insights-upgrade',
    provider: 'eks',
    at: ['insights', 1, 'insightStatus', 'status'],
    pass: ['ERROR'],
    fail: [],
  },
] satisfies Pair[];
