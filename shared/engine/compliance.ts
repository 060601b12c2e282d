import { type FrameworkItem, frameworks } from '../frameworks/index.ts';
import type { ProviderName } from '../model/cluster.ts';
import type { FrameworkReport, ItemReport, RuleReport } from '../model/report.ts';
import type { Rule } from '../model/rule.ts';

type Total = Pick<RuleReport, 'pass' | 'fail' | 'unknown'>;

/** Every numbered item of every framework by the rules that are on and cite it: pass only where they all pass and cover it wholly. */
export function compliance(
  rules: readonly Rule[],
  totals: ReadonlyMap<ProviderName, ReadonlyMap<string, Total>>,
): FrameworkReport[] {
  const citing = new Map<string, string[]>();
  for (const { id, controls } of rules)
    for (const control of controls) citing.set(control, [...(citing.get(control) ?? []), id]);
  return frameworks.map(({ framework, provider, items }) => ({
    framework,
    items: Object.entries<FrameworkItem>(items).map(([id, item]): ItemReport => {
      const cited = citing.get(id) ?? [];
      return {
        id,
        title: item.title,
        verdict: verdictOf(item, cited, totals.get(provider) ?? new Map()),
        rules: cited,
      };
    }),
  }));
}

function verdictOf(
  { wholly, manual }: FrameworkItem,
  rules: readonly string[],
  totals: ReadonlyMap<string, Total>,
): ItemReport['verdict'] {
  if (!rules.length) return manual === undefined ? 'unknown' : 'not-automatable';
  const counts = rules.map((rule) => totals.get(rule));
  const some = (verdict: keyof Total) => counts.some((count) => (count?.[verdict] ?? 0) > 0);
  if (some('fail')) return 'fail';
  if (some('unknown')) return 'unknown';
  if (!some('pass')) return 'not-applicable';
  return wholly ? 'pass' : 'partly';
}
