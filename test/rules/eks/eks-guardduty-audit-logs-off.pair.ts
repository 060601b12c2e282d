import type { Pair } from '../../wire/pairs.ts';

const detector = (Status: string, ...features: (readonly [string, string])[]) => [
  {
    DetectorId: '12abc34d567e8fa901bc2d34e56789f0',
    Status,
    ServiceRole: 'arn:aws:iam::111122223333:role/guardduty',
    Features: features.map(([Name, state]) => ({ Name, Status: state })),
  },
];

export default [
  {
    row: 'eks-guardduty-audit-logs',
    provider: 'eks',
    from: 'region',
    at: ['detectors'],
    pass: [detector('ENABLED', ['EKS_AUDIT_LOGS', 'ENABLED'])],
    fail: [
      [],
      detector('DISABLED', ['EKS_AUDIT_LOGS', 'ENABLED']),
      detector('ENABLED', ['EKS_AUDIT_LOGS', 'DISABLED']),
      detector('ENABLED', ['S3_DATA_EVENTS', 'ENABLED']),
    ],
  },
] satisfies Pair[];
