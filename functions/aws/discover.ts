import { keys, runId } from '../../shared/layout.ts';
import { discoverEvent, parseEvent } from '../../shared/pipeline/events.ts';
import { discover } from '../../shared/pipeline.ts';
import { functionWorld } from '../wire.ts';

/** Starts a run: writes its roll, answers with where the scans to make are listed: a list would outgrow the answer. */
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
  return { run: id, clusters: clusters.length, lost: lost.length, inventory: keys.inventory(id) };
}
