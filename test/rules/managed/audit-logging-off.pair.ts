import { aksPairs } from '../../wire/aks-managed.ts';
import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'eks-control-plane-audit-logging',
    provider: 'eks',
    at: ['cluster', 'logging', 'clusterLogging'],
    pass: [
      [{ types: ['audit'], enabled: true }],
      [
        { types: ['api', 'scheduler'], enabled: false },
        { types: ['authenticator', 'audit'], enabled: true },
      ],
    ],
    fail: [
      [
        { types: ['api'], enabled: true },
        { types: ['audit'], enabled: false },
      ],
      [],
      absent,
    ],
  },
  ...aksPairs.auditLog,
] satisfies readonly Pair[];
