import type { Pair } from '../../wire/pairs.ts';

const log = (ResourceId: string, DeliverLogsStatus = 'SUCCESS', FlowLogStatus = 'ACTIVE') => ({
  FlowLogId: `fl-${ResourceId.slice(-8)}`,
  ResourceId,
  FlowLogStatus,
  TrafficType: 'ALL',
  DeliverLogsStatus,
});
const vpc = 'vpc-0e1f2031425364758';
const subnets = ['subnet-0a1b2c3d4e5f60718', 'subnet-0b1c2d3e4f5061728'] as const;

export default [
  {
    row: 'eks-vpc-flow-logs',
    provider: 'eks',
    from: 'region',
    at: ['ec2', 'flowLogs'],
    pass: [[log(vpc)], subnets.map((subnet) => log(subnet))],
    fail: [
      [],
      [log(subnets[0])],
      [log(vpc, 'FAILED')],
      [log(vpc, 'SUCCESS', 'INACTIVE')],
      [log('vpc-0000000000000000f')],
    ],
  },
] satisfies Pair[];
