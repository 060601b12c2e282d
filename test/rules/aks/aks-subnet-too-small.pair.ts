import { resource } from '../../wire/aks-base.ts';
import type { Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-cni-subnet-size',
    provider: 'aks',
    at: [...resource('subnet'), 'properties', 'addressPrefix'],
    pass: ['10.20.0.0/16', '10.20.0.0/20'],
    fail: ['10.20.0.0/24', '10.20.0.0/28'],
    from: 'account',
    unknown: [null, 'x'],
    given: [[['clusters', 0, 'cluster', 'properties', 'networkProfile'], { networkPlugin: 'azure' }]],
  },
  {
    row: 'aks-cni-subnet-size',
    provider: 'aks',
    at: ['cluster', 'properties', 'networkProfile', 'networkPluginMode'],
    pass: [],
    fail: [],
    notApplicable: ['overlay'],
  },
] satisfies readonly Pair[];
