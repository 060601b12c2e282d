import { describe, expect, test } from 'vitest';
import { evaluate } from '../../shared/engine/evaluate.ts';
import type { Rule } from '../../shared/model/rule.ts';
import { rules } from '../../shared/rules/index.ts';
import { type Case, demanded, groups, isLeftOut, readCases, rowsOf, there } from './cases.ts';
import { clusterOf, type Manifest, manifestsOf } from './load.ts';
import { renamed, reordered, wrapped } from './variants.ts';

/** Cases where the peer is wrong, and why. At most ten. */
const wrong = new Map<string, string>([]);
/** Set where every row is answered by a rule. */
const complete = false;
/** Rows that speak of names, or of what a CronJob is and a pod is not. */
const byName = new Set<string>([]);
const byKind = new Set<string>([]);

function judgesOf(one: Case): Rule[] {
  const rows = rowsOf(one);
  const inLevel = ({ profiles = [] }: Rule) => !one.level || profiles.includes(`pss-${one.level}`);
  // A pod that a standard lets pass breaks none of its controls.
  if (one.level && demanded(one) === 'pass') return rules.filter(inLevel);
  return rules.filter((rule) => rule.covers?.some((row) => rows.includes(row)) && inLevel(rule));
}

/** One verdict for all of the rules that answer a case: one that fails is enough. Rules of `check` alone see files. */
function verdictOf(one: Case, manifests: readonly Manifest[], version?: string): string {
  const cluster = clusterOf(manifests, one, version);
  const [ofFiles = [], others = []] = [true, false].map((isCheck) =>
    judgesOf(one).filter(({ modes }) => (modes?.join() === 'check') === isCheck),
  );
  const files = { ...cluster, origin: { files: one.file } };
  const tally = [...evaluate(cluster, others).tally, ...evaluate(files, ofFiles).tally];
  if (tally.some(({ fail }) => fail > 0)) return 'fail';
  return tally.some(({ unknown }) => unknown > 0) ? 'unknown' : 'pass';
}

describe.skipIf(!there)('cases that others wrote', () => {
  const group = there ? groups() : new Map<string, string>();
  const cases = there ? readCases() : [];
  const assertable = cases.filter((one) => demanded(one) && !rowsOf(one).some((row) => isLeftOut(row, group)));
  const uncovered = assertable.filter((one) => !judgesOf(one).length);
  const asserted = assertable.filter((one) => !uncovered.includes(one) && !wrong.has(one.id));

  test('every assertable case is asserted, or an exception', () => {
    // Counted apart from demanded(): what is left when everything without an implication is taken away.
    const silent = cases.filter(({ ourExpected, relation, expected, level }) => {
      if (ourExpected === 'pass' || ourExpected === 'fail' || level !== undefined) return false;
      return (
        ['overlaps', 'inventory'].includes(`${relation}`) ||
        `${relation}/${expected}` === 'narrower/pass' ||
        `${relation}/${expected}` === 'broader/fail'
      );
    });
    const elsewhere = cases.filter((one) => !silent.includes(one) && rowsOf(one).some((row) => isLeftOut(row, group)));
    expect(asserted.length + uncovered.length + wrong.size).toBe(cases.length - silent.length - elsewhere.length);
    expect(wrong.size).toBeLessThanOrEqual(10);
    const rows = [...new Set(uncovered.flatMap(rowsOf))].sort();
    if (rows.length) console.log(`${uncovered.length} cases wait for a rule: ${rows.join(' ')}`);
    if (complete) expect(rows).toEqual([]);
  });

  test.each(asserted.map((one) => [one.id, demanded(one), one] as const))('%s: %s', (_, expected, one) => {
    const manifests = manifestsOf(one.file);
    for (const version of one.versions ?? [undefined]) expect(verdictOf(one, manifests, version)).toBe(expected);
    const rows = rowsOf(one);
    expect(verdictOf(one, reordered(manifests) as Manifest[])).toBe(expected);
    if (!rows.some((row) => byName.has(row))) expect(verdictOf(one, renamed(manifests))).toBe(expected);
    if (!rows.some((row) => byKind.has(row))) expect(verdictOf(one, wrapped(manifests))).toBe(expected);
  });
});
