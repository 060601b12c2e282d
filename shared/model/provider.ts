import type { Account, Cluster, ClusterRef, Connection, Lost, ProviderName } from './cluster.ts';
import type { AccountFacts, Fact, Gap } from './snapshot.ts';

/** One cloud, four questions, each answered from the last. Nothing connects before the first question is asked. */
export interface Provider {
  readonly name: ProviderName;
  /** Calls made so far, by operation; grows as the provider is used. */
  readonly calls?: ReadonlyMap<string, number>;
  /** Accounts that the configuration (or, without one, the credentials) names. Throws RemoteError when there is no credential. */
  accounts(): AsyncIterable<{ readonly account: Account } | { readonly lost: Lost }>;
  /** A region that refuses is a value, the rest goes on. */
  discover(account: Account): AsyncIterable<{ readonly cluster: ClusterRef } | { readonly lost: Lost }>;
  /** Only the facts that rules want. A refused base call throws RemoteError; a refused further call is a gap. */
  describe(
    ref: ClusterRef,
    facts: ReadonlySet<Fact>,
  ): Promise<{ readonly cluster: Cluster; readonly gaps: readonly Gap[] }>;
  /**
   * An account's own facts, asked once a run: of the account as a whole where `region` is undefined, else of that region.
   * Refused = a gap. Absent where a provider has no such facts.
   */
  describeAccount?(
    account: Account,
    region: string | undefined,
    facts: ReadonlySet<Fact>,
  ): Promise<{ readonly account: AccountFacts; readonly gaps: readonly Gap[] }>;
  /** Throws RemoteError with what to do when there is no road (private, stopped, no Entra). */
  connect(cluster: Cluster): Promise<Connection>;
}
