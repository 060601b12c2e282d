import { absent, type Pair } from '../../wire/pairs.ts';

const data = ['ec2', 'launchTemplateVersions', 0, 'LaunchTemplateData'] as const;
const where = { row: 'eks-nodegroup-launch-template-hardened', provider: 'eks', from: 'region' } as const;
const interfaces = (AssociatePublicIpAddress: boolean) => [{ DeviceIndex: 0, AssociatePublicIpAddress }];
const byDefault = ['ec2', 'ebsEncryptionByDefault'] as const;
const custom = [['clusters', 0, 'nodegroups', 0, 'amiType'], 'CUSTOM'] as const;
const disk = (Ebs: object) => [{ DeviceName: '/dev/xvda', Ebs }];

export default [
  { ...where, at: [...data, 'KeyName'], pass: [absent], fail: ['ops'] },
  {
    ...where,
    at: [...data, 'NetworkInterfaces'],
    pass: [absent, interfaces(false)],
    fail: [interfaces(true)],
  },
  {
    ...where,
    given: [[byDefault, false]],
    at: [...data, 'BlockDeviceMappings'],
    pass: [disk({ Encrypted: true })],
    fail: [disk({ Encrypted: false }), disk({ VolumeSize: 20 }), absent],
  },
  {
    ...where,
    given: [[[...data, 'BlockDeviceMappings'], disk({ VolumeSize: 20 })]],
    at: byDefault,
    pass: [true],
    fail: [false],
  },
  {
    ...where,
    given: [[byDefault, false], custom],
    at: [...data, 'BlockDeviceMappings'],
    pass: [disk({ Encrypted: true })],
    fail: [disk({ Encrypted: false })],
    unknown: [absent],
  },
] satisfies Pair[];
