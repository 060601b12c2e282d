import Table from 'cli-table3';
import { terminalSafe } from '../../shared/report/terminal-safe.ts';

/** Rows under a head, for stdout: without colour, and harmless whatever stands in a cell. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const table = new Table({ head: [...head], style: { head: [], border: [], compact: true } });
  table.push(...rows.map((cells) => cells.map(terminalSafe)));
  return table.toString();
}
