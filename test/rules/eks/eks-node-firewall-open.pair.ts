import type { Pair } from '../../wire/pairs.ts';

const open = (from: number, to: number, CidrIp = '0.0.0.0/0', IpProtocol = 'tcp') => [
  { IpProtocol, FromPort: from, ToPort: to, IpRanges: [{ CidrIp }] },
];
const where = { row: 'eks-node-firewall-open', provider: 'eks', from: 'region' } as const;
const halves = [{ CidrIp: '0.0.0.0/1' }, { CidrIp: '128.0.0.0/1' }];
const extra = 'sg-0b1c2d3e4f5061728';
const group = { GroupId: extra, GroupName: 'x', VpcId: 'vpc-0e1f2031425364758', OwnerId: '111122223333' };

export default [
  {
    ...where,
    at: ['ec2', 'securityGroups', 0, 'IpPermissions'],
    pass: [[], open(0, 65535, '10.0.0.0/8'), open(443, 443, '203.0.113.0/24'), open(-1, -1, '0.0.0.0/0', 'icmp')],
    fail: [
      open(10250, 10250),
      open(443, 443),
      open(30000, 32767),
      open(0, 0, '0.0.0.0/0', '-1'),
      [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: halves }],
      [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, Ipv6Ranges: [{ CidrIpv6: '::/0' }] }],
    ],
  },
  {
    ...where,
    given: [[['ec2', 'securityGroups', 1], { ...group, IpPermissions: open(22, 22) }]],
    at: ['ec2', 'instances', 0, 'SecurityGroups'],
    pass: [[]],
    fail: [[{ GroupId: extra, GroupName: 'x' }]],
  },
  {
    ...where,
    given: [[['ec2', 'instances'], []]],
    at: ['clusters', 0, 'nodegroups'],
    pass: [],
    fail: [],
    unknown: [[]],
  },
] satisfies Pair[];
