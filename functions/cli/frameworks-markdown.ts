import { type FrameworkItem, frameworks } from '../../shared/frameworks/index.ts';
import type { Rule } from '../../shared/model/rule.ts';

/** What docs/frameworks.md holds: each numbered item, and the rules that decide it or why no API does. */
export function frameworksMarkdown(rules: readonly Rule[]): string {
  return [
    '# Frameworks',
    '',
    'Which rules decide each numbered item, and how far; where none does, why no API can tell.',
    'Numbers as in kube-bench, titles in our own words. Generated from the rules; do not edit.',
    '',
    ...frameworks.flatMap(({ framework, items }) => [
      `## ${framework}`,
      '',
      '| item | asks | assessed | by |',
      '|---|---|---|---|',
      ...Object.entries<FrameworkItem>(items).map(([id, item]) => row(id, item, rules)),
      '',
    ]),
  ].join('\n');
}

function row(id: string, { title, wholly, manual }: FrameworkItem, rules: readonly Rule[]): string {
  const citing = rules.filter(({ controls }) => controls.some((control) => control === id));
  const links = citing.map((rule) => `[\`${rule.id}\`](rules.md#${rule.id})`).join(', ');
  const how = !citing.length ? 'not automatable' : wholly ? 'wholly' : 'partly';
  return `| ${id.split(':')[1]} | ${title} | ${how} | ${links || (manual ?? 'no rule yet')} |`;
}
