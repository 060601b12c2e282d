import type { Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-admin-groups-empty',
    provider: 'aks',
    at: ['cluster', 'properties', 'aadProfile'],
    pass: [
      { managed: true, adminGroupObjectIDs: ['g'] },
      { managed: true, enableAzureRBAC: true },
    ],
    fail: [
      { managed: true, adminGroupObjectIDs: null },
      { managed: true, adminGroupObjectIDs: [] },
    ],
    notApplicable: [null, { managed: false }],
  },
] satisfies readonly Pair[];
