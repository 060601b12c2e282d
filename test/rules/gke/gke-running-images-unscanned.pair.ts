import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-workload-vuln-scanning',
    provider: 'gke',
    at: ['cluster', 'securityPostureConfig'],
    pass: [{ vulnerabilityMode: 'VULNERABILITY_ENTERPRISE' }],
    fail: [{ vulnerabilityMode: 'VULNERABILITY_BASIC' }, { vulnerabilityMode: 'VULNERABILITY_DISABLED' }, {}, absent],
    unknown: [{ vulnerabilityMode: 9 }],
  },
] satisfies Pair[];
