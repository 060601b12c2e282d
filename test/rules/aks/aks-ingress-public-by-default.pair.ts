import type { Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-ingress-nginx',
    provider: 'aks',
    at: ['cluster', 'properties', 'ingressProfile'],
    pass: [
      { webAppRouting: { enabled: true, nginx: { defaultIngressControllerType: 'Internal' } } },
      { webAppRouting: { enabled: true, nginx: { defaultIngressControllerType: 'None' } } },
    ],
    fail: [
      { webAppRouting: { enabled: true } },
      { webAppRouting: { enabled: true, nginx: { defaultIngressControllerType: 'External' } } },
      { webAppRouting: { enabled: true, nginx: { defaultIngressControllerType: 'AnnotationControlled' } } },
    ],
    unknown: [{ webAppRouting: { enabled: true, nginx: { defaultIngressControllerType: 'Mars' } } }],
    notApplicable: [null, { webAppRouting: { enabled: false } }],
  },
] satisfies readonly Pair[];
