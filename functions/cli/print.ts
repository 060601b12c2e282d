import type { Report } from '../../shared/model/report.ts';
import { terminalSummary } from '../../shared/report/terminal.ts';
import { write } from './write.ts';

/** The summary for people on stdout, in its width. NO_COLOR is honoured, and what is no terminal gets no colour. */
export async function printSummary(report: Report, reports: readonly string[] = []): Promise<void> {
  const color = Boolean(process.stdout.isTTY) && process.stdout.hasColors();
  await write(terminalSummary(report, { color, width: process.stdout.columns || 100, reports }));
}
