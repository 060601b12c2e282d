import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-monitor-metrics',
    provider: 'aks',
    at: ['cluster', 'properties', 'azureMonitorProfile'],
    pass: [{ metrics: { enabled: true } }],
    fail: [{ metrics: { enabled: false } }, {}, null, absent],
  },
] satisfies readonly Pair[];
