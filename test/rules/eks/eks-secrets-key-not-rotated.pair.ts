import { absent, type Pair } from '../../wire/pairs.ts';

const key = ['keys', 0] as const;
const row = 'eks-kms-key-usable';
const still = [[...key, 'KeyRotationEnabled'], false] as const;

export default [
  { row, provider: 'eks', from: 'region', at: [...key, 'KeyRotationEnabled'], pass: [true], fail: [false] },
  {
    row,
    provider: 'eks',
    from: 'region',
    given: [still],
    at: [...key, 'KeyMetadata', 'Origin'],
    pass: [],
    fail: ['AWS_KMS'],
    notApplicable: ['EXTERNAL', 'AWS_CLOUDHSM'],
  },
  {
    row,
    provider: 'eks',
    from: 'region',
    given: [still],
    at: [...key, 'KeyMetadata', 'KeyState'],
    pass: [],
    fail: ['Enabled'],
    notApplicable: ['Disabled', 'PendingDeletion'],
  },
  {
    row,
    provider: 'eks',
    from: 'region',
    given: [still],
    at: ['clusters', 0, 'cluster', 'encryptionConfig'],
    pass: [],
    fail: [],
    notApplicable: [absent, []],
  },
] satisfies Pair[];
