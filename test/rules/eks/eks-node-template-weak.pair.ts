import { absent, type Pair } from '../../wire/pairs.ts';

const data = ['ec2', 'launchTemplateVersions', 0, 'LaunchTemplateData'] as const;
const row = 'eks-nodegroup-launch-template-hardened';
const interfaces = (AssociatePublicIpAddress: boolean) => [{ DeviceIndex: 0, AssociatePublicIpAddress }];
const byDefault = ['ec2', 'ebsEncryptionByDefault'] as const;
const disk = (Ebs: object) => [{ DeviceName: '/dev/xvda', Ebs }];

export default [
  { row, provider: 'eks', from: 'region', at: [...data, 'KeyName'], pass: [absent], fail: ['ops'] },
  {
    row,
    provider: 'eks',
    from: 'region',
    at: [...data, 'NetworkInterfaces'],
    pass: [absent, interfaces(false)],
    fail: [interfaces(true)],
  },
  {
    row,
    provider: 'eks',
    from: 'region',
    given: [[byDefault, false]],
    at: [...data, 'BlockDeviceMappings'],
    pass: [disk({ Encrypted: true })],
    fail: [disk({ Encrypted: false }), disk({ VolumeSize: 20 }), absent],
  },
  {
    row,
    provider: 'eks',
    from: 'region',
    given: [[[...data, 'BlockDeviceMappings'], disk({ VolumeSize: 20 })]],
    at: byDefault,
    pass: [true],
    fail: [false],
  },
] satisfies Pair[];
