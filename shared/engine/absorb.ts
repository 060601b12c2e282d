import type { Finding } from '../model/finding.ts';
import type { Rule } from '../model/rule.ts';
import { implied } from './implied.ts';

/** A finding and the subject that it is about, in words. */
export interface Failure {
  readonly finding: Finding;
  readonly at: string;
}

/** A failure that another on the same subject implies is told once, by the wider rule. */
export function absorb(failures: ReadonlyMap<string, Failure>, rules: readonly Rule[]): Finding[] {
  const includes = implied(rules);
  const at = new Map<string, Failure>();
  for (const entry of failures.values()) at.set(`${entry.finding.ruleId}\n${entry.at}`, entry);
  const absorbed = new Map<string, string[]>();
  const gone = new Set<string>();
  for (const { finding, at: place } of failures.values())
    for (const other of includes.get(finding.ruleId) ?? []) {
      const narrower = at.get(`${other}\n${place}`);
      if (!narrower) continue;
      gone.add(narrower.finding.id);
      absorbed.set(finding.id, [...(absorbed.get(finding.id) ?? []), other]);
    }
  return [...failures.values()]
    .filter(({ finding }) => !gone.has(finding.id))
    .map(({ finding }) => {
      const others = absorbed.get(finding.id);
      return others ? { ...finding, absorbed: others } : finding;
    });
}
