import type { Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-istio-external-gateway',
    provider: 'aks',
    at: ['cluster', 'properties', 'serviceMeshProfile'],
    pass: [
      {
        mode: 'Istio',
        istio: {
          components: {
            ingressGateways: [
              { mode: 'External', enabled: false },
              { mode: 'Internal', enabled: true },
            ],
          },
        },
      },
      { mode: 'Istio', istio: {} },
    ],
    fail: [{ mode: 'Istio', istio: { components: { ingressGateways: [{ mode: 'External', enabled: true }] } } }],
    notApplicable: [null, { mode: 'Disabled' }],
  },
] satisfies readonly Pair[];
