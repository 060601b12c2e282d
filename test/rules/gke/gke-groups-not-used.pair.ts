import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-rbac-google-groups',
    provider: 'gke',
    at: ['cluster', 'authenticatorGroupsConfig'],
    pass: [{ enabled: true, securityGroup: 'gke-security-groups@acme.example' }],
    fail: [{}, { enabled: true }, { securityGroup: 'gke-security-groups@acme.example' }, absent, null],
  },
] satisfies Pair[];
