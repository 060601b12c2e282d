import pLimit from 'p-limit';
import type { AwsSession } from '../../cloud/aws.ts';
import { wellFormed } from '../../cloud/aws-shape.ts';
import { lostFrom } from '../../cloud/calls.ts';
import { RemoteError } from '../../errors.ts';
import type { Account, ClusterRef, Lost } from '../../model/cluster.ts';
import { allPages, paged } from './paged.ts';

type Found = { readonly cluster: ClusterRef } | { readonly lost: Lost };

/** The clusters of an account: `regions` as configured, else every enabled one; regions are asked `concurrency` at a time. */
export async function* discover(
  account: Account,
  enter: () => Promise<AwsSession>,
  options: { readonly regions: readonly string[] | undefined; readonly concurrency: number },
): AsyncIterable<Found> {
  const where = { provider: 'eks', account: account.id } as const;
  let session: AwsSession;
  try {
    session = await enter();
    await session.credentials();
  } catch (error) {
    yield { lost: lostFrom(error, where) };
    return;
  }
  let regions = options.regions;
  if (!regions) {
    try {
      regions = await enabledRegions(session, account.id);
    } catch (error) {
      const only = await session.region();
      const lost = lostFrom(error, where);
      const remedy = `${lost.remedy} Or name the regions in eks.regions: only ${only} was swept.`;
      yield { lost: { ...lost, remedy } };
      regions = [only];
    }
  }
  const limit = pLimit(options.concurrency);
  const pending = regions.map((region) => limit(() => clustersOf(session, account, region)));
  for (const found of pending) yield* await found;
}

async function enabledRegions(session: AwsSession, account: string): Promise<string[]> {
  const { AccountClient, ListRegionsCommand } = await import('@aws-sdk/client-account');
  const client = await wellFormed(new AccountClient(await session.config('account')));
  const regions = await allPages('account:ListRegions', async (NextToken) => {
    const page = await session.call('account:ListRegions', account, (abortSignal) =>
      client.send(
        new ListRegionsCommand({
          RegionOptStatusContains: ['ENABLED', 'ENABLED_BY_DEFAULT'],
          MaxResults: 50,
          ...(NextToken ? { NextToken } : {}),
        }),
        { abortSignal },
      ),
    );
    return { items: page.Regions, nextToken: page.NextToken };
  });
  const names = new Set(regions.flatMap(({ RegionName }) => RegionName ?? []));
  if (names.size === 0) throw new RemoteError(`account:ListRegions ${account}`, 'failed', 'no region is enabled');
  return [...names].sort();
}

async function clustersOf(session: AwsSession, account: Account, region: string): Promise<Found[]> {
  const { EKSClient, ListClustersCommand } = await import('@aws-sdk/client-eks');
  const found = new Map<string, Found>();
  try {
    const client = await wellFormed(new EKSClient(await session.config('eks', region)));
    const names = paged('eks:ListClusters', async (nextToken) => {
      const page = await session.call('eks:ListClusters', `in ${region}`, (abortSignal) =>
        client.send(new ListClustersCommand({ maxResults: 100, ...(nextToken ? { nextToken } : {}) }), { abortSignal }),
      );
      return { items: page.clusters, nextToken: page.nextToken };
    });
    for await (const name of names) {
      const id = `arn:${account.partition ?? 'aws'}:eks:${region}:${account.id}:cluster/${name}`;
      found.set(id, { cluster: { provider: 'eks', account: account.id, region, name, id } });
    }
  } catch (error) {
    return [...found.values(), { lost: lostFrom(error, { provider: 'eks', account: account.id, region }) }];
  }
  return [...found.values()];
}
