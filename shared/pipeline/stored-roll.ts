import { ConfigError } from '../errors.ts';
import { clusterKey, isRunId, keys, unitKey } from '../layout.ts';
import type { ClusterRef } from '../model/cluster.ts';
import { mask } from '../model/mask.ts';
import type { AccountUnit, Roll } from '../model/report.ts';
import { unitsOf } from './account.ts';
import { readJson } from './records.ts';
import type { World } from './world.ts';

interface Index {
  readonly clusters: ReadonlyMap<string, ClusterRef>;
  readonly units: ReadonlyMap<string, AccountUnit>;
}
const indexes = new WeakMap<World, { readonly run: string; readonly index: Promise<Index> }>();

/** Clusters, accounts and regions of a roll by key, read once a run and process: ten thousand scans must not read ten thousand rolls. */
export function onRoll(world: World, run: string): Promise<Index> {
  const known = indexes.get(world);
  if (known?.run === run) return known.index;
  const index = rollOf(world, run).then((roll) => ({
    clusters: new Map(roll.clusters.map((ref) => [clusterKey(ref), ref])),
    units: new Map(unitsOf(roll).map((unit) => [unitKey(unit), unit])),
  }));
  indexes.set(world, { run, index });
  index.catch(() => indexes.delete(world));
  return index;
}

/** The roll of a run of this store; ConfigError where there is none. */
export async function rollOf(world: World, run: string): Promise<Roll> {
  if (!isRunId(run)) throw new ConfigError(`event.run: ${mask(run)} is no run id`);
  const roll = await readJson<Roll>(world.store, keys.roll(run));
  if (!roll) throw new ConfigError(`event.run: ${world.store.location} has no run ${run}`);
  return roll;
}
