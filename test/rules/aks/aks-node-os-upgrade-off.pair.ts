import type { Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-node-os-upgrade',
    provider: 'aks',
    at: ['cluster', 'properties', 'autoUpgradeProfile'],
    pass: [
      { nodeOSUpgradeChannel: 'NodeImage' },
      { nodeOSUpgradeChannel: 'SecurityPatch' },
      { upgradeChannel: 'node-image' },
    ],
    fail: [{ nodeOSUpgradeChannel: 'None' }, { nodeOSUpgradeChannel: 'Unmanaged' }, { upgradeChannel: 'patch' }, null],
  },
] satisfies readonly Pair[];
