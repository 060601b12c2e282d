import { ConfigError } from '../../shared/errors.ts';
import { isRunId, keys, runsOf } from '../../shared/layout.ts';
import { mask } from '../../shared/model/mask.ts';
import type { Report, Roll } from '../../shared/model/report.ts';
import type { ObjectStore } from '../../shared/model/store.ts';
import { findingsOf } from '../../shared/pipeline/findings.ts';
import { readJson } from '../../shared/pipeline/records.ts';
import { type FormatName, formats } from '../../shared/report/index.ts';
import { endpointsOf, openReports } from '../wire.ts';
import { printSummary } from './print.ts';
import { narrator } from './progress.ts';
import { settings } from './settings.ts';
import { write } from './write.ts';

/** Prints a stored run again; judges nothing anew. */
export async function reportCommand(
  run: string,
  flags: { readonly config?: string; readonly out?: string; readonly format: FormatName | 'terminal' },
): Promise<void> {
  const { config, out } = flags;
  const given = settings({ ...(config ? { config } : {}), ...(out ? { out } : {}) }, endpointsOf());
  const store = await openReports(given, narrator().tell);
  const id = run === 'latest' ? await latest(store) : run;
  if (!isRunId(id))
    throw new ConfigError(`report: ${mask(run)} is no run id; write latest, or one of ${store.location}/runs/`);
  const report = await readJson<Report>(store, keys.summary(id));
  const roll = await readJson<Roll>(store, keys.roll(id));
  if (!report || !roll) throw new ConfigError(`report: ${store.location} has no finished run ${id}`);
  if (flags.format === 'terminal') {
    await printSummary(report);
    return;
  }
  const exceptions = report.exceptions.map(({ exception }) => exception);
  const findings = () => findingsOf(store, roll, exceptions, report.endedAt.slice(0, 10));
  const format = await formats[flags.format]();
  for await (const chunk of format.render(report, findings)) await write(chunk);
}

/** The pointer of whole runs; where only narrowed ones were made, the newest of them. */
export async function latest(store: ObjectStore): Promise<string> {
  const pointer = await readJson<{ runId: string }>(store, keys.latest);
  if (pointer) return pointer.runId;
  const listed: string[] = [];
  for await (const key of store.list('runs/')) listed.push(key);
  const newest = runsOf(listed).at(-1);
  if (!newest)
    throw new ConfigError(`report: ${store.location} holds no finished run; make one with \`kubesweep sweep\``);
  return newest;
}
