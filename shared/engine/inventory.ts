import type { Inventory } from '../model/expected.ts';
import { mask } from '../model/mask.ts';
import type { Rule, Target, Targets } from '../model/rule.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { Unknown } from './known.ts';
import { subjectsOf } from './targets.ts';

const mostListed = 100;

/** The rule judges by a list that nobody configured. */
export function unexpected({ expects }: Rule, { expected }: Snapshot): boolean {
  return expects !== undefined && expected?.[expects] === undefined;
}

/** What such a rule would judge; undefined where it does not apply, nothing was read or nothing is there. */
export function inventoryOf(rule: Rule, snapshot: Snapshot, whole: Snapshot): Inventory | undefined {
  if (!unexpected(rule, snapshot) || !rule.inventory) return undefined;
  const items: string[] = [];
  try {
    if (rule.applies?.(whole)) return undefined;
    for (const { value } of subjectsOf(rule.target, snapshot) ?? [])
      items.push(...rule.inventory(value as Targets[Target], whole));
  } catch (error) {
    if (!(error instanceof Unknown)) throw error;
  }
  if (!items.length) return undefined;
  return { rule: rule.id, items: items.slice(0, mostListed).map((item) => mask(item)), total: items.length };
}
