import { CommanderError } from 'commander';
import { ConfigError, RemoteError } from '../../shared/errors.ts';
import { mask, redact } from '../../shared/model/mask.ts';
import type { Report } from '../../shared/model/report.ts';
import { type Severity, severities } from '../../shared/model/rule.ts';
import { terminalSafe } from '../../shared/report/terminal-safe.ts';

/** 0 done · 1 findings · 2 your mistake · 3 coverage · 4 our fault or the report could not be stored · 130 interrupted. */
export const exit = { done: 0, findings: 1, mistake: 2, coverage: 3, fault: 4, interrupted: 130 } as const;

/** The code that a finished sweep deserves. */
export function verdict(report: Report, failOn: Severity | 'never', minCoverage: number, interrupted: boolean): number {
  if (interrupted) return exit.interrupted;
  const until = failOn === 'never' ? -1 : severities.indexOf(failOn);
  if (severities.slice(0, until + 1).some((severity) => report.open[severity] > 0)) return exit.findings;
  return (report.coverage ?? 0) * 100 >= minCoverage ? exit.done : exit.coverage;
}

export function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.mistake;
  return error instanceof ConfigError ? exit.mistake : exit.fault;
}

/** What went wrong and what to do, for stderr: masked, and without a stack unless asked. */
export function explain(error: unknown, debug: boolean): string {
  // Secrets that span lines (a private key) go before the lines are parted.
  const lines = redact(error instanceof Error ? error.message : String(error)).split('\n');
  if (error instanceof RemoteError) lines.push(error.remedy);
  const unforeseen = !(error instanceof ConfigError || error instanceof RemoteError);
  if (unforeseen)
    lines[0] = `kubesweep failed: ${lines[0]}. This is our fault: please report it with the output of --debug.`;
  if (debug && error instanceof Error && unforeseen)
    lines.push(
      ...redact(error.stack ?? '')
        .split('\n')
        .slice(1),
    );
  return `${lines.map((line) => terminalSafe(mask(line, 2_000))).join('\n')}\n`;
}
