import rule from '../../../shared/rules/gke/gke-project-admin-unexpected.ts';
import { snapshot } from '../../estate.ts';
import { testRule } from '../run.ts';

const one = (role: string, ...members: string[]) => [{ role: `roles/${role}`, members, conditional: false }];
const ann = 'user:ann@example.com';
interface Case {
  readonly bindings?: ReturnType<typeof one>;
  readonly admins?: readonly string[];
}
const admins = ['*@example.com'];

testRule<'account', Case>(
  rule,
  {
    pass: [
      { bindings: one('container.admin', ann), admins },
      { bindings: one('container.viewer', 'user:eve@evil.example'), admins },
      { bindings: one('editor', 'serviceAccount:1@cloudservices.gserviceaccount.com'), admins: [] },
    ],
    fail: [
      { bindings: one('container.admin', ann, 'user:eve@evil.example'), admins },
      { bindings: one('container.developer', 'group:all@other.example'), admins },
      { bindings: one('owner', ann), admins: [] },
      { bindings: one('container.clusterAdmin', 'serviceAccount:ci@shop.iam.gserviceaccount.com'), admins },
    ],
    unknown: [{ admins }],
    notApplicable: [{ bindings: one('owner', ann) }],
  },
  ({ bindings, admins: expected }) => {
    const account = { provider: 'gke', id: 'shop' } as const;
    const native = { provider: 'gke' as const, ...(bindings ? { bindings } : {}) };
    const facts = { account: { account, native }, expected: expected ? { admins: expected } : {} };
    return [{ ...snapshot({}), origin: { account }, ...facts }];
  },
);
