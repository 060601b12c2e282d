import { absent, type Pair } from '../../wire/pairs.ts';

const where = { row: 'eks-node-imds-hardened', provider: 'eks', from: 'region' } as const;
const options = (HttpTokens: string, HttpPutResponseHopLimit: number, HttpEndpoint = 'enabled') => ({
  HttpTokens,
  HttpPutResponseHopLimit,
  HttpEndpoint,
});
const verdicts = {
  pass: [options('required', 1), options('optional', 2, 'disabled')],
  fail: [options('optional', 1), options('required', 2), options('optional', 64)],
  unknown: [absent, {}],
};
const none = [['ec2', 'instances'], []] as const;

export default [
  { ...where, at: ['ec2', 'instances', 0, 'MetadataOptions'], ...verdicts },
  {
    ...where,
    given: [none],
    at: ['ec2', 'launchTemplateVersions', 0, 'LaunchTemplateData', 'MetadataOptions'],
    ...verdicts,
  },
  {
    ...where,
    given: [none],
    at: ['clusters', 0, 'nodegroups'],
    pass: [],
    fail: [],
    unknown: [[]],
  },
  {
    ...where,
    given: [[['clusters', 0, 'cluster', 'computeConfig'], { enabled: true }]],
    at: ['clusters', 0, 'nodegroups'],
    pass: [],
    fail: [],
    notApplicable: [[]],
  },
] satisfies Pair[];
