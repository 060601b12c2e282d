import { excepter } from '../engine/except.ts';
import { keys } from '../layout.ts';
import type { Exception, Finding } from '../model/finding.ts';
import type { AccountScan, AccountUnit, Roll, Scan } from '../model/report.ts';
import type { ObjectStore } from '../model/store.ts';
import { unitsOf } from './account.ts';
import { ahead } from './ahead.ts';
import { readJson } from './records.ts';

/** A run's scans in the roll's order, undefined where there is none; a few are in memory at a time. */
export function scansOf(store: ObjectStore, { run, clusters }: Roll): AsyncGenerator<Scan | undefined> {
  return ahead(clusters, (ref) => readJson<Scan>(store, keys.scan(run.id, ref)));
}

/** A run's accounts and regions with their scans, undefined where there is none. */
export function unitScansOf(
  store: ObjectStore,
  roll: Roll,
): AsyncGenerator<readonly [AccountUnit, AccountScan | undefined]> {
  return ahead(unitsOf(roll), async (unit) => [
    unit,
    await readJson<AccountScan>(store, keys.account(roll.run.id, unit)),
  ]);
}

/** A run's findings from its stored scans, accepted ones marked. */
export async function* findingsOf(
  store: ObjectStore,
  roll: Roll,
  exceptions: readonly Exception[],
  today: string,
): AsyncGenerator<Finding> {
  const { except } = excepter(exceptions, today);
  for await (const [, unit] of unitScansOf(store, roll)) yield* (unit?.findings ?? []).map(except);
  for await (const scan of scansOf(store, roll)) yield* (scan?.findings ?? []).map(except);
}
