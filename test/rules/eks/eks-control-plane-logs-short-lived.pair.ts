import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'eks-log-group-retention',
    provider: 'eks',
    from: 'region',
    at: ['logGroups', 0, 'retentionInDays'],
    pass: [90, 365, absent],
    fail: [1, 30],
  },
  {
    row: 'eks-log-group-retention',
    provider: 'eks',
    from: 'region',
    given: [[['logGroups'], []]],
    at: ['clusters', 0, 'cluster', 'logging', 'clusterLogging'],
    pass: [],
    fail: [[{ types: ['audit'], enabled: true }]],
    notApplicable: [[], [{ types: ['audit'], enabled: false }]],
  },
] satisfies Pair[];
