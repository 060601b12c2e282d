import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compliance } from '../../shared/engine/compliance.ts';
import type { ControlId } from '../../shared/frameworks/index.ts';
import { type FrameworkItem, frameworks } from '../../shared/frameworks/index.ts';
import type { Rule } from '../../shared/model/rule.ts';
import { rules } from '../../shared/rules/index.ts';

const citing = (id: string, ...controls: ControlId[]) => ({ id, controls }) as unknown as Rule;
const total = (pass: number, fail = 0, unknown = 0) => ({ pass, fail, unknown });
/** Verdict of one item of CIS EKS. */
function verdict(item: ControlId, on: readonly Rule[], tallies: { readonly [rule: string]: ReturnType<typeof total> }) {
  const [eks] = compliance(on, new Map([['eks', new Map(Object.entries(tallies))]]));
  return eks?.items.find(({ id }) => id === item)?.verdict;
}

describe('an item of a framework', () => {
  const one = citing('one', 'cis-eks:5.3.1');
  const two = citing('two', 'cis-eks:5.3.1', 'cis-eks:4.1.2');

  it.each([
    ['pass', 'cis-eks:5.3.1', { one: total(3), two: total(1) }],
    ['fail', 'cis-eks:5.3.1', { one: total(3), two: total(1, 1, 4) }],
    ['unknown', 'cis-eks:5.3.1', { one: total(3), two: total(9, 0, 1) }],
    ['partly', 'cis-eks:4.1.2', { one: total(3), two: total(1) }],
    ['not-applicable', 'cis-eks:5.3.1', { one: total(0), two: total(0) }],
    ['not-automatable', 'cis-eks:3.1.1', { one: total(1) }],
  ] as const)('is %s: %s %j', (expected, item, tallies) => {
    expect(verdict(item, [one, two], tallies)).toBe(expected);
  });

  it('is unknown where no rule that is on cites it, and never a pass', () => {
    expect(verdict('cis-eks:5.3.1', [], {})).toBe('unknown');
  });

  it('knows the clusters of its own cloud only', () => {
    const [eks, gke] = compliance([one], new Map([['gke', new Map([['one', total(0, 7)]])]]));
    expect(eks?.items.find(({ id }) => id === 'cis-eks:5.3.1')?.verdict).toBe('not-applicable');
    expect(gke?.items.some(({ verdict: got }) => got === 'fail')).toBe(false);
  });

  it('has rules or a reason, each of them', () => {
    const cited = new Set<string>(rules.flatMap(({ controls }) => controls));
    for (const { items } of frameworks)
      for (const [id, item] of Object.entries<FrameworkItem>(items))
        expect(cited.has(id) !== (item.manual !== undefined), id).toBe(true);
  });

  const facts = join(import.meta.dirname, '../../../shared/facts/managed-controls.json');
  it.skipIf(!existsSync(facts))('is every item that the facts name, by its number', () => {
    type Rows = { readonly [provider: string]: readonly { readonly cis?: string }[] };
    const parts = Object.values(JSON.parse(readFileSync(facts, 'utf8')) as { [part: string]: Rows });
    for (const { provider, items } of frameworks) {
      const rows = parts.flatMap((part) => part[provider] ?? []);
      const named = rows.flatMap(
        ({ cis = '' }) => cis.replace(/\([^)]*\bin 1\.[^)]*\)/, '').match(/\d\.\d+\.\d+/g) ?? [],
      );
      expect(named.filter((id) => !Object.hasOwn(items, `cis-${provider}:${id}`))).toEqual([]);
      expect(new Set(named).size).toBeGreaterThan(10);
    }
  });
});
