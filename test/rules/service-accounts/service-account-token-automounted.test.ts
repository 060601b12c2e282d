import rule from '../../../shared/rules/service-accounts/service-account-token-automounted.ts';
import { deployment, goodPod, snapshot } from '../../estate.ts';
import { testRule } from '../run.ts';

interface Case {
  readonly pod?: boolean;
  readonly account?: boolean;
  readonly name?: string;
  readonly denied?: true;
}

testRule<'workload', Case>(
  rule,
  {
    pass: [{ pod: false }, { account: false }, { pod: false, account: true }, { name: 'default', account: false }],
    fail: [{}, { pod: true }, { account: true }, { pod: true, account: false }, { name: 'absent', account: false }],
    unknown: [{ denied: true }, { pod: false, denied: true }],
  },
  ({ pod, account, name, denied }) => {
    const { automountServiceAccountToken: _, serviceAccountName: __, ...bare } = goodPod;
    const own = name === 'default' ? {} : { serviceAccountName: name ?? 'web' };
    const spec = { ...bare, ...own, ...(pod === undefined ? {} : { automountServiceAccountToken: pod }) };
    const serviceaccounts = ['web', 'default'].map((one) => ({
      metadata: { namespace: 'shop', name: one },
      ...(account === undefined ? {} : { automountServiceAccountToken: account }),
    }));
    return [snapshot({ deployments: [deployment(spec)], serviceaccounts: denied ? undefined : serviceaccounts })];
  },
);
