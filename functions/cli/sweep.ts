import { sweep } from '../../shared/pipeline.ts';
import { endpointsOf, startWorld } from '../wire.ts';
import { newRun } from './begin.ts';
import { exit, verdict } from './exit.ts';
import { printReport } from './print.ts';
import { narrator } from './progress.ts';
import { configFile, isNarrowed, type SweepFlags, settings } from './settings.ts';

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
