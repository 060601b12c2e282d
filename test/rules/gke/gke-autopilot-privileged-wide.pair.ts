import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-autopilot-privileged-allowlist',
    provider: 'gke',
    given: [[['cluster', 'autopilot', 'enabled'], true]],
    at: ['cluster', 'autopilot', 'privilegedAdmissionConfig'],
    pass: [{ allowlistPaths: ['gke://acme/agent/v1.yaml'] }, { allowlistPaths: [] }, absent],
    fail: [{ allowlistPaths: ['gke://*'] }, { allowlistPaths: ['gke://acme/agent/v1.yaml', 'gs://bucket/list.yaml'] }],
  },
] satisfies Pair[];
