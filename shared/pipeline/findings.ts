import { excepter } from '../engine/except.ts';
import { keys } from '../layout.ts';
import type { Exception, Finding } from '../model/finding.ts';
import type { Roll, RuleTally, Scan } from '../model/report.ts';
import type { ObjectStore } from '../model/store.ts';
import { readJson } from './records.ts';

/** Verdicts about one account, judged once a run. */
export interface AccountVerdicts {
  readonly account: string;
  readonly tally: readonly RuleTally[];
  readonly findings: readonly Finding[];
}

/** A run's findings from its stored scans, one scan in memory at a time, accepted ones marked. */
export async function* findingsOf(
  store: ObjectStore,
  roll: Roll,
  exceptions: readonly Exception[],
  today: string,
): AsyncGenerator<Finding> {
  const { except } = excepter(exceptions, today);
  const accounts = (await readJson<readonly AccountVerdicts[]>(store, keys.accounts(roll.run.id))) ?? [];
  for (const { findings } of accounts) yield* findings.map(except);
  for (const ref of roll.clusters)
    yield* ((await readJson<Scan>(store, keys.scan(roll.run.id, ref)))?.findings ?? []).map(except);
}
