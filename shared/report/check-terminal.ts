import { styleText } from 'node:util';
import type { CheckProblem, CheckReport } from '../model/check.ts';
import type { Finding } from '../model/finding.ts';
import { countsOf, openFindings, placeOf, unknownsOf, verdictOf } from './check-text.ts';
import { terminalSafe } from './terminal-safe.ts';
import { hues, type Style } from './terminal-table.ts';
import { clip, plural, some } from './text.ts';

/** What a person reads, or a log: findings by file, each as `FILE:LINE:COLUMN`, then what it comes to. */
export function* checkTerminal(report: CheckReport, color: boolean): Iterable<string> {
  const paint = (style: Style, text: string) => (color ? styleText(style, text, { validateStream: false }) : text);
  const name = (text: string, limit = 400) => clip(terminalSafe(text).replaceAll('\n', ' '), limit);
  const titles = new Map(report.rules.map((rule) => [rule.id, rule]));
  const told = new Set<string>();

  for (const problem of report.problems) yield `${paint('red', 'error')} ${name(problemText(problem))}\n`;
  for (const finding of openFindings(report)) yield* one(finding);
  for (const [reason, rules] of unknownsOf(report))
    yield `${paint('gray', 'unknown')} ${name(reason)}: ${plural(rules.length, 'rule')} (${name(some(rules, 4))})\n`;
  for (const text of report.refused) yield `${paint('yellow', 'not excepted')} ${name(text)}\n`;
  yield `\n${paint('bold', verdictOf(report))}\n${countsOf(report)
    .map((line) => `${line}\n`)
    .join('')}`;

  function* one(finding: Finding): Iterable<string> {
    const { severity, ruleId, message, source } = finding;
    const rule = titles.get(ruleId);
    const at = source ? `${source.file}:${source.line}:${source.column}` : report.files;
    yield `${name(at)} ${paint(hues[severity], severity)} ${paint('bold', name(rule?.title ?? ruleId))} [${ruleId}]\n`;
    yield `    ${name(placeOf(finding))}: ${name(message)}\n`;
    if (!rule || told.has(ruleId)) return;
    told.add(ruleId);
    yield `    ${paint('gray', name(rule.remediation))}\n`;
  }
}

const problemText = ({ file, line, column, message }: CheckProblem) => `${file}:${line}:${column}: ${message}`;
