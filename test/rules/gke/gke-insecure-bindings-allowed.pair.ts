import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-rbac-insecure-bindings',
    provider: 'gke',
    at: ['cluster', 'rbacBindingConfig'],
    pass: [{ enableInsecureBindingSystemAuthenticated: false, enableInsecureBindingSystemUnauthenticated: false }],
    fail: [
      { enableInsecureBindingSystemAuthenticated: true, enableInsecureBindingSystemUnauthenticated: false },
      { enableInsecureBindingSystemAuthenticated: false, enableInsecureBindingSystemUnauthenticated: true },
      { enableInsecureBindingSystemAuthenticated: false },
      {},
      absent,
    ],
  },
] satisfies Pair[];
