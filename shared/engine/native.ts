import type { Cluster, Native, NodePool, ProviderName } from '../model/cluster.ts';
import type { EksPool } from '../model/eks-parts.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { known } from './known.ts';

/** For a rule that only one cloud has: the reason why it does not apply elsewhere. */
export function only(provider: ProviderName): (snapshot: Snapshot) => string | undefined {
  return ({ cluster }) => (cluster && cluster.ref.provider !== provider ? `only ${provider} has this` : undefined);
}

/** That cloud's own facts, or Unknown where it disclosed none. */
export function native<P extends Native['provider']>(cluster: Cluster, provider: P): Extract<Native, { provider: P }> {
  const facts = known(cluster.native, `what ${provider} says of the cluster`);
  return known(facts.provider === provider ? (facts as Extract<Native, { provider: P }>) : undefined, provider);
}

/** What EKS says of a node group. */
export const eksPool = ({ native }: NodePool): EksPool => native as EksPool;
