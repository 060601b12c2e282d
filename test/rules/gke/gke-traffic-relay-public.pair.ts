import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-relay-external-lb',
    provider: 'gke',
    at: ['cluster', 'monitoringConfig', 'advancedDatapathObservabilityConfig'],
    pass: [{ relayMode: 'DISABLED' }, { relayMode: 'INTERNAL_VPC_LB' }, {}, absent],
    fail: [{ relayMode: 'EXTERNAL_LB' }],
    unknown: [{ relayMode: 9 }],
  },
] satisfies Pair[];
