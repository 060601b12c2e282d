import { ConfigError } from '../../shared/errors.ts';
import { controls } from '../../shared/frameworks/index.ts';
import { mask } from '../../shared/model/mask.ts';
import { rules } from '../../shared/rules/index.ts';
import { rulesMarkdown } from './rules-markdown.ts';
import { tableOf } from './table.ts';
import { write } from './write.ts';

/** Every rule, for people, scripts or docs/rules.md. */
export async function listRules(format: 'table' | 'json' | 'markdown'): Promise<void> {
  if (format === 'markdown') return write(rulesMarkdown(rules));
  if (format === 'json') {
    const metadata = rules.map(({ check: _check, applies: _applies, ...meta }) => meta);
    return write(`${JSON.stringify(metadata, null, 2)}\n`);
  }
  const rows = rules.map(({ severity, id, title, target }) => [severity, id, title, target]);
  return write(`${tableOf(['severity', 'id', 'title', 'judges'], rows)}\n`);
}

/** One rule: what, why, what to do, and what it answers. */
export async function showRule(id: string): Promise<void> {
  const rule = rules.find((one) => one.id === id);
  if (!rule) throw new ConfigError(`rules show: there is no rule ${mask(id)}; \`kubesweep rules\` lists them`);
  const { title, severity, target, profiles = ['security'], risk, remediation, needs = [], covers = [] } = rule;
  const cited = rule.controls.map((control) => `  ${control}  ${controls[control]}`);
  const lines = [
    `${id}: ${title}`,
    '',
    `severity   ${severity}`,
    `judges     ${target}`,
    `profiles   ${profiles.join(', ')}`,
    ...(needs.length ? [`needs      ${needs.join(', ')}`] : []),
    ...(covers.length ? [`covers     ${covers.join(', ')}`] : []),
    '',
    `Why: ${risk}`,
    `Do:  ${remediation}`,
    ...(cited.length ? ['', 'Controls:', ...cited] : []),
  ];
  await write(`${lines.join('\n')}\n`);
}
