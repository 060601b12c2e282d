import { randomUUID } from 'node:crypto';
import { sentences } from '../../shared/errors.ts';
import { runId } from '../../shared/layout.ts';
import type { Lost } from '../../shared/model/cluster.ts';
import type { Roll, Run } from '../../shared/model/report.ts';
import { callTheRoll } from '../../shared/pipeline/roll.ts';
import type { World } from '../../shared/pipeline/world.ts';
import { memoryStore } from '../../shared/stores/memory.ts';
import { endpointsOf, startWorld } from '../wire.ts';
import { narrator } from './progress.ts';
import { type SelectFlags, settings } from './settings.ts';

/** A run of this moment. */
export function newRun(world: World, narrowed: boolean): Run {
  const now = world.now();
  return {
    id: runId(now, randomUUID()),
    startedAt: now.toISOString(),
    narrowed,
    tool: `kubesweep ${world.tool}`,
  };
}

/** Calls the roll of what file and flags select, for a command that stores nothing. */
export async function rollBy(flags: SelectFlags): Promise<{ readonly world: World; readonly roll: Roll }> {
  const { signal } = new AbortController();
  const options = { signal, progress: narrator().tell, store: memoryStore() };
  const world = await startWorld(settings(flags, endpointsOf()), options);
  return { world, roll: await callTheRoll(world, newRun(world, true), {}) };
}

/** `eks 111122223333 eu-west-1 (denied): why. What to do.` */
export function lostText({ provider, account, region, why, detail, remedy }: Lost): string {
  return `${[provider, account, region].filter(Boolean).join(' ')} (${why}): ${sentences(detail, remedy)}`;
}
