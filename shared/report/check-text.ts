import type { CheckReport } from '../model/check.ts';
import type { Finding } from '../model/finding.ts';
import { count, openOf, plural } from './text.ts';

/** `2 high, 1 medium`, or that there is nothing. */
export function verdictOf({ open, objects }: CheckReport): string {
  return openOf(open).join(', ') || (objects ? 'Nothing open' : 'No Kubernetes object was found');
}

/** What the verdict is about, and what it is not about. */
export function countsOf(report: CheckReport): string[] {
  const { read, objects, skipped, templates, problems, unknown, excepted } = report;
  const { configured, inline } = excepted;
  return [
    `${plural(objects, 'object')} in ${plural(read, 'file')}`,
    ...(problems.length ? [`${plural(problems.length, 'error')}: what could not be read was not judged`] : []),
    ...(unknown ? [`${count(unknown)} unknown`] : []),
    ...(configured + inline ? [`${count(configured + inline)} excepted (${count(inline)} by annotation)`] : []),
    ...(skipped ? [`${plural(skipped, 'document')} skipped: no Kubernetes object`] : []),
    ...(templates ? [`${plural(templates, 'chart template')} skipped: pipe helm template into check -`] : []),
  ];
}

/** `Deployment shop/web, container app`. */
export function placeOf({ resource, container }: Finding): string {
  const { kind, namespace, name } = resource;
  return `${kind} ${namespace ? `${namespace}/` : ''}${name}${container === undefined ? '' : `, container ${container}`}`;
}

/** Reasons for not knowing, each with the rules that it hid. */
export function unknownsOf({ findings }: CheckReport): [reason: string, rules: string[]][] {
  const unknown = findings.filter(({ status }) => status === 'unknown');
  const groups = Map.groupBy(unknown, ({ message }) => message);
  return [...groups].map(([reason, same]) => [reason, [...new Set(same.map(({ ruleId }) => ruleId))]]);
}

/** Failures that nobody accepted. */
export const openFindings = ({ findings }: CheckReport): readonly Finding[] =>
  findings.filter(({ status, exception }) => status === 'fail' && !exception);
