import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'eks-kms-key-usable',
    provider: 'eks',
    from: 'region',
    at: ['keys', 0, 'KeyMetadata', 'KeyState'],
    pass: ['Enabled', 'Updating'],
    fail: ['Disabled', 'PendingDeletion', 'PendingImport', 'Unavailable'],
    unknown: [absent],
  },
  {
    row: 'eks-kms-key-usable',
    provider: 'eks',
    from: 'region',
    at: ['clusters', 0, 'cluster', 'encryptionConfig'],
    pass: [],
    fail: [[{ provider: { keyArn: 'arn:aws:kms:eu-west-1:111122223333:key/00000000-0000-0000-0000-00000000000f' } }]],
    notApplicable: [[], absent],
  },
] satisfies Pair[];
