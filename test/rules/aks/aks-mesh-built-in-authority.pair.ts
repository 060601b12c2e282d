import type { Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-istio-external-gateway',
    provider: 'aks',
    at: ['cluster', 'properties', 'serviceMeshProfile'],
    pass: [{ mode: 'Istio', istio: { certificateAuthority: { plugin: { keyVaultId: '/subscriptions/s/v' } } } }],
    fail: [{ mode: 'Istio', istio: {} }, { mode: 'Istio' }],
    notApplicable: [null],
  },
] satisfies readonly Pair[];
