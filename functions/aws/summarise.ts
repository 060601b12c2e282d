import { parseEvent, summariseEvent } from '../../shared/pipeline/events.ts';
import { summarise } from '../../shared/pipeline.ts';
import { functionWorld } from '../wire.ts';

/** Joins roll and scans into the reports; answers with counts only. */
export async function handler(event: unknown) {
  const { run } = parseEvent(summariseEvent, event);
  const { grade, coverage, open, unknown, clusters, complete } = await summarise(await functionWorld(), { run });
  return { run, grade: grade ?? null, coverage: coverage ?? null, open, unknown, clusters: clusters.length, complete };
}
