import { absent, type Pair } from '../../wire/pairs.ts';

const mapping = (role: string, ...ids: string[]) => ({
  role,
  identities: ids.map((id) => ({ id, type: 'SSO_GROUP' })),
});
const argo = (argoCd: object) => [
  {
    capabilityName: 'deploy',
    clusterName: 'shop',
    type: 'ARGOCD',
    roleArn: 'arn:aws:iam::111122223333:role/argocd',
    status: 'ACTIVE',
    configuration: { argoCd },
  },
];
const networkAccess = { vpceIds: ['vpce-0a1b2c3d4e5f60718'] };

export default [
  {
    row: 'eks-capability-argocd-exposure',
    provider: 'eks',
    at: ['capabilities'],
    pass: [
      argo({ networkAccess, rbacRoleMappings: [mapping('ADMIN', 'ops'), mapping('VIEWER', 'a', 'b')] }),
      argo({ networkAccess }),
    ],
    fail: [
      argo({}),
      argo({ networkAccess: { vpceIds: [] } }),
      argo({ networkAccess, rbacRoleMappings: [mapping('ADMIN', 'a', 'b')] }),
      argo({ networkAccess, rbacRoleMappings: [mapping('ADMIN', 'a'), mapping('ADMIN', 'b')] }),
    ],
    notApplicable: [[], absent],
  },
] satisfies Pair[];
