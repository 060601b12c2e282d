import { keys } from '../../shared/layout.ts';
import type { Report } from '../../shared/model/report.ts';
import type { World } from '../../shared/pipeline/world.ts';
import { terminalSummary } from '../../shared/report/terminal.ts';

/** The summary for people on stdout; with `--out -` the one report that was asked for. */
export async function printReport({ config, store }: World, report: Report): Promise<void> {
  const { out, formats } = config.reports;
  if (out === '-') {
    const [format] = formats;
    const key =
      format === 'ndjson' ? keys.findings(report.run.id) : keys.report(report.run.id, extensions[format ?? 'json']);
    const stored = await store.get(key);
    if (stored) for await (const chunk of stored.body) await write(chunk);
    return;
  }
  const names = [...formats].sort((one, other) => Number(other === 'html') - Number(one === 'html'));
  const reports = names.map((name) => {
    const key = name === 'ndjson' ? keys.findings(report.run.id) : keys.report(report.run.id, extensions[name]);
    return `${name.padEnd(8)}  ${store.location}/${key}`;
  });
  await write(terminalSummary(report, { color: useColor(), width: process.stdout.columns || 100, reports }));
}

const extensions = { json: 'json', html: 'html', markdown: 'md', ndjson: 'ndjson' } as const;

/** NO_COLOR is honoured, and what is no terminal gets no colour. */
export function useColor(): boolean {
  return Boolean(process.stdout.isTTY) && process.stdout.hasColors();
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
