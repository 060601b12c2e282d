import type { ProviderName } from '../../../shared/model/cluster.ts';
import rule from '../../../shared/rules/access/sweep-runs-as-person.ts';
import { snapshot } from '../../estate.ts';
import { testRule } from '../run.ts';

testRule<'account', readonly [provider: ProviderName, identity: string | undefined]>(
  rule,
  {
    pass: [
      ['eks', 'arn:aws:sts::111122223333:assumed-role/kubesweep/session'],
      ['eks', 'arn:aws:iam::111122223333:role/kubesweep'],
      ['gke', 'serviceAccount:kubesweep@shop.iam.gserviceaccount.com'],
    ],
    fail: {
      high: [['eks', 'arn:aws:iam::111122223333:root']],
      low: [
        ['eks', 'arn:aws-cn:iam::111122223333:user/ops/ann'],
        ['gke', 'user:'],
      ],
    },
    unknown: [
      ['eks', undefined],
      ['gke', undefined],
    ],
    notApplicable: [
      ['aks', '00000000-0000-0000-0000-000000000001'],
      ['kubeconfig', undefined],
    ],
  },
  ([provider, identity]) => {
    const account = { provider, id: '111122223333', ...(identity ? { identity } : {}) };
    const { cluster: _, ...rest } = snapshot({});
    return [{ ...rest, origin: { account }, account: { account } }];
  },
);
