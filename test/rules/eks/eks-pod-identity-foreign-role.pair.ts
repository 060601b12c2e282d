import { role } from '../../../demo/estate/aws-parts.ts';
import { absent, type Pair } from '../../wire/pairs.ts';

const association = ['podIdentityAssociations', 0] as const;
const row = 'eks-pod-identity-cross-account';
const foreign = role('444455556666', 'partner');

export default [
  {
    row,
    provider: 'eks',
    at: [...association, 'targetRoleArn'],
    pass: [absent, role('111122223333', 'own')],
    fail: [foreign],
  },
  {
    row,
    provider: 'eks',
    given: [[[...association, 'targetRoleArn'], foreign]],
    at: [...association, 'externalId'],
    pass: ['a1b2c3'],
    fail: [absent],
  },
] satisfies Pair[];
