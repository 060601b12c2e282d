import { clusterKey, runId } from '../../shared/layout.ts';
import { discoverEvent, parseEvent } from '../../shared/pipeline/events.ts';
import { discover } from '../../shared/pipeline.ts';
import { functionWorld } from '../wire.ts';

/** Starts a run: writes its roll, answers with what to scan by key. */
export async function handler(event: unknown) {
  const { scope, seed, scheduledFor, trigger } = parseEvent(discoverEvent, event);
  const world = await functionWorld();
  const at = scheduledFor ? new Date(scheduledFor) : world.now();
  const id = runId(at, seed ?? `${trigger} ${at.toISOString()}`);
  const run = {
    id,
    startedAt: at.toISOString(),
    narrowed: Object.keys(scope).length > 0,
    tool: `kubesweep ${world.tool}`,
  };
  const { clusters, lost } = await discover(world, run, scope);
  return { run: id, clusters: clusters.map(clusterKey), lost: lost.length };
}
