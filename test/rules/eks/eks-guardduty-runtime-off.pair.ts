import type { Pair } from '../../wire/pairs.ts';

const detector = (...Features: object[]) => [
  {
    DetectorId: '12abc34d567e8fa901bc2d34e56789f0',
    Status: 'ENABLED',
    ServiceRole: 'arn:aws:iam::111122223333:role/guardduty',
    Features,
  },
];
const runtime = (Status: string, agent: string) => ({
  Name: 'RUNTIME_MONITORING',
  Status,
  AdditionalConfiguration: [
    { Name: 'EC2_AGENT_MANAGEMENT', Status: 'DISABLED' },
    { Name: 'EKS_ADDON_MANAGEMENT', Status: agent },
  ],
});

export default [
  {
    row: 'eks-guardduty-runtime',
    provider: 'eks',
    from: 'region',
    at: ['detectors'],
    pass: [detector(runtime('ENABLED', 'ENABLED')), detector({ Name: 'EKS_RUNTIME_MONITORING', Status: 'ENABLED' })],
    fail: [[], detector(runtime('ENABLED', 'DISABLED')), detector(runtime('DISABLED', 'ENABLED')), detector()],
  },
] satisfies Pair[];
