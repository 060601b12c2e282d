import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'eks-insights-misconfiguration',
    provider: 'eks',
    at: ['insights', 1, 'insightStatus'],
    pass: [{ status: 'PASSING' }],
    fail: [{ status: 'ERROR', reason: 'Removed APIs are in use' }, { status: 'WARNING' }],
    unknown: [{ status: 'UNKNOWN' }, {}, absent],
  },
  {
    row: 'eks-insights-misconfiguration',
    provider: 'eks',
    at: ['insights', 0, 'insightStatus', 'status'],
    pass: ['ERROR'],
    fail: [],
  },
] satisfies Pair[];
