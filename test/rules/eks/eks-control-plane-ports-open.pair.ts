import type { Pair } from '../../wire/pairs.ts';

const id = 'sg-0b1c2d3e4f5061728';
const rule = (FromPort: number, ToPort: number, IpProtocol = 'tcp') => ({
  IpProtocol,
  FromPort,
  ToPort,
  IpRanges: [{ CidrIp: '10.0.0.0/8' }],
});
const group = { GroupId: id, GroupName: 'extra', VpcId: 'vpc-0e1f2031425364758', OwnerId: '111122223333' };
const named = [['clusters', 0, 'cluster', 'resourcesVpcConfig', 'securityGroupIds'], [id]] as const;
const row = 'eks-cluster-security-group-ports';

export default [
  {
    row,
    provider: 'eks',
    from: 'region',
    given: [named, [['ec2', 'securityGroups', 1], group]],
    at: ['ec2', 'securityGroups', 1, 'IpPermissions'],
    pass: [[], [rule(443, 443)], [rule(443, 443), rule(-1, -1, 'icmp')]],
    fail: [
      [rule(443, 443), rule(22, 22)],
      [rule(0, 65535)],
      [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '10.0.0.0/8' }] }],
    ],
  },
  {
    row,
    provider: 'eks',
    from: 'region',
    given: [[['ec2', 'securityGroups', 1], { ...group, IpPermissions: [rule(22, 22)] }]],
    at: named[0],
    pass: [[]],
    fail: [[id]],
    unknown: [['sg-0000000000000000f']],
  },
] satisfies Pair[];
