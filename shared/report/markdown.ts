import type { Report, ReportFormat } from '../model/report.ts';
import { severities } from '../model/rule.ts';
import { cell, code, prose } from './markdown-text.ts';
import { exceptionAdvice, homeOf, reachOf, storyOf } from './story.ts';
import { count, moment, openOf, percent, plural } from './text.ts';
import { unreadOf } from './unread.ts';

/** Lines a list may have: the whole stays under the 65,536 characters that an issue or a comment takes. */
const most = 40;

/** The story without the findings, for an issue, a pull request or a wiki. Data is text or code in it, never markup. */
export const markdown: ReportFormat = {
  extension: 'md',
  contentType: 'text/markdown; charset=utf-8',
  render: (report) => document(report),
};

async function* document(report: Report): AsyncIterable<string> {
  const { grade, coverage, verdict, blind } = storyOf(report);
  yield `# kubesweep: ${grade}, ${coverage}\n\n**${verdict}**${blind ? ` ${blind}` : ''}\n`;
  yield `\n| ${severities.join(' | ')} | unknown | excepted |\n|${' ---: |'.repeat(severities.length + 2)}\n| `;
  yield `${[...severities.map((s) => report.open[s]), report.unknown, report.excepted].map(count).join(' | ')} |\n`;
  yield* section('Fix first', priorities(report));
  yield* section('Could not be read', unread(report));
  yield* clusters(report);
  yield* section('Exceptions that need a look', exceptions(report));
  const tried = report.tried.map(({ provider, accounts, clusters, leftOut }) => {
    const why = leftOut ? ` (${prose(leftOut)})` : '';
    return `${provider}: ${plural(accounts, 'account')}, ${plural(clusters, 'cluster')}${why}`;
  });
  if (tried.length) yield* section('Looked at', tried);
  yield `\nRun ${code(report.run.id)}${report.run.narrowed ? ', narrowed by flags' : ''}, `;
  yield `${prose(moment(report.run.startedAt))} to ${prose(moment(report.endedAt))}, ${prose(report.run.tool)}. `;
  yield 'Every finding is in `findings.ndjson`.\n';
}

function* section(title: string, lines: readonly string[]): Iterable<string> {
  if (!lines.length) return;
  yield `\n## ${title}\n\n`;
  for (const line of lines.slice(0, most)) yield `- ${line}\n`;
  if (lines.length > most) yield `- … and ${count(lines.length - most)} more in \`report.json\`\n`;
}

function priorities({ priorities: first }: Report): string[] {
  return first.map(({ rule, title, severity, clusters, findings, remediation }) => {
    const names = clusters.slice(0, 3).map(code).join(', ');
    const more = clusters.length > 3 ? ` and ${count(clusters.length - 3)} more` : '';
    const where = `${plural(findings, 'finding')} in ${names}${more}`;
    return `**${severity}** ${prose(title)} (${code(rule)}): ${where}. ${prose(remediation)}`;
  });
}

function unread(report: Report): string[] {
  return unreadOf(report).map(({ tag, place, home, details, remedy }) => {
    const todo = remedy ? `. *To do:* ${prose(remedy)}` : '';
    return `**${tag}** ${code(place)} (${code(home)}): ${details.map(prose).join('; ')}${todo}`;
  });
}

function* clusters(report: Report): Iterable<string> {
  if (!report.clusters.length) return;
  yield '\n## Clusters\n\n| cluster | where | version | grade | coverage | open |\n| --- | --- | --- | --- | ---: | --- |\n';
  for (const cluster of report.clusters.slice(0, most)) {
    const { ref, version, grade, coverage, open } = cluster;
    const cells = [code(ref.name), code(homeOf(cluster)), version ? code(version) : '–'].map(cell);
    yield `| ${[...cells, grade ?? 'no grade', percent(coverage), openOf(open).join(', ') || '–'].join(' | ')} |\n`;
  }
  const rest = report.clusters.length - most;
  if (rest > 0) yield `\n… and ${plural(rest, 'more cluster', 'more clusters')} in \`report.json\`\n`;
}

function exceptions(report: Report): string[] {
  return report.exceptions.flatMap(({ exception, problem }) => {
    if (!problem) return [];
    const { owner, reason, expires } = exception;
    return [`${code(reachOf(exception))} ${exceptionAdvice[problem]}. ${prose(reason)} (${prose(owner)}, ${expires})`];
  });
}
