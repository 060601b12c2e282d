import type { Report } from '../../shared/model/report.ts';
import { terminalSummary } from '../../shared/report/terminal.ts';

/** The summary for people on stdout, in its width. NO_COLOR is honoured, and what is no terminal gets no colour. */
export async function printSummary(report: Report, reports: readonly string[] = []): Promise<void> {
  const color = Boolean(process.stdout.isTTY) && process.stdout.hasColors();
  await write(terminalSummary(report, { color, width: process.stdout.columns || 100, reports }));
}

/** Waits for a slow reader instead of holding the report in memory; one that went away (`| head`) has seen enough. */
export function write(chunk: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(chunk, (error) => (error && !isGone(error) ? reject(error) : resolve()));
  });
}

const isGone = ({ code }: NodeJS.ErrnoException) => code === 'EPIPE';
process.stdout.on('error', (error) => {
  if (!isGone(error)) throw error;
});
