import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { facts } from '../../shared/model/snapshot.ts';
import { all, eksAt } from './eks-world.ts';

/** Answers by path, whatever was asked; STS always says who we are. */
const answers = new Map<string, string>();
const identity =
  '<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Arn>arn:aws:iam::111122223333:user/a</Arn><UserId>A</UserId><Account>111122223333</Account></GetCallerIdentityResult></GetCallerIdentityResponse>';
const server = createServer((request, response) => {
  const path = request.url?.split('?', 1)[0] ?? '';
  const sts = request.method === 'POST' && path === '/';
  response.setHeader('content-type', sts ? 'text/xml' : 'application/json');
  response.end(answers.get(path) ?? (sts ? identity : '{}'));
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => server.close());
afterEach(() => {
  answers.clear();
  vi.unstubAllEnvs();
});

const account = { provider: 'eks', id: '111122223333', partition: 'aws' } as const;
const ref = { provider: 'eks', account: account.id, region: 'eu-west-1', name: 'c', id: 'c' } as const;
function provider() {
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const env = { AWS_ENDPOINT_URL: origin, AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE', AWS_SECRET_ACCESS_KEY: 'x' };
  return eksAt({ env: { ...env, AWS_REGION: 'eu-west-1' } }, { regions: ['eu-west-1'] });
}

describe('half and hostile answers', () => {
  it.each([
    ['HTML', '<html>'],
    ['half of it', '{"cluster":'],
    ['null', 'null'],
    ['a list', '[]'],
    ['nothing', ''],
    ['no cluster', '{}'],
    ['a cluster of text', '{"cluster":"x"}'],
    ['logging of text', '{"cluster":{"logging":"x"}}'],
    ['a null in a list', '{"cluster":{"logging":{"clusterLogging":[null]}}}'],
    ['keys in place of a list', '{"cluster":{"encryptionConfig":{"provider":{"keyArn":"k"}}}}'],
    ['"true" for true', '{"cluster":{"resourcesVpcConfig":{"endpointPublicAccess":"false"}}}'],
    ['a version that is a number', '{"cluster":{"version":1.35}}'],
    ['a date that is none', '{"cluster":{"createdAt":"soon"}}'],
  ])('a describe of %s is a failure with its reason', async (_, body) => {
    answers.set('/clusters/c', body);
    const error: unknown = await provider()
      .describe(ref, new Set(facts))
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'RemoteError', reason: 'failed' });
    expect((error as Error).message).toMatch(/^eks:DescribeCluster c: /);
  });
  it.each([
    ['HTML', '<html>'],
    ['text for names', '{"clusters":"abc"}'],
    ['names that are none', '{"clusters":["good",7]}'],
    ['a token without end', '{"clusters":["good"],"nextToken":"again"}'],
  ])('a list of %s is lost with its reason', async (_, body) => {
    answers.set('/clusters', body);
    const found = await all(provider().discover(account));
    const lost = found.flatMap((one) => ('lost' in one ? [one.lost] : []));
    expect(lost).toMatchObject([{ account: account.id, region: 'eu-west-1', why: 'failed' }]);
    expect(lost[0]?.detail).toMatch(/^eks:ListClusters( in eu-west-1)?: /);
  });
  it('a further answer that is none costs its fact alone', async () => {
    answers.set('/clusters/c', '{"cluster":{"version":"1.35","accessConfig":{"authenticationMode":"API"}}}');
    answers.set('/clusters/c/node-groups', '{"nodegroups":["a","b"]}');
    answers.set('/clusters/c/node-groups/a', '{"nodegroup":{"version":"1.35"}}');
    answers.set('/clusters/c/node-groups/b', '{"nodegroup":{"version":135}}');
    answers.set('/clusters/c/addons', '<html>');
    answers.set('/clusters/c/access-entries', '{"accessEntries":[],"nextToken":"again"}');
    answers.set('/cluster-versions', '{"clusterVersions":{}}');
    const wanted = new Set(['node-pools', 'addons', 'access-entries', 'versions'] as const);
    const { cluster, gaps } = await provider().describe(ref, wanted);
    expect(cluster.nodePools).toMatchObject([{ name: 'a' }]);
    expect(cluster).toMatchObject({ support: undefined, native: { addons: undefined, accessEntries: undefined } });
    expect(gaps.map(({ what, why }) => `${what} ${why}`).sort()).toEqual([
      'access-entries failed',
      'addons failed',
      'node-pools failed',
      'versions failed',
    ]);
  });
  it.each([
    ['an empty list', '{"accessEntries":[]}', [], [], undefined],
    [
      'a list',
      '{"accessEntries":["arn:aws:iam::1:role/a"]}',
      [{ principalArn: 'arn:aws:iam::1:role/a' }],
      [],
      undefined,
    ],
    ['nonsense', '<html>', undefined, ['access-entries'], 'CONFIG_MAP'],
  ])(
    'without accessConfig entries are asked for all the same: %s',
    async (_, body, entries, hidden, authenticationMode) => {
      answers.set('/clusters/c', '{"cluster":{"version":"1.35"}}');
      answers.set('/clusters/c/access-entries', body);
      const arn = '/clusters/c/access-entries/arn%3Aaws%3Aiam%3A%3A1%3Arole%2Fa';
      answers.set(arn, '{"accessEntry":{}}');
      answers.set(`${arn}/access-policies`, '{"associatedAccessPolicies":[]}');
      const { cluster, gaps } = await provider().describe(ref, new Set(['access-entries'] as const));
      expect(cluster.native).toMatchObject({ authenticationMode, accessEntries: entries });
      expect(gaps.map(({ what }) => what)).toEqual(hidden);
    },
  );
  it('names of clusters are only ever a path segment', async () => {
    const seen: string[] = [];
    server.on('request', ({ url = '' }) => seen.push(url));
    await provider()
      .describe({ ...ref, name: '../../x?y#z' }, new Set())
      .catch(() => {});
    expect(seen.filter((url) => url !== '/')).toEqual(['/clusters/..%2F..%2Fx%3Fy%23z']);
  });
});
