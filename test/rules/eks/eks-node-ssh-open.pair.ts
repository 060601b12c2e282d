import { absent, type Pair } from '../../wire/pairs.ts';

const group = ['nodegroups', 0] as const;
const open = (port: number, CidrIp = '0.0.0.0/0') => [
  { IpProtocol: 'tcp', FromPort: port, ToPort: port, IpRanges: [{ CidrIp }] },
];
const everything = [{ IpProtocol: '-1', Ipv6Ranges: [{ CidrIpv6: '::/0' }] }];

export default [
  {
    row: 'eks-nodegroup-ssh-open',
    provider: 'eks',
    given: [[[...group, 'launchTemplate'], undefined]],
    at: [...group, 'remoteAccess'],
    pass: [absent, { ec2SshKey: 'ops', sourceSecurityGroups: ['sg-0d1e2f30415263748'] }, {}],
    fail: [{ ec2SshKey: 'ops' }, { ec2SshKey: 'ops', sourceSecurityGroups: [] }],
  },
  {
    row: 'eks-nodegroup-ssh-open',
    provider: 'eks',
    from: 'region',
    given: [
      [['ec2', 'launchTemplateVersions', 0, 'LaunchTemplateData', 'KeyName'], 'ops'],
      [['ec2', 'launchTemplateVersions', 0, 'LaunchTemplateData', 'SecurityGroupIds'], ['sg-0d1e2f30415263748']],
    ],
    at: ['ec2', 'securityGroups', 0, 'IpPermissions'],
    pass: [open(443), open(22, '10.0.0.0/8'), []],
    fail: [open(22), open(3389), everything],
  },
] satisfies Pair[];
