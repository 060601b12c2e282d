import type { AwsSettings } from '../../cloud/aws.ts';
import type { Counts } from '../../cloud/calls.ts';
import { oncePer } from '../../cloud/once.ts';
import type { Config } from '../../config.ts';
import type { Provider } from '../../model/provider.ts';
import { describeRegion } from './account.ts';
import { eksAccounts } from './accounts.ts';
import { connect } from './connect.ts';
import { describe } from './describe.ts';
import { discover } from './discover.ts';
import { common, type Identities, identitiesOf, type Place, placeOf } from './place.ts';

/** What only tests and functions set. */
export interface EksOptions extends Pick<AwsSettings, 'limitMs' | 'retryStrategy'> {
  readonly config: Config;
  /** When a token is signed. */
  readonly now?: () => Date;
}

/** EKS in the accounts that the configuration names, else in the caller's own. */
export function createEks({ config, now, limitMs, retryStrategy }: EksOptions): Provider {
  const { eks, select, limits } = config;
  const { concurrency } = limits;
  const regions = eks.regions ?? (select.regions.length ? select.regions : undefined);
  const counts: Counts = new Map();
  const settings = { counts, endpoints: eks.endpoints, region: regions?.[0], limitMs, retryStrategy };
  const accounts = eksAccounts(config, settings);
  const shared = common();
  const places = oncePer<string, Place>();
  const identities = oncePer<string, Identities>();

  const at = (account: string, region: string) =>
    places(`${account} ${region}`, async () => placeOf(await accounts.session(account), region, concurrency, shared));
  const iamOf = (account: string) =>
    identities(account, async () => identitiesOf(await accounts.session(account), account, concurrency, shared));
  return {
    name: 'eks',
    calls: counts,
    accounts: accounts.list,
    discover: (account) => discover(account, () => accounts.session(account.id), { regions, concurrency }),
    describe: async (ref, facts) => describe(ref, facts, await at(ref.account, ref.region), () => iamOf(ref.account)),
    describeAccount: async (account, region, facts) =>
      region === undefined
        ? { account: { account, native: { provider: 'eks' } }, gaps: [] }
        : describeRegion(account, region, facts, await at(account.id, region)),
    connect: (cluster) => connect(cluster, () => accounts.session(cluster.ref.account), now),
  };
}
