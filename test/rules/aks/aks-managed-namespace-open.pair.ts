import { resource } from '../../wire/aks-base.ts';
import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-managed-namespace-policy',
    provider: 'aks',
    at: [...resource('namespace'), 'properties', 'defaultNetworkPolicy'],
    pass: [{ ingress: 'DenyAll', egress: 'AllowSameNamespace' }],
    fail: [
      { ingress: 'AllowAll', egress: 'DenyAll' },
      { ingress: 'DenyAll', egress: 'AllowAll' },
      { ingress: 'AllowAll' },
    ],
    from: 'account',
    unknown: [null, absent, { ingress: 'DenyAll' }],
  },
] satisfies readonly Pair[];
