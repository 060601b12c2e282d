import { absent, now, type Pair } from '../../wire/pairs.ts';

const inDays = (days: number) => Date.parse(now) / 1_000 + days * 86_400;
const version = { clusterVersion: '1.36', defaultPlatformVersion: 'eks.5', versionStatus: 'STANDARD_SUPPORT' };

export default [
  {
    row: 'eks-support-ends-soon',
    provider: 'eks',
    from: 'region',
    given: [[['clusterVersions'], [version]]],
    at: ['clusterVersions', 0, 'endOfStandardSupportDate'],
    pass: [inDays(92), inDays(400)],
    fail: [inDays(89), inDays(45), inDays(2)],
    unknown: [absent],
  },
  {
    row: 'eks-support-ends-soon',
    provider: 'eks',
    from: 'region',
    given: [[['clusterVersions'], [{ ...version, versionStatus: 'EXTENDED_SUPPORT' }]]],
    at: ['clusterVersions', 0, 'endOfExtendedSupportDate'],
    pass: [inDays(92)],
    fail: [inDays(5)],
    unknown: [absent],
  },
] satisfies Pair[];
