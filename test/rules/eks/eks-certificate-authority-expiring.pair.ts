import { absent, now, type Pair } from '../../wire/pairs.ts';

const inDays = (days: number) => Date.parse(now) / 1_000 + days * 86_400;
const authority = ['certificateAuthorities', 0] as const;
const row = 'eks-ca-expiring';

export default [
  {
    row,
    provider: 'eks',
    at: [...authority, 'validity', 'notAfter'],
    pass: [inDays(182), inDays(3_000)],
    fail: [inDays(179), inDays(30), inDays(-1)],
    unknown: [absent],
  },
  {
    row,
    provider: 'eks',
    at: [...authority, 'distributionStatus'],
    pass: ['COMPLETE', 'IN_PROGRESS'],
    fail: ['FAILED'],
  },
  {
    row,
    provider: 'eks',
    given: [[[...authority, 'validity', 'notAfter'], inDays(10)]],
    at: [...authority, 'signingStatus'],
    pass: [],
    fail: ['IN_USE'],
    unknown: ['NOT_USED'],
  },
] satisfies Pair[];
