import type { AwsSettings } from '../../cloud/aws.ts';
import { wellFormed } from '../../cloud/aws-shape.ts';
import type { Counts } from '../../cloud/calls.ts';
import { oncePer } from '../../cloud/once.ts';
import type { Config } from '../../config.ts';
import type { ClusterRef } from '../../model/cluster.ts';
import type { Provider } from '../../model/provider.ts';
import { eksAccounts } from './accounts.ts';
import { connect } from './connect.ts';
import { describe } from './describe.ts';
import { discover } from './discover.ts';
import { type Asking, type Support, versionsOf } from './further.ts';

/** What only tests and functions set. */
export interface EksOptions extends Pick<AwsSettings, 'limitMs' | 'retryStrategy'> {
  readonly config: Config;
  /** When a token is signed. */
  readonly now?: () => Date;
}

/** EKS in the accounts that the configuration names, else in the caller's own. */
export function createEks({ config, now, limitMs, retryStrategy }: EksOptions): Provider {
  const { eks, select, limits } = config;
  const regions = eks.regions ?? (select.regions.length ? select.regions : undefined);
  const counts: Counts = new Map();
  const settings = { counts, endpoints: eks.endpoints, region: regions?.[0], limitMs, retryStrategy };
  const accounts = eksAccounts(config, settings);
  const versions = oncePer<string, Support>();

  const asking = async (ref: ClusterRef): Promise<Asking> => {
    const session = await accounts.session(ref.account);
    const { EKSClient } = await import('@aws-sdk/client-eks');
    const client = await wellFormed(new EKSClient(await session.config('eks', ref.region)));
    return { session, client, clusterName: ref.name, concurrency: limits.concurrency };
  };
  return {
    name: 'eks',
    calls: counts,
    accounts: accounts.list,
    discover: (account) =>
      discover(account, () => accounts.session(account.id), { regions, concurrency: limits.concurrency }),
    async describe(ref, facts) {
      const by = await asking(ref);
      return describe(ref, facts, by, () => versions(ref.region, () => versionsOf(by)));
    },
    connect: (cluster) => connect(cluster, () => accounts.session(cluster.ref.account), now),
  };
}
