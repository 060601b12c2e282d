import { addon, role } from '../../../demo/estate/aws-parts.ts';
import { absent, type Pair } from '../../wire/pairs.ts';

const at = { account: '111122223333', region: 'eu-west-1', name: 'shop' };
const versions = (requiresIamPermissions: boolean) => ({
  addonName: 'aws-ebs-csi-driver',
  addonVersions: [
    {
      addonVersion: 'v1.50.0-eksbuild.1',
      requiresIamPermissions,
      compatibilities: [{ clusterVersion: '1.36', platformVersions: ['*'], defaultVersion: true }],
    },
  ],
});
const ebs = addon(at, 'aws-ebs-csi-driver', 'v1.50.0-eksbuild.1');
const row = 'eks-addon-uses-node-role';

export default [
  {
    row,
    provider: 'eks',
    from: 'region',
    given: [
      [['addonVersions', 3], versions(true)],
      [['clusters', 0, 'addons', 3], ebs],
    ],
    at: ['clusters', 0, 'addons', 3, 'serviceAccountRoleArn'],
    pass: [role(at.account, 'ebs-csi')],
    fail: [absent],
  },
  {
    row,
    provider: 'eks',
    from: 'region',
    given: [[['clusters', 0, 'addons', 3], ebs]],
    at: ['addonVersions', 3],
    pass: [versions(false)],
    fail: [versions(true)],
  },
] satisfies Pair[];
