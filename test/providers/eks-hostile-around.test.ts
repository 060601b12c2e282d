import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Fact, facts } from '../../shared/model/snapshot.ts';
import { eksAt } from './eks-world.ts';

/** Answers by path, by `x-amz-target` or by Action; STS always says who we are. */
const answers = new Map<string, string>();
const identity =
  '<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:iam::111122223333:user/a</Arn><UserId>A</UserId><Account>111122223333</Account></GetCallerIdentityResult></GetCallerIdentityResponse>';
const xml = (action: string, inner: string) => {
  const result = `<${action}Result>${inner}</${action}Result>`;
  return `<${action}Response>${/^(List|GetRole|DescribeLoad)/.test(action) ? result : inner}</${action}Response>`;
};
/** What each service of XML answers where there is nothing. */
const empty = new Map(
  [
    ['DescribeVpcs', '<vpcSet/>'],
    ['DescribeSubnets', '<subnetSet/>'],
    ['DescribeSecurityGroups', '<securityGroupInfo/>'],
    ['DescribeFlowLogs', '<flowLogSet/>'],
    ['DescribeInstances', '<reservationSet/>'],
    ['DescribeLoadBalancers', '<LoadBalancers/>'],
    ['ListRolePolicies', '<PolicyNames/>'],
    ['ListAttachedRolePolicies', '<AttachedPolicies/>'],
    ['ListRoles', '<Roles/>'],
    ['GetRole', '<Role/>'],
  ].map(([action = '', inner = '']) => [action, xml(action, inner)]),
);
const server = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', () => {
    const target = String(request.headers['x-amz-target'] ?? '').split('.')[1];
    const action = new URLSearchParams(body).get('Action');
    const path = request.url?.split('?', 1)[0] ?? '';
    const text = target === undefined && action !== null;
    response.setHeader('content-type', text ? 'text/xml' : 'application/json');
    const otherwise =
      action === 'GetCallerIdentity' ? identity : text ? (empty.get(action) ?? '<x/>') : '{"scanningConfiguration":{}}';
    response.end(answers.get(target ?? action ?? path) ?? otherwise);
  });
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => server.close());
afterEach(() => {
  answers.clear();
  vi.unstubAllEnvs();
});

