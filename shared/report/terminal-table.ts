import type { styleText } from 'node:util';
import Table from 'cli-table3';
import type { ClusterReport } from '../model/report.ts';
import { type Severity, severities } from '../model/rule.ts';
import { homeOf } from './story.ts';
import { count, percent } from './text.ts';

export type Style = Parameters<typeof styleText>[0];

/** A severity's colour on a terminal; the word always stands beside it. */
export const hues: { readonly [S in Severity]: Style } = {
  critical: ['bold', 'red'],
  high: 'red',
  medium: 'yellow',
  low: 'blue',
  info: 'gray',
};

/** How the caller paints and makes names safe. */
export interface Brush {
  paint(style: Style, text: string): string;
  name(text: string, limit: number): string;
}

const parts = ['top', 'bottom', 'left', 'mid', 'right'].flatMap((side) => [side, `${side}-mid`]);
const corners = ['top-left', 'top-right', 'bottom-left', 'bottom-right', 'left-mid', 'mid-mid', 'right-mid', 'middle'];
const chars = Object.fromEntries([...parts, ...corners].map((part) => [part, '']));
const heads = ['cluster', 'where', 'grade', 'coverage', 'crit', 'high', 'med', 'low'];
const numbers = [7, 10, 7, 7, 7, 7];

/** The clusters as lines no wider than `width`; accounts are left out where there is no room. */
export function clusterTable(clusters: readonly ClusterReport[], width: number, { paint, name }: Brush): string[] {
  const free = width - numbers.reduce((sum, n) => sum + n, 0);
  const first = Math.min(44, Math.ceil(free * 0.52));
  const second = Math.min(46, free - first);
  const grid = new Table({
    chars,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2, compact: true },
    colWidths: [first, second, ...numbers],
    colAligns: ['left', 'left', 'left', ...Array<'right'>(5).fill('right')],
    head: heads.map((head) => paint('gray', head)),
  });
  for (const cluster of clusters) {
    const { ref, open, grade, coverage } = cluster;
    const home = width > 110 ? homeOf(cluster) : `${ref.provider} ${ref.region}`;
    grid.push([
      name(ref.name, first - 2),
      paint('gray', name(home, second - 2)),
      grade ?? '–',
      percent(coverage),
      ...severities.slice(0, 4).map((s) => (open[s] ? paint(hues[s], count(open[s])) : '·')),
    ]);
  }
  return grid
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}
