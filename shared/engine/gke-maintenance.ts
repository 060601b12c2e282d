import type { Cluster, NodePool } from '../model/cluster.ts';
import { gke, gkePool, word } from './gke.ts';

/** Names of exclusions that still hold: without end, or without any upgrade. */
export function frozenBy(cluster: Cluster, now: string): readonly string[] {
  const exclusions = Object.entries(gke(cluster).maintenancePolicy?.window?.maintenanceExclusions ?? {});
  const held = exclusions.filter(([, exclusion]) => {
    const { endTime, maintenanceExclusionOptions: options } = exclusion ?? {};
    const until = Number(endTime?.seconds ?? Number.POSITIVE_INFINITY) * 1000;
    if (word(options?.endTimeBehavior, 'endTimeBehavior') === 'UNTIL_END_OF_SUPPORT') return true;
    return (word(options?.scope, 'scope') ?? 'NO_UPGRADES') === 'NO_UPGRADES' && !(until < Date.parse(now));
  });
  const forever = (pool: NodePool) => gkePool(pool).maintenancePolicy?.exclusionUntilEndOfSupport?.enabled;
  return [
    ...held.map(([name]) => name),
    ...(cluster.nodePools ?? []).filter(forever).map(({ name }) => `pool: ${name}`),
  ];
}
