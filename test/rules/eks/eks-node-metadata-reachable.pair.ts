import { absent, type Pair } from '../../wire/pairs.ts';

const row = 'eks-node-imds-hardened';
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
  { row, provider: 'eks', from: 'region', at: ['ec2', 'instances', 0, 'MetadataOptions'], ...verdicts },
  {
    row,
    provider: 'eks',
    from: 'region',
    given: [none],
    at: ['ec2', 'launchTemplateVersions', 0, 'LaunchTemplateData', 'MetadataOptions'],
    ...verdicts,
  },
  {
    row,
    provider: 'eks',
    from: 'region',
    given: [none],
    at: ['clusters', 0, 'nodegroups'],
    pass: [],
    fail: [],
    unknown: [[]],
  },
] satisfies Pair[];
