import { styleText } from 'node:util';
import { notAsked, type Report } from '../model/report.ts';
import { type Severity, severities } from '../model/rule.ts';
import { commandLines } from './fix.ts';
import { exceptionAdvice, reachOf, storyOf } from './story.ts';
import { terminalSafe, uncommand } from './terminal-safe.ts';
import { clusterTable, hues, type Style } from './terminal-table.ts';
import { clip, count, plural, some } from './text.ts';
import { unreadOf } from './unread.ts';

export interface TerminalOptions {
  readonly color: boolean;
  /** Columns. */
  readonly width: number;
  /** Where the reports are, a line each: `HTML  ./kubesweep-out/latest/report.html`. */
  readonly reports?: readonly string[];
}

/** What a person reads when the sweep is done. Ends with a line feed. */
export function terminalSummary(report: Report, { color, width, reports = [] }: TerminalOptions): string {
  const paint = (style: Style, text: string) => (color ? styleText(style, text, { validateStream: false }) : text);
  const room = Math.max(40, Math.min(width, 160));
  const name = (text: string, limit: number) => clip(terminalSafe(text).replaceAll('\n', ' '), limit);
  const { grade, coverage, verdict, blind } = storyOf(report);
  const hue: Style = report.grade === 'A' ? 'green' : report.grade === 'B' ? 'yellow' : report.grade ? 'red' : 'gray';
  const lines = ['', `${paint(['bold', hue], grade)}  ${paint('bold', coverage)}`, ...indent(verdict, room, 0)];
  if (blind) lines.push(...indent(blind, room, 0).map((line) => paint('yellow', line)));
  lines.push(
    '',
    severities.map((s) => paint(report.open[s] ? hues[s] : 'gray', `${count(report.open[s])} ${s}`)).join('  '),
  );
  lines.push(paint('gray', `${count(report.unknown)} unknown  ${count(report.excepted)} excepted`));

  heading('Fix first', report.priorities.length);
  for (const { severity, title, findings, clusters, remediation, fix } of report.priorities.slice(0, 5)) {
    const names = clusters.map((cluster) => name(cluster, 28));
    lines.push(`${badge(severity)} ${paint('bold', name(title, room - 10))}`);
    lines.push(...indent(`${plural(findings, 'finding')} in ${some(names, room > 100 ? 5 : 2)}`, room, 10));
    lines.push(...indent(name(remediation, 400), room, 10).map((line) => paint('gray', line)));
    const [command] = fix && findings === 1 ? commandLines(fix).split('\n') : [];
    if (command) lines.push(paint('gray', `          $ ${name(command, 400)}`));
  }
  heading('Clusters', report.clusters.length);
  if (report.clusters.length) lines.push(...clusterTable(report.clusters.slice(0, 25), room, { paint, name }));
  more(report.clusters.length, 25);

  const unread = unreadOf(report);
  heading('Could not be read', unread.length);
  for (const { tag, place, details, remedy } of unread.slice(0, 15)) {
    lines.push(`${paint('yellow', name(tag, 30))} ${paint('bold', name(place, room - 30))}`);
    for (const detail of details.slice(0, 3)) lines.push(...indent(name(detail, 240), room, 2));
    if (remedy) lines.push(...indent(`→ ${name(remedy, 240)}`, room, 2));
  }
  more(unread.length, 15);
  const vain = vainly(report);
  heading('Nothing found', vain.length);
  for (const line of vain) lines.push(...indent(name(line, 400), room, 0));

  const stale = report.exceptions.flatMap(({ exception, problem }) => (problem ? [{ exception, problem }] : []));
  heading('Exceptions that need a look', stale.length);
  for (const { exception, problem } of stale.slice(0, 10))
    lines.push(...indent(`${name(reachOf(exception), 120)}: ${exceptionAdvice[problem]}`, room, 0));
  more(stale.length, 10);
  heading('Reports', reports.length);
  for (const line of reports) lines.push(terminalSafe(line).replaceAll('\n', ' '));
  return `${lines.map(uncommand).join('\n')}\n`;

  function heading(title: string, items: number): void {
    if (items) lines.push('', paint('bold', title));
  }
  function more(items: number, shown: number): void {
    if (items > shown) lines.push(paint('gray', `… and ${count(items - shown)} more in the report`));
  }
  function badge(severity: Severity): string {
    return paint(hues[severity], severity.padEnd(9));
  }
}

/** Providers that were tried and gave no cluster, and why; what is told as lost is not told again. */
function vainly({ tried, lost }: Report): string[] {
  const told = new Set(lost.filter(({ account }) => account === undefined).map(({ provider }) => provider));
  return tried
    .filter(({ provider, clusters, leftOut }) => clusters === 0 && leftOut !== notAsked && !told.has(provider))
    .map(
      ({ provider, accounts, leftOut }) => `${provider}: ${leftOut ?? `no cluster in ${plural(accounts, 'account')}`}`,
    );
}

/** Words wrapped at `width`, each line indented. */
function indent(text: string, width: number, by: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && line.length + 1 + word.length > width - by) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].map((each) => `${' '.repeat(by)}${each}`);
}
