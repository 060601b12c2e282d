import { role } from '../../../demo/estate/aws-parts.ts';
import { absent, type Pair } from '../../wire/pairs.ts';

const row = 'eks-vpc-cni-own-identity';
const metadata = { namespace: 'kube-system', name: 'aws-node' };
const annotations = { 'eks.amazonaws.com/role-arn': role('111122223333', 'cni') };
const bare = [['podIdentityAssociations'], []] as const;
const addon = ['addons', 0] as const;

export default [
  {
    row,
    provider: 'eks',
    given: [bare, [[...addon, 'podIdentityAssociations'], []]],
    at: [...addon, 'serviceAccountRoleArn'],
    pass: [role('111122223333', 'cni')],
    fail: [absent],
  },
  {
    row,
    provider: 'eks',
    given: [[[...addon, 'podIdentityAssociations'], []]],
    at: ['podIdentityAssociations', 0, 'serviceAccount'],
    pass: ['aws-node'],
    fail: ['other'],
  },
  ...[
    { at: [...addon, 'addonName'], pass: ['aws-ebs-csi-driver'], fail: ['vpc-cni'], sa: { ...metadata, annotations } },
    { at: [...addon, 'addonName'], pass: ['aws-ebs-csi-driver'], fail: ['vpc-cni'], sa: undefined },
  ].map(
    ({ sa, ...rest }): Pair => ({
      ...{ row, provider: 'eks', ...rest },
      given: [bare, [[...addon, 'podIdentityAssociations'], []]],
      objects: { serviceaccounts: sa ? [{ metadata: sa }] : [] },
    }),
  ),
] satisfies Pair[];
