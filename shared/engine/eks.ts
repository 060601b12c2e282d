import type { Cluster } from '../model/cluster.ts';
import type { EksAccount, EksNative } from '../model/eks.ts';
import type { AccountFacts, Snapshot } from '../model/snapshot.ts';
import { known } from './known.ts';
import { native, only } from './native.ts';

/** What EKS and AWS say of a cluster, in their own words. */
export function eks(cluster: Cluster | undefined): EksNative {
  return native(known(cluster, 'the cluster'), 'eks');
}

/** `applies`: a cluster that EKS runs itself, and for which `except` names no reason. */
export function onEks(except: (facts: EksNative, cluster: Cluster) => string | false | undefined = () => undefined) {
  return (snapshot: Snapshot): string | undefined => {
    const { cluster } = snapshot;
    const elsewhere = only('eks')(snapshot);
    if (elsewhere || cluster?.native?.provider !== 'eks') return elsewhere;
    if (cluster.native.connected) return 'registered only: it runs elsewhere';
    return except(cluster.native, cluster) || undefined;
  };
}

/** The same for a rule about access entries, which CONFIG_MAP mode has none of. */
export const onEntries = onEks(
  ({ authenticationMode }) => authenticationMode === 'CONFIG_MAP' && 'CONFIG_MAP mode has no access entries',
);

/** The same for a rule about node groups. */
export const onNodeGroups = onEks((_, { nodePools }) => nodePools?.length === 0 && 'no node groups');

/** `applies` of a rule about accounts or regions. */
export function onAws({ account }: Snapshot): string | undefined {
  return account && account.account.provider !== 'eks' ? 'only eks has this' : undefined;
}

/** What AWS says of a region of an account. */
export function awsRegion({ native: facts }: AccountFacts): EksAccount {
  return known(facts?.provider === 'eks' ? facts : undefined, 'what AWS says of the region');
}
