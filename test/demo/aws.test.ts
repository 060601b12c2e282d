import { AccountClient, ListRegionsCommand } from '@aws-sdk/client-account';
import { CreateClusterCommand, DescribeClusterCommand, EKSClient, ListClustersCommand } from '@aws-sdk/client-eks';
import { ListAccountsCommand, OrganizationsClient } from '@aws-sdk/client-organizations';
import { AssumeRoleCommand, GetCallerIdentityCommand, GetSessionTokenCommand, STSClient } from '@aws-sdk/client-sts';
import { ConfiguredRetryStrategy } from '@smithy/core/retry';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServedAws } from '../../demo/aws/server.ts';
import { presignIdentity } from '../../demo/aws/sigv4.ts';
import { awsEstate } from '../../demo/estate/aws.ts';
import { startAws } from '../providers/eks-world.ts';

const caller = '111122223333';
const member = '222233334444';
let served: ServedAws;
beforeAll(async () => {
  served = await startAws(awsEstate());
});
afterAll(() => served.close());

function options(region = 'us-east-1', over: object = {}, attempts = 1) {
  const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } = served.env;
  const credentials = { accessKeyId, secretAccessKey, ...over };
  return {
    region,
    endpoint: served.origin,
    credentials,
    retryStrategy: new ConfiguredRetryStrategy(attempts, () => 1),
  };
}
const name = (promise: Promise<unknown>) => promise.then(() => 'accepted').catch((error: Error) => error.name);

describe('AWS on loopback', () => {
  it.each([
    ['another secret', { secretAccessKey: 'wrong' }, 'InvalidSignatureException'],
    ['an unknown key', { accessKeyId: 'AKIAIOSFODNN7EXAMPLE' }, 'UnrecognizedClientException'],
    ['a session token that was never given', { sessionToken: 'forged' }, 'UnrecognizedClientException'],
  ])('refuses %s', async (_, over, error) => {
    expect(await name(new EKSClient(options('us-east-1', over)).send(new ListClustersCommand({})))).toBe(error);
  });
  it('refuses what nobody signed', async () => {
    const answer = await fetch(`${served.origin}/clusters`);
    expect([answer.status, answer.headers.get('x-amzn-errortype')]).toEqual([
      403,
      'MissingAuthenticationTokenException',
    ]);
  });
  it('words STS refusals as STS does', async () => {
    const sts = (over: object) => new STSClient(options('us-east-1', over)).send(new GetCallerIdentityCommand({}));
    expect(await name(sts({ secretAccessKey: 'wrong' }))).toBe('SignatureDoesNotMatch');
    expect(await name(sts({ accessKeyId: 'AKIAIOSFODNN7EXAMPLE' }))).toBe('InvalidClientTokenId');
    const other = new STSClient(options()).send(new GetSessionTokenCommand({}));
    expect(await name(other)).toBe('InvalidAction');
  });
  it('knows no call that changes anything', async () => {
    const create = new CreateClusterCommand({ name: 'x', roleArn: 'arn:aws:iam::1:role/x', resourcesVpcConfig: {} });
    expect(await name(new EKSClient(options()).send(create))).toBe('UnknownOperationException');
  });
  it('pages by two whatever was asked for', async () => {
    const first = await new EKSClient(options()).send(new ListClustersCommand({ maxResults: 100 }));
    expect([first.clusters?.length, typeof first.nextToken]).toEqual([2, 'string']);
    const accounts = await new OrganizationsClient(options()).send(new ListAccountsCommand({}));
    expect([accounts.Accounts?.length, typeof accounts.NextToken]).toEqual([2, 'string']);
    const regions = await new AccountClient(options()).send(new ListRegionsCommand({}));
    expect([regions.Regions?.length, typeof regions.NextToken]).toEqual([2, 'string']);
  });
  it('lets an assumed role see its own account only', async () => {
    const RoleArn = `arn:aws:iam::${member}:role/kubesweep-read`;
    const sts = new STSClient(options());
    const { Credentials: given } = await sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'test' }));
    const session = {
      accessKeyId: given?.AccessKeyId,
      secretAccessKey: given?.SecretAccessKey,
      sessionToken: given?.SessionToken,
    };
    const eks = new EKSClient(options('eu-central-1', session));
    expect((await eks.send(new ListClustersCommand({}))).clusters).toEqual(['warehouse']);
    expect(await name(eks.send(new DescribeClusterCommand({ name: 'payments' })))).toBe('ResourceNotFoundException');
    expect(await name(new OrganizationsClient(options('us-east-1', session)).send(new ListAccountsCommand({})))).toBe(
      'AccessDeniedException',
    );
    const other = new STSClient(options('us-east-1', session)).send(
      new AssumeRoleCommand({ RoleArn: `arn:aws:iam::${caller}:role/kubesweep-read`, RoleSessionName: 'test' }),
    );
    expect(await name(other)).toBe('AccessDenied');
  });
  it('throttles in both of AWS’s words, and the SDK lives with it', async () => {
    served.throttle(2);
    const once = new EKSClient(options());
    const errors = [
      await name(once.send(new ListClustersCommand({}))),
      await name(once.send(new ListClustersCommand({}))),
    ];
    expect(errors.sort()).toEqual(['ThrottlingException', 'TooManyRequestsException']);
    served.throttle(3);
    const patient = new EKSClient(options('us-east-1', {}, 5));
    expect((await patient.send(new ListClustersCommand({}))).$metadata.attempts).toBe(4);
  });

  const good = { host: 'sts.us-east-1.amazonaws.com', region: 'us-east-1', cluster: 'payments', expires: 60 };
  const bearer = (over: object = {}, minutesAgo = 0, secret?: string) => {
    const { accessKeyId, secretAccessKey } = options().credentials;
    const at = new Date(Date.now() - minutesAgo * 60_000);
    const url = presignIdentity({ accessKeyId, secretAccessKey: secret ?? secretAccessKey }, { ...good, at, ...over });
    return { authorization: `Bearer k8s-aws-v1.${Buffer.from(url).toString('base64url')}` };
  };
  it.each([
    ['a token of ours', bearer, true],
    ['one of 14 minutes ago', () => bearer({}, 14), true],
    ['one of 16 minutes ago', () => bearer({}, 16), false],
    ['one of tomorrow', () => bearer({}, -1_440), false],
    ['one for another cluster', () => bearer({ cluster: 'batch' }), false],
    ['one for another host', () => bearer({ host: 'sts.us-east-1.example.com' }), false],
    ['one that lives an hour', () => bearer({ expires: 3_600 }), false],
    ['one by another secret', () => bearer({}, 0, 'wrong'), false],
    ['no token', () => ({}), false],
    ['text', () => ({ authorization: 'Bearer hello' }), false],
  ])('judges %s', (_, headers, accepted) => {
    expect(served.principals.tokenUser(headers(), 'payments', 'us-east-1') !== undefined).toBe(accepted);
  });
});
