import type { Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'aks-audit-admin-cost',
    provider: 'aks',
    at: ['diagnosticSettings', 0, 'properties', 'logs'],
    pass: [[{ category: 'kube-audit-admin', enabled: true }], [{ category: 'kube-audit', enabled: false }]],
    fail: [[{ category: 'kube-audit', enabled: true }]],
  },
] satisfies readonly Pair[];
