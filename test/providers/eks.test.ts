import { awsEstate } from '../../demo/estate/aws.ts';
import { awsCalls } from '../../shared/cloud/calls-aws.ts';
import { type ContractWorld, providerContract } from './contract.ts';
import { eksAt, startAws } from './eks-world.ts';

const arn = (account: string, region: string, name: string) => `arn:aws:eks:${region}:${account}:cluster/${name}`;
const platform = '111122223333';
const roleCalls = ['iam:GetRole', 'iam:ListAttachedRolePolicies', 'iam:ListRolePolicies'];
const policyCalls = ['iam:GetPolicy', 'iam:GetPolicyVersion'];
const names = [
  ...['eks', 'sts', 'organizations', 'account', 'ec2', 'autoscaling', 'elbv2', 'iam', 'kms', 'logs', 'ssm'],
  ...['guardduty', 'inspector2', 'ecr'],
];

providerContract('eks', async (): Promise<ContractWorld> => {
  const served = await startAws(awsEstate());
  const payments = arn(platform, 'us-east-1', 'payments');
  return {
    calls: awsCalls,
    origin: served.origin,
    create({ origin = served.origin, limitMs, anonymous } = {}) {
      const endpoints = Object.fromEntries(names.map((name) => [name, origin]));
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
          'addon-versions': [],
          'pod-identities': ['eks:ListPodIdentityAssociations', 'eks:DescribePodIdentityAssociation'],
          'identity-providers': ['eks:ListIdentityProviderConfigs', 'eks:DescribeIdentityProviderConfig'],
          'fargate-profiles': ['eks:ListFargateProfiles', 'eks:DescribeFargateProfile'],
          insights: ['eks:ListInsights'],
          capabilities: ['eks:ListCapabilities', 'eks:DescribeCapability'],
          'certificate-authorities': ['eks:ListCertificateAuthorities', 'eks:DescribeCertificateAuthority'],
          network: ['ec2:DescribeVpcs', 'ec2:DescribeSubnets', 'ec2:DescribeRouteTables'],
          firewall: ['ec2:DescribeSecurityGroups'],
          'flow-logs': ['ec2:DescribeFlowLogs'],
          instances: ['ec2:DescribeInstances'],
          'launch-templates': [],
          'image-releases': [],
          'load-balancers': ['elasticloadbalancing:DescribeLoadBalancers'],
          'account-defaults': ['ec2:GetEbsEncryptionByDefault', 'ec2:GetInstanceMetadataDefaults'],
          'encryption-keys': ['kms:DescribeKey', 'kms:GetKeyRotationStatus'],
          'log-retention': ['logs:DescribeLogGroups'],
          'identity-policies': [...roleCalls, ...policyCalls],
          'trust-policies': ['iam:ListRoles'],
          'threat-detection': [],
          registries: [],
        },
        further: [
          {
            cluster: arn(platform, 'eu-west-1', 'shop-prod'),
            facts: ['addons', 'addon-versions'],
            operations: ['eks:ListAddons', 'eks:DescribeAddon', 'eks:DescribeAddonVersions'],
          },
          {
            cluster: arn(platform, 'eu-west-1', 'shop-prod'),
            facts: ['pod-identities', 'identity-policies'],
            operations: [
              ...['eks:ListPodIdentityAssociations', 'eks:DescribePodIdentityAssociation', 'iam:GetRolePolicy'],
              ...[...roleCalls, ...policyCalls],
            ],
          },
          {
            cluster: payments,
            facts: ['node-pools', 'launch-templates', 'image-releases'],
            operations: [
              ...['eks:ListNodegroups', 'eks:DescribeNodegroup', 'ec2:DescribeLaunchTemplateVersions'],
              ...['autoscaling:DescribeAutoScalingGroups', 'ssm:GetParameters'],
            ],
          },
          {
            cluster: payments,
            facts: ['insights', 'capabilities'],
            operations: [
              ...['eks:ListInsights', 'eks:DescribeInsight', 'eks:ListCapabilities', 'eks:DescribeCapability'],
            ],
          },
        ],
        ofAccount: {
          cluster: [],
          'account-defaults': ['ec2:GetEbsEncryptionByDefault', 'ec2:GetInstanceMetadataDefaults'],
          'threat-detection': ['guardduty:ListDetectors', 'guardduty:GetDetector'],
          'vulnerability-scanning': ['inspector2:BatchGetAccountStatus'],
          registries: ['ecr:DescribeRepositories', 'ecr:GetRegistryScanningConfiguration'],
          'registry-policies': [
            ...['ecr:DescribeRepositories', 'ecr:GetRegistryScanningConfiguration', 'ecr:GetRepositoryPolicy'],
          ],
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
