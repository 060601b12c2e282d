import type { Report } from '../../shared/model/report.ts';
import { reportKey } from '../../shared/pipeline/publish.ts';
import type { World } from '../../shared/pipeline/world.ts';
import { sweep } from '../../shared/pipeline.ts';
import { endpointsOf, startWorld } from '../wire.ts';
import { newRun } from './begin.ts';
import { exit, verdict } from './exit.ts';
import { printSummary } from './print.ts';
import { narrator } from './progress.ts';
import { configFile, isNarrowed, type SweepFlags, settings } from './settings.ts';
import { write } from './write.ts';

/** Sweeps, leaves reports, prints the summary (or with `--out -` the report) on stdout and sets the exit code. */
export async function sweepCommand(flags: SweepFlags): Promise<void> {
  const config = settings(flags, endpointsOf());
  const narrate = narrator();
  const stop = interruptible(() => narrate.note('stopping: writing what was judged; press again to stop at once'));
  try {
    const world = await startWorld(config, { signal: stop.signal, progress: narrate.tell });
    const report = await sweep(world, newRun(world, isNarrowed(flags, configFile(flags))));
    narrate.close();
    await printReport(world, report);
    const { failOn, minCoverage } = config.reports;
    process.exitCode = verdict(report, failOn, minCoverage, stop.signal.aborted);
  } finally {
    narrate.close();
    stop.release();
  }
}

/** The summary with where the reports are, the page first; with `--out -` the one report that was asked for. */
async function printReport({ config, store }: World, report: Report): Promise<void> {
  const { out, formats } = config.reports;
  const pageFirst = [...formats].sort((one, other) => Number(other === 'html') - Number(one === 'html'));
  const lines: string[] = [];
  for (const name of pageFirst) {
    const key = await reportKey(report.run.id, name);
    if (out === '-') for await (const chunk of (await store.get(key))?.body ?? []) await write(chunk);
    else lines.push(`${name.padEnd(8)}  ${store.location}/${key}`);
  }
  if (out !== '-') await printSummary(report, lines);
}

/** First signal: finish cleanly. Second: at once. */
function interruptible(told: () => void): { readonly signal: AbortSignal; release(): void } {
  const controller = new AbortController();
  const interrupt = () => {
    if (controller.signal.aborted) process.exit(exit.interrupted);
    told();
    controller.abort(new Error('interrupted'));
  };
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  return { signal: controller.signal, release: () => process.off('SIGINT', interrupt).off('SIGTERM', interrupt) };
}
