import rule from '../../../shared/rules/rbac/aws-auth-admin-mapped.ts';
import { changed, goodCluster, snapshot } from '../../estate.ts';
import { testRule } from '../run.ts';

type Mode = 'API' | 'API_AND_CONFIG_MAP' | 'CONFIG_MAP';
const mapped = (authenticationMode: Mode, mapRoles?: string, mapUsers = '') => {
  const metadata = { namespace: 'kube-system', name: 'aws-auth' };
  const configmaps = mapRoles === undefined ? undefined : [{ metadata, data: { mapRoles, mapUsers } }];
  return snapshot({ configmaps }, changed(goodCluster('eks'), { native: { authenticationMode } }));
};
const role = (groups: string, arn = 'arn:aws:iam::111122223333:role/ops') =>
  `- rolearn: ${arn}\n  groups:\n${groups
    .split(' ')
    .map((one) => `  - ${one}\n`)
    .join('')}`;
const node = 'system:bootstrappers system:nodes';

testRule<'cluster', ReturnType<typeof mapped>>(
  rule,
  {
    pass: [mapped('CONFIG_MAP', role(node)), mapped('CONFIG_MAP', role('developers'))],
    fail: {
      critical: [
        mapped('CONFIG_MAP', role(node) + role('system:masters')),
        mapped('API_AND_CONFIG_MAP', '', role('system:masters').replace('role', 'user')),
        mapped('CONFIG_MAP', role('developers', 'arn:aws:iam::111122223333:role/*')),
      ],
      high: [mapped('CONFIG_MAP', role(`${node} developers`))],
    },
    unknown: [mapped('CONFIG_MAP')],
    notApplicable: [mapped('API', role('system:masters')), snapshot({}, goodCluster('gke'))],
  },
  (one) => [one],
);
