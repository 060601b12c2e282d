import { parseEvent, scanEvent } from '../../shared/pipeline/events.ts';
import { scan } from '../../shared/pipeline.ts';
import { functionWorld } from '../wire.ts';

/** Time to write a checkpoint before the platform stops us. */
const reserveMs = 45_000;

/** Scans one cluster of a run's roll; PARTIAL names the slice to call next. */
export async function handler(event: unknown, context: { getRemainingTimeInMillis(): number }) {
  const { run, cluster, slice = 0 } = parseEvent(scanEvent, event);
  return scan(
    await functionWorld(),
    { run, cluster, slice },
    { budget: context.getRemainingTimeInMillis() - reserveMs },
  );
}
