import { resource } from '../../wire/aks-base.ts';
import type { Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-istio-external-gateway',
    provider: 'aks',
    at: [...resource('mesh'), 'properties', 'upgrades'],
    pass: [[], null],
    fail: [['asm-1-28']],
    from: 'account',
    given: [
      [
        ['clusters', 0, 'cluster', 'properties', 'serviceMeshProfile'],
        { mode: 'Istio', istio: { revisions: ['asm-1-27'] } },
      ],
    ],
  },
] satisfies readonly Pair[];
