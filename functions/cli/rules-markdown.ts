import { controls } from '../../shared/frameworks/index.ts';
import { type Rule, severities } from '../../shared/model/rule.ts';

/** What `kubesweep rules --format markdown` prints and docs/rules.md holds: one table, then every rule by severity. */
export function rulesMarkdown(rules: readonly Rule[]): string {
  const sorted = [...rules].sort(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || (a.id < b.id ? -1 : 1),
  );
  const rows = sorted.map(
    ({ id, severity, target, title }) => `| [\`${id}\`](#${id}) | ${severity} | ${target} | ${title} |`,
  );
  return [
    '# Rules',
    '',
    `${rules.length} rules. Printed by \`kubesweep rules --format markdown\`; do not edit.`,
    '',
    '| rule | severity | judges each | fault |',
    '|---|---|---|---|',
    ...rows,
    '',
    ...sorted.flatMap(section),
  ].join('\n');
}

function section(rule: Rule): string[] {
  const list = (words: readonly string[]) => words.join(', ');
  return [
    `## ${rule.id}`,
    '',
    `**${rule.title}.** ${rule.risk}`,
    '',
    `- Fix: ${rule.remediation}`,
    `- Severity: ${rule.severity}`,
    `- Judges each: ${rule.target}`,
    `- Profiles: ${list(rule.profiles ?? ['security'])}`,
    ...(rule.needs ? [`- Needs as well: ${list(rule.needs)}`] : []),
    ...(rule.implies ? [`- Includes: ${list(rule.implies)}`] : []),
    ...rule.controls.map((id) => `- ${id}: ${controls[id]}`),
    `- [Examples](rules/${rule.id}.md)`,
    '',
  ];
}
