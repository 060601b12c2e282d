import type { AksAccount, AksAddon, AksNative, AksPool } from '../model/aks.ts';
import type { Cluster, NodePool } from '../model/cluster.ts';
import type { AccountFacts, Snapshot } from '../model/snapshot.ts';
import { known } from './known.ts';
import { native, only } from './native.ts';

/** What AKS says of a cluster, in its SDK's words. */
export const aks = (cluster: Cluster): AksNative => native(cluster, 'aks');
/** What AKS says of a node pool, in the same words. */
export const aksPool = ({ native: facts }: NodePool): AksPool => facts as AksPool;

/** The text of an enum in lower case: ARM keeps the case of whoever wrote it. '' where nothing is there. */
export const lower = (value: unknown): string => (typeof value === 'string' ? value.toLowerCase() : '');

/** An add-on by its name in lower case; undefined = never switched on. */
export function addon(cluster: Cluster, name: string): AksAddon | undefined {
  const { addonProfiles = {} } = aks(cluster);
  return Object.hasOwn(addonProfiles, name) ? addonProfiles[name] : undefined;
}

/** `applies`: an AKS cluster whose settings stand, so none that is being made or deleted. */
export function onAks(snapshot: Snapshot): string | undefined {
  const status = snapshot.cluster?.status;
  const gone = status === 'deleting' ? 'the cluster is being deleted' : undefined;
  return only('aks')(snapshot) ?? (status === 'creating' ? 'the cluster is still being made' : gone);
}

/** The same where AKS Automatic owns the setting. */
export function onAksBase(snapshot: Snapshot): string | undefined {
  return onAks(snapshot) ?? (snapshot.cluster?.mode === 'platform' ? 'AKS Automatic owns this setting' : undefined);
}

/** The same for a rule about node pools that `wanted` picks. */
export function onAksPools(
  wanted?: (pool: AksPool) => boolean,
  why = 'no node pool of that kind',
): (snapshot: Snapshot) => string | undefined {
  return (snapshot) => {
    const pools = snapshot.cluster?.nodePools;
    const elsewhere = onAks(snapshot);
    if (elsewhere || !pools) return elsewhere;
    if (!pools.length) return 'no node pools';
    return wanted && !pools.some((pool) => wanted(aksPool(pool))) ? why : undefined;
  };
}

/** `applies` of a rule about a subscription. */
export function onSubscription({ account }: Snapshot): string | undefined {
  return account && account.account.provider !== 'aks' ? 'only aks has this' : undefined;
}

/** What Azure says of a subscription, or Unknown where it told nothing. */
export function subscription({ native: facts }: AccountFacts): AksAccount {
  return known(facts && 'provider' in facts && facts.provider === 'aks' ? facts : undefined, 'the subscription');
}
