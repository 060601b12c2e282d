import type { AksPool } from '../model/aks.ts';
import { lower } from './aks.ts';
import { known, Unknown } from './known.ts';

/** That a subnet is too small for what pools may come to hold, in words. */
export function shortOf(id: string, prefixes: readonly string[], pools: readonly AksPool[]): string | undefined {
  const [room, need] = [roomOf(prefixes), needOf(pools, id)];
  return room < need ? `${id.split('/').at(-1)} has ${room} addresses for ${need}` : undefined;
}

/** Addresses that an IPv4 subnet has for nodes and pods: Azure keeps five. */
function roomOf(prefixes: readonly string[]): number {
  const sizes = prefixes.flatMap((prefix) => /^\d{1,3}(?:\.\d{1,3}){3}\/(\d{1,2})$/.exec(prefix)?.[1] ?? []);
  if (!sizes.length) throw new Unknown('the size of the subnet is not disclosed');
  return sizes.reduce((sum, size) => sum + 2 ** (32 - Number(size)), 0) - 5;
}

/** Addresses that pools may take in that subnet: one a node and one a pod, with one node more while they upgrade. */
function needOf(pools: readonly AksPool[], subnet: string): number {
  return pools.reduce((sum, pool) => {
    const { enableAutoScaling, maxCount, count, maxPods } = pool;
    const nodes = known(enableAutoScaling === true ? maxCount : count, 'count of nodes') + 1;
    const pods = nodes * known(maxPods, 'maxPods');
    const own = lower(pool.podSubnetID);
    return (
      sum +
      (lower(pool.vnetSubnetID) === subnet ? nodes : 0) +
      ((own || lower(pool.vnetSubnetID)) === subnet ? pods : 0)
    );
  }, 0);
}
