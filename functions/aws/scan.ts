import { parseEvent, scanEvent } from '../../shared/pipeline/events.ts';
import { scan, scanUnit } from '../../shared/pipeline.ts';
import { functionWorld } from '../wire.ts';

/** Time to write a checkpoint before the platform stops us. */
const reserveMs = 45_000;

/** Scans one cluster, account or region of a run's roll; PARTIAL names the slice to call next. */
export async function handler(event: unknown, context: { getRemainingTimeInMillis(): number }) {
  const { run, cluster, account, slice = 0 } = parseEvent(scanEvent, event);
  const world = await functionWorld();
  if (account !== undefined) return scanUnit(world, { run, account });
  const budget = context.getRemainingTimeInMillis() - reserveMs;
  return scan(world, { run, cluster: cluster ?? '', slice }, { budget });
}
