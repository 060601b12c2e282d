import { excepter } from '../engine/except.ts';
import { keys } from '../layout.ts';
import type { Exception, Finding } from '../model/finding.ts';
import type { Roll, RuleTally, Scan } from '../model/report.ts';
import type { ObjectStore } from '../model/store.ts';
import { ahead } from './ahead.ts';
import { readJson } from './records.ts';

/** Verdicts about one account, judged once a run. */
export interface AccountVerdicts {
  readonly account: string;
  readonly tally: readonly RuleTally[];
  readonly findings: readonly Finding[];
}

/** A run's scans in the roll's order, undefined where there is none; a few are in memory at a time. */
export function scansOf(store: ObjectStore, { run, clusters }: Roll): AsyncGenerator<Scan | undefined> {
  return ahead(clusters, (ref) => readJson<Scan>(store, keys.scan(run.id, ref)));
}

/** A run's findings from its stored scans, accepted ones marked. */
export async function* findingsOf(
  store: ObjectStore,
  roll: Roll,
  exceptions: readonly Exception[],
  today: string,
): AsyncGenerator<Finding> {
  const { except } = excepter(exceptions, today);
  const accounts = (await readJson<readonly AccountVerdicts[]>(store, keys.accounts(roll.run.id))) ?? [];
  for (const { findings } of accounts) yield* findings.map(except);
  for await (const scan of scansOf(store, roll)) yield* (scan?.findings ?? []).map(except);
}
