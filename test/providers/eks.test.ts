import { awsEstate } from '../../demo/estate/aws.ts';
import { awsCalls } from '../../shared/cloud/calls-aws.ts';
import { type ContractWorld, providerContract } from './contract.ts';
import { eksAt, startAws } from './eks-world.ts';

const arn = (account: string, region: string, name: string) => `arn:aws:eks:${region}:${account}:cluster/${name}`;
const platform = '111122223333';

providerContract('eks', async (): Promise<ContractWorld> => {
  const served = await startAws(awsEstate());
  const payments = arn(platform, 'us-east-1', 'payments');
  return {
    calls: awsCalls,
    origin: served.origin,
    create({ origin = served.origin, limitMs, anonymous } = {}) {
      const endpoints = { eks: origin, sts: origin, organizations: origin, account: origin };
      const env = anonymous ? { ...served.env, AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' } : served.env;
      return eksAt({ env }, { organization: true, role: 'kubesweep-read', endpoints }, { limitMs });
    },
    operations: () => served.requests.map(({ operation }) => operation),
    throttle: served.throttle,
    expected: {
      accounts: [platform, '222233334444', '555566667777'],
      clusters: [
        arn(platform, 'eu-west-1', 'shop-prod'),
        arn(platform, 'eu-west-1', 'ci-preview'),
        arn(platform, 'us-east-1', 'batch'),
        payments,
        arn(platform, 'us-east-1', 'toolbox'),
        arn('222233334444', 'eu-central-1', 'warehouse'),
      ],
      lost: [
        { account: platform, region: 'ap-southeast-2', why: 'denied', remedy: /Grant eks:ListClusters/ },
        { account: '555566667777', why: 'denied', remedy: /arn:aws:iam::555566667777:role\/kubesweep-read/ },
      ],
      vanished: arn(platform, 'eu-west-1', 'ci-preview'),
      asks: {
        cluster: arn(platform, 'eu-west-1', 'shop-prod'),
        base: ['sts:GetCallerIdentity', 'eks:DescribeCluster'],
        facts: {
          'node-pools': ['eks:ListNodegroups', 'eks:DescribeNodegroup'],
          addons: ['eks:ListAddons', 'eks:DescribeAddon'],
          'access-entries': ['eks:ListAccessEntries', 'eks:DescribeAccessEntry', 'eks:ListAssociatedAccessPolicies'],
          versions: ['eks:DescribeClusterVersions'],
          'audit-logging': [],
        },
      },
      refused: [
        { cluster: arn(platform, 'us-east-1', 'toolbox'), fact: 'node-pools', permission: 'eks:ListNodegroups' },
        { cluster: arn(platform, 'us-east-1', 'toolbox'), fact: 'addons', permission: 'eks:DescribeAddon' },
        {
          cluster: arn(platform, 'us-east-1', 'toolbox'),
          fact: 'access-entries',
          permission: 'eks:ListAssociatedAccessPolicies',
        },
      ],
      connectable: payments,
    },
    close: served.close,
  };
});
