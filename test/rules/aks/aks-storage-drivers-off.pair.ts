import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-csi-drivers',
    provider: 'aks',
    at: ['cluster', 'properties', 'storageProfile'],
    pass: [{ diskCSIDriver: { enabled: true } }, {}, null, absent],
    fail: [
      { diskCSIDriver: { enabled: false } },
      { fileCSIDriver: { enabled: false } },
      { snapshotController: { enabled: false } },
    ],
  },
] satisfies readonly Pair[];
