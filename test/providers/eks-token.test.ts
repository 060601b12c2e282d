import { afterEach, expect, it, vi } from 'vitest';
import { type Key, presignIdentity } from '../../demo/aws/sigv4.ts';
import { awsEstate } from '../../demo/estate/aws.ts';
import { connect, eksToken } from '../../shared/providers/eks/connect.ts';
import { all, eksAt, startAws } from './eks-world.ts';

afterEach(() => vi.unstubAllEnvs());

const at = new Date('2026-11-24T02:00:00.000Z');
const long: Key = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' };
const session: Key = { ...long, accessKeyId: 'ASIAIOSFODNN7EXAMPLE', sessionToken: 'IQoJb3JpZ2luX2VjE+/=w==' };

it.each([
  ['a user’s key', long, 'sts.eu-west-1.amazonaws.com', 'eu-west-1'],
  ['a session', session, 'sts.us-gov-west-1.amazonaws.com', 'us-gov-west-1'],
  ['China', session, 'sts.cn-north-1.amazonaws.com.cn', 'cn-north-1'],
])('signs %s as node:crypto alone does', async (_, key, host, region) => {
  const token = await eksToken(key, { host, region, cluster: 'prod_1', at });
  expect(token).toMatch(/^k8s-aws-v1\.[\w-]+$/);
  const ours = new URL(Buffer.from(token.slice('k8s-aws-v1.'.length), 'base64url').toString());
  const oracle = new URL(presignIdentity(key, { host, region, cluster: 'prod_1', at, expires: 60 }));
  expect(ours.origin + ours.pathname).toBe(oracle.origin + oracle.pathname);
  expect(Object.fromEntries(ours.searchParams)).toEqual(Object.fromEntries(oracle.searchParams));
  expect(ours.searchParams.get('X-Amz-SignedHeaders')).toBe('host;x-k8s-aws-id');
});

it('mints a fresh token each time, for the region’s own STS whatever the endpoint override says', async () => {
  const served = await startAws(awsEstate());
  let minute = 0;
  const now = () => new Date(at.getTime() + 60_000 * minute++);
  const provider = eksAt(served, {}, { now });
  const [first] = await all(provider.accounts());
  if (!first || 'lost' in first) throw new Error('no account');
  const ref = { provider: 'eks', account: first.account.id, region: 'us-east-1', name: 'payments', id: 'x' } as const;
  const { cluster } = await provider.describe(ref, new Set());
  const connection = await provider.connect(cluster);
  const urls = [await connection.credentials(), await connection.credentials()].map(
    ({ token = '' }) => new URL(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()),
  );
  expect(urls.map(({ host }) => host)).toEqual(['sts.us-east-1.amazonaws.com', 'sts.us-east-1.amazonaws.com']);
  expect(urls.map((url) => url.searchParams.get('X-Amz-Date'))).toEqual(['20261124T020000Z', '20261124T020100Z']);
  const enter = () => Promise.reject(new Error('not asked'));
  for (const [change, why] of [
    [{ status: 'creating' }, /still being created.*/],
    [{ status: 'deleting' }, /being deleted/],
    [{ status: 'failed' }, /has failed/],
    [{ endpoint: { ...cluster.endpoint, url: '' } }, /no endpoint/],
  ] as const) {
    await expect(connect({ ...cluster, ...change }, enter)).rejects.toMatchObject({ reason: 'unreachable' });
    await expect(connect({ ...cluster, ...change }, enter)).rejects.toThrow(why);
  }
  await served.close();
});
