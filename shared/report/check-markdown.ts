import type { CheckFormat, CheckReport } from '../model/check.ts';
import { severities } from '../model/rule.ts';
import { countsOf, openFindings, placeOf, unknownsOf, verdictOf } from './check-text.ts';
import { cell, code, prose } from './markdown-text.ts';
import { count, plural } from './text.ts';

/** Rows a table may have: the whole stays under the 65,536 characters that a comment takes. */
const most = 60;

/** For a comment on a pull request or a job's summary. Data is text or code in it, never markup. */
export const checkMarkdown: CheckFormat = function* (report) {
  yield `# kubesweep check: ${prose(verdictOf(report))}\n\n`;
  yield `| ${severities.join(' | ')} | unknown | excepted |\n|${' ---: |'.repeat(severities.length + 2)}\n| `;
  const { open, unknown, excepted } = report;
  yield `${[...severities.map((s) => open[s]), unknown, excepted.configured + excepted.inline].map(count).join(' | ')} |\n`;
  yield `\n${countsOf(report)
    .map((line) => `- ${prose(line)}\n`)
    .join('')}`;
  yield* problems(report);
  yield* findings(report);
  const unread = unknownsOf(report).map(([reason, rules]) => `${prose(reason)}: ${plural(rules.length, 'rule')}`);
  if (unread.length) yield* list('Unknown', unread);
  if (report.refused.length) yield* list('Annotations that except nothing', report.refused.map(prose));
};

function* problems({ problems: all }: CheckReport): Iterable<string> {
  if (!all.length) return;
  yield* list(
    'Could not be read',
    all.map(({ file, line, column, message }) => `${code(`${file}:${line}:${column}`)} ${prose(message)}`),
  );
}

function* findings(report: CheckReport): Iterable<string> {
  const all = [...openFindings(report)].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  if (!all.length) return;
  const titles = new Map(report.rules.map(({ id, title }) => [id, title]));
  yield '\n## Findings\n\n| severity | fault | where | what |\n| --- | --- | --- | --- |\n';
  for (const finding of all.slice(0, most)) {
    const { severity, ruleId, source, message } = finding;
    const at = source ? `${source.file}:${source.line}` : report.files;
    const fault = `${prose(titles.get(ruleId) ?? '')} (${code(ruleId)})`;
    const cells = [severity, fault, `${code(at)} ${code(placeOf(finding))}`, prose(message)];
    yield `| ${cells.map(cell).join(' | ')} |\n`;
  }
  if (all.length > most) yield `\n… and ${count(all.length - most)} more\n`;
}

function* list(title: string, lines: readonly string[]): Iterable<string> {
  yield `\n## ${title}\n\n`;
  for (const line of lines.slice(0, most)) yield `- ${line}\n`;
  if (lines.length > most) yield `- … and ${count(lines.length - most)} more\n`;
}
