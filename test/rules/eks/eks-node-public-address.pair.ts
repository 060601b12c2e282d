import { absent, type Pair } from '../../wire/pairs.ts';

const where = { row: 'eks-private-nodes', provider: 'eks', from: 'region' } as const;
const template = ['ec2', 'launchTemplateVersions', 0, 'LaunchTemplateData', 'NetworkInterfaces'] as const;
const interfaces = (AssociatePublicIpAddress: boolean) => [{ DeviceIndex: 0, AssociatePublicIpAddress }];
const none = [['ec2', 'instances'], []] as const;

export default [
  {
    ...where,
    at: ['ec2', 'instances', 0, 'PublicIpAddress'],
    pass: [absent],
    fail: ['203.0.113.9'],
  },
  {
    ...where,
    given: [none],
    at: template,
    pass: [interfaces(false), absent],
    fail: [interfaces(true)],
  },
  {
    ...where,
    given: [none],
    at: ['ec2', 'subnets', 1, 'MapPublicIpOnLaunch'],
    pass: [false],
    fail: [true],
  },
  {
    ...where,
    given: [none],
    at: ['clusters', 0, 'nodegroups'],
    pass: [],
    fail: [],
    unknown: [[]],
  },
] satisfies Pair[];
