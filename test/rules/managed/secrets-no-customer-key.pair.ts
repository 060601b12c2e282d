import { aksPairs } from '../../wire/aks-managed.ts';
import { gkePairs } from '../../wire/gke-managed.ts';
import { absent, type Pair } from '../../wire/pairs.ts';

const keyArn = 'arn:aws:kms:eu-west-1:111122223333:key/0f3a9c1e-5b7d-4e21-9a60-3c2d1e0f4b5a';

export default [
  {
    row: 'eks-secrets-cmk-encryption',
    provider: 'eks',
    at: ['cluster', 'encryptionConfig'],
    pass: [[{ resources: ['secrets'], provider: { keyArn } }], [{ provider: { keyArn } }]],
    fail: [absent, [], [{ resources: ['secrets'], provider: {} }]],
  },
  {
    row: 'eks-secrets-cmk-encryption',
    provider: 'eks',
    given: [[['cluster', 'encryptionConfig'], []]],
    at: ['cluster', 'outpostConfig'],
    pass: [],
    fail: [absent],
    notApplicable: [{ outpostArns: ['arn:aws:outposts:eu-west-1:111122223333:outpost/op-1'] }],
  },
  ...aksPairs.secretsKey,
  ...gkePairs.secretsKey,
] satisfies readonly Pair[];