const account = { provider: 'eks', id: '111122223333', partition: 'aws' } as const;
const region = 'eu-west-1';
const ref = { provider: 'eks', account: account.id, region, name: 'c', id: 'c' } as const;
const role = `arn:aws:iam::${account.id}:role/a`;
const issuer = 'https://oidc.eks.eu-west-1.amazonaws.com/id/A';
const key = `arn:aws:kms:${region}:${account.id}:key/k`;
const cluster = {
  version: '1.36',
  status: 'ACTIVE',
  roleArn: role,
  accessConfig: { authenticationMode: 'API' },
  resourcesVpcConfig: { vpcId: 'vpc-1', subnetIds: ['subnet-1'], clusterSecurityGroupId: 'sg-1' },
  encryptionConfig: [{ provider: { keyArn: key } }],
  identity: { oidc: { issuer } },
};
function provider() {
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const env = { AWS_ENDPOINT_URL: origin, AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE', AWS_SECRET_ACCESS_KEY: 'x' };
  return eksAt({ env: { ...env, AWS_REGION: region } }, { regions: [region] });
}
const described = (facts: readonly Fact[], over: object = {}) => {
  answers.set('/clusters/c', JSON.stringify({ cluster: { ...cluster, ...over } }));
  return provider().describe(ref, new Set(facts));
};
describe('an answer that is none costs its fact alone, with its reason', () => {
  it.each([
    ['network', 'DescribeSubnets', '<html>', /ec2:DescribeSubnets: /],
    ['network', 'DescribeVpcs', '<DescribeVpcsResponse><vpcSet><item><isDefault>maybe', /ec2:DescribeVpcs: /],
    [
      'network',
      'DescribeSubnets',
      '<DescribeSubnetsResponse><subnetSet/><nextToken>again</nextToken></DescribeSubnetsResponse>',
      /repeats a page without end/,
    ],
    [
      'firewall',
      'DescribeSecurityGroups',
      '<DescribeSecurityGroupsResponse><securityGroupInfo><item><ipPermissions><item><fromPort>ssh</fromPort></item></ipPermissions></item></securityGroupInfo></DescribeSecurityGroupsResponse>',
      /ec2:DescribeSecurityGroups: /,
    ],
    ['flow-logs', 'DescribeFlowLogs', '{"FlowLogs":[]}', /ec2:DescribeFlowLogs: /],
    ['instances', 'DescribeInstances', '', /ec2:DescribeInstances: /],
    [
      'load-balancers',
      'DescribeLoadBalancers',
      xml('DescribeLoadBalancers', '<LoadBalancers/><NextMarker>again</NextMarker>'),
      /repeats/,
    ],
    [
      'identity-policies',
      'ListRolePolicies',
      xml('ListRolePolicies', '<PolicyNames/><IsTruncated>true</IsTruncated><Marker>m</Marker>'),
      /repeats/,
    ],
    ['trust-policies', 'ListRoles', 'null', /iam:ListRoles: /],
    [
      'encryption-keys',
      'DescribeKey',
      '{"KeyMetadata":{"KeyState":7}}',
      /not of the service’s model at answer.KeyMetadata/,
    ],
    ['log-retention', 'DescribeLogGroups', '{"logGroups":[null]}', /logs:DescribeLogGroups: /],
    ['log-retention', 'DescribeLogGroups', '{"logGroups":[],"nextToken":"again"}', /repeats/],
    ['insights', '/clusters/c/insights', '{"insights":"none"}', /eks:ListInsights c: /],
    ['fargate-profiles', '/clusters/c/fargate-profiles', '{"fargateProfileNames":[7]}', /eks:ListFargateProfiles c: /],
  ] as const)('%s: %s answers %s', async (fact, operation, body, reason) => {
    answers.set(operation, body);
    const { gaps } = await described(facts.filter((one) => one !== 'account'));
    expect(gaps).toMatchObject([{ what: fact, why: 'failed', detail: expect.stringMatching(reason) }]);
  });
  it.each([
    ['threat-detection', '/detector', '{"detectorIds":{}}'],
    ['vulnerability-scanning', '/status/batch/get', '<html>'],
    ['registries', 'DescribeRepositories', '{"repositories":[{"imageScanningConfiguration":true}]}'],
    ['registries', 'GetRegistryScanningConfiguration', '[]'],
  ] as const)('of an account, %s: %s answers %s', async (fact, operation, body) => {
    answers.set(operation, body);
    const told = await provider().describeAccount?.(account, region, new Set(facts));
    expect(told?.gaps.map(({ what, why }) => `${what} ${why}`)).toContain(`${fact} failed`);
    expect(told?.gaps.filter(({ what }) => !what.startsWith(fact.slice(0, 7)))).toEqual([]);
  });
});

describe('what is hostile but well formed', () => {
  it('an ARN of another partition or account: undisclosed, and asked of nobody', async () => {
    const foreign = 'arn:aws-cn:iam::999900001111:role/a';
    const { cluster, gaps } = await described(['identity-policies'], { roleArn: foreign });
    expect(gaps).toEqual([]);
    expect(cluster.native).toMatchObject({ roles: [{ Arn: foreign, trust: undefined, policies: undefined }] });
  });
  it.each([
    '%zz',
    '{"Statement":[{"Effect":"Perhaps"}]}',
    '[1]',
    '{}',
    '{"Statement":{"Effect":"Allow","Condition":7}}',
  ])('a policy of %s is undisclosed', async (text) => {
    const document = `<RoleName>a</RoleName><AssumeRolePolicyDocument>${text.replaceAll('"', '&quot;')}</AssumeRolePolicyDocument>`;
    answers.set('GetRole', xml('GetRole', `<Role>${document}</Role>`));
    const { cluster } = await described(['identity-policies']);
    expect(cluster.native).toMatchObject({ roles: [{ Arn: role, trust: undefined, policies: [] }] });
  });
  it('a tag of 2 MB is cut to what AWS lets a tag be', async () => {
    const { cluster } = await described([], { tags: { a: 'x'.repeat(2_000_000), __proto__: null, b: '<script>' } });
    expect(cluster.tags.a).toHaveLength(256);
    expect(cluster.tags.b).toBe('<script>');
  });
  it('a name outside AWS’s own pattern is only ever a value', async () => {
    const seen: string[] = [];
    server.on('request', (request) => request.on('data', (chunk) => seen.push(String(chunk))));
    await described(['network'], { resourcesVpcConfig: { vpcId: '*&Action=DeleteVpc', subnetIds: ['$(id)\n'] } });
    const asked = seen.map((body) => new URLSearchParams(body));
    expect(asked.flatMap((one) => one.getAll('Action')).filter((one) => !/^(Get|Describe)/.test(one))).toEqual([]);
    expect(asked.flatMap((one) => one.get('Filter.1.Value.1') ?? [])).toContain('*&Action=DeleteVpc');
  });
});
