import { AutoScalingClient, DescribeAutoScalingGroupsCommand } from '@aws-sdk/client-auto-scaling';
import { CloudWatchLogsClient, DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { DescribeLaunchTemplateVersionsCommand, DescribeSubnetsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { DescribeRepositoriesCommand, ECRClient, GetRepositoryPolicyCommand } from '@aws-sdk/client-ecr';
import { DescribeLoadBalancersCommand, ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import { GetDetectorCommand, GuardDutyClient, ListDetectorsCommand } from '@aws-sdk/client-guardduty';
import { GetRoleCommand, IAMClient, ListRolesCommand } from '@aws-sdk/client-iam';
import { BatchGetAccountStatusCommand, Inspector2Client } from '@aws-sdk/client-inspector2';
import { DescribeKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { GetParametersCommand, SSMClient } from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServedAws } from '../../demo/aws/server.ts';
import { startAws } from '../providers/eks-world.ts';
import { base } from '../wire/eks-base.ts';

let served: ServedAws;
const config = (secretAccessKey?: string) => ({
  region: 'eu-west-1',
  endpoint: served.origin,
  maxAttempts: 1,
  credentials: {
    accessKeyId: served.env.AWS_ACCESS_KEY_ID ?? '',
    secretAccessKey: secretAccessKey ?? served.env.AWS_SECRET_ACCESS_KEY ?? '',
  },
});
type Config = ReturnType<typeof config>;
beforeAll(async () => {
  const { aws } = base();
  const region = aws?.accounts[0]?.regions[0];
  if (!aws || !region) throw new Error('no region');
  const subnet = region.ec2?.subnets?.[0];
  if (region.ec2) region.ec2.subnets = [1, 2, 3].map((n) => ({ ...subnet, SubnetId: `subnet-${n}` }));
  served = await startAws(aws);
});
afterAll(() => served.close());

/** A call of each service, what it is denied and what it is throttled with. */
const services: readonly (readonly [string, (by: Config) => Promise<unknown>, string, string])[] = [
  [
    'ec2',
    (by) => new EC2Client(by).send(new DescribeSubnetsCommand({})),
    'UnauthorizedOperation',
    'RequestLimitExceeded',
  ],
  [
    'autoscaling',
    (by) => new AutoScalingClient(by).send(new DescribeAutoScalingGroupsCommand({})),
    'AccessDenied',
    'Throttling',
  ],
  [
    'elasticloadbalancing',
    (by) => new ElasticLoadBalancingV2Client(by).send(new DescribeLoadBalancersCommand({})),
    'AccessDenied',
    'Throttling',
  ],
  ['iam', (by) => new IAMClient(by).send(new ListRolesCommand({})), 'AccessDenied', 'Throttling'],
  [
    'kms',
    (by) => new KMSClient(by).send(new DescribeKeyCommand({ KeyId: 'k' })),
    'AccessDeniedException',
    'ThrottlingException',
  ],
  [
    'logs',
    (by) => new CloudWatchLogsClient(by).send(new DescribeLogGroupsCommand({})),
    'AccessDeniedException',
    'ThrottlingException',
  ],
  [
    'ssm',
    (by) => new SSMClient(by).send(new GetParametersCommand({ Names: ['a'] })),
    'AccessDeniedException',
    'ThrottlingException',
  ],
  [
    'ecr',
    (by) => new ECRClient(by).send(new DescribeRepositoriesCommand({})),
    'AccessDeniedException',
    'ThrottlingException',
  ],
  [
    'guardduty',
    (by) => new GuardDutyClient(by).send(new ListDetectorsCommand({})),
    'AccessDeniedException',
    'TooManyRequestsException|ThrottlingException',
  ],
  [
    'inspector2',
    (by) => new Inspector2Client(by).send(new BatchGetAccountStatusCommand({})),
    'AccessDeniedException',
    'TooManyRequestsException|ThrottlingException',
  ],
];
const nameOf = (promise: Promise<unknown>) => promise.then(() => 'none').catch(({ name }: Error) => name);

describe.each(services)('%s', (service, call, refusal, throttle) => {
  it('believes no signature by another secret', async () => {
    expect(await nameOf(call(config('wrong')))).toMatch(/SignatureDoesNotMatch|InvalidSignatureException/);
  });
  it('is throttled in its own words', async () => {
    served.throttle(1);
    expect(await nameOf(call(config()))).toMatch(new RegExp(`^(${throttle})$`));
  });
  it('is denied in its own words, in its own region', async () => {
    const { aws } = base();
    const [account] = aws?.accounts ?? [];
    const [region] = account?.regions ?? [];
    if (!aws || !account || !region) throw new Error('no region');
    const operations = [
      'DescribeSubnets',
      'DescribeAutoScalingGroups',
      'DescribeLoadBalancers',
      'ListRoles',
      'DescribeKey',
    ];
    operations.push(
      'DescribeLogGroups',
      'GetParameters',
      'DescribeRepositories',
      'ListDetectors',
      'BatchGetAccountStatus',
    );
    region.denied = operations.map((operation) => `${service}:${operation}`);
    account.denied = region.denied;
    const other = await startAws(aws);
    const by = { ...config(), endpoint: other.origin };
    const credentials = {
      accessKeyId: other.env.AWS_ACCESS_KEY_ID ?? '',
      secretAccessKey: other.env.AWS_SECRET_ACCESS_KEY ?? '',
    };
    expect(await nameOf(call({ ...by, credentials }))).toBe(refusal);
    await other.close();
  });
});

describe('a thing that is not there', () => {
  it.each([
    ['a role', (by: Config) => new IAMClient(by).send(new GetRoleCommand({ RoleName: 'x' })), 'NoSuchEntityException'],
    ['a key', (by: Config) => new KMSClient(by).send(new DescribeKeyCommand({ KeyId: 'x' })), 'NotFoundException'],
    [
      'a template',
      (by: Config) => new EC2Client(by).send(new DescribeLaunchTemplateVersionsCommand({ LaunchTemplateId: 'lt-1' })),
      'InvalidLaunchTemplateId.NotFound',
    ],
    [
      'a repository’s policy',
      (by: Config) => new ECRClient(by).send(new GetRepositoryPolicyCommand({ repositoryName: 'shop/web' })),
      'RepositoryPolicyNotFoundException',
    ],
    [
      'a detector',
      (by: Config) => new GuardDutyClient(by).send(new GetDetectorCommand({ DetectorId: 'x' })),
      'BadRequestException',
    ],
  ] as const)('%s', async (_, call, name) => {
    expect(await nameOf(call(config()))).toBe(name);
  });
});

it('pages EC2 by filter, two at a time', async () => {
  const client = new EC2Client(config());
  const Filters = [{ Name: 'subnet-id', Values: ['subnet-*'] }];
  const first = await client.send(new DescribeSubnetsCommand({ Filters }));
  const second = await client.send(new DescribeSubnetsCommand({ Filters, NextToken: first.NextToken }));
  const ids = [first, second].map(({ Subnets = [] }) => Subnets.map(({ SubnetId }) => SubnetId));
  expect(ids).toEqual([['subnet-1', 'subnet-2'], ['subnet-3']]);
  expect(second.NextToken).toBeUndefined();
  const none = await client.send(new DescribeSubnetsCommand({ Filters: [{ Name: 'subnet-id', Values: ['subnet-'] }] }));
  expect(none.Subnets).toEqual([]);
});
