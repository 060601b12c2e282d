import { describe, expect, it } from 'vitest';
import { excepter } from '../../shared/engine/except.ts';
import { estateCoverage, gradeOf, summary } from '../../shared/engine/summary.ts';
import type { ClusterRef, Lost } from '../../shared/model/cluster.ts';
import type { Roll, RuleTally, Scan } from '../../shared/model/report.ts';
import { badImage, ref } from './snapshots.ts';

const run = { id: '20261124T020000Z-00000000', startedAt: '2026-11-24T02:00:00Z', narrowed: false, tool: 't' };
const lost: Lost = { provider: 'eks', account: '9', why: 'denied', detail: 'd', remedy: 'r' };
const at = (name: string): ClusterRef => ({ ...ref, name, id: name });
const roll = (clusters: string[], more: Partial<Roll> = {}): Roll => ({
  run,
  clusters: clusters.map(at),
  accounts: [],
  lost: [],
  tried: [],
  ...more,
});
const tally = (judged: number, more: Partial<RuleTally> = {}): RuleTally => ({
  rule: 'bad-image',
  pass: 1,
  fail: 0,
  unknown: 0,
  judged,
  ...more,
});
const scan = (name: string, judged: number, more: Partial<Scan> = {}): Scan => ({
  run: run.id,
  ref: at(name),
  outcome: 'judged',
  startedAt: '',
  endedAt: '',
  counts: {},
  tally: [tally(judged)],
  findings: [],
  gaps: [],
  samples: [],
  notServed: [],
  inventory: [],
  calls: {},
  ...more,
});
const report = (of: Roll, ...scans: Scan[]) => {
  const fold = summary(of, [badImage], excepter([], '2026-11-24'));
  for (const one of scans) fold.add(one);
  return fold.finish('2026-11-24T03:00:00Z', false);
};

describe('coverage', () => {
  it('is the mean over the clusters that were set out for; one that never came back counts 0', () => {
    const { coverage, complete, clusters } = report(roll(['a', 'b']), scan('a', 1));
    expect({ coverage, complete }).toEqual({ coverage: 0.5, complete: false });
    expect(clusters.find(({ ref: { id } }) => id === 'b')).toMatchObject({ outcome: 'not-scanned', grade: undefined });
  });

  it('a lost account counts as one cluster at 0, a lost cluster is on the roll already', () => {
    expect(report(roll(['a'], { lost: [lost, { ...lost, cluster: 'a' }] }), scan('a', 1)).coverage).toBe(0.5);
  });

  it('not-applicable counts in neither', () => {
    expect(
      report(roll(['a']), scan('a', 1, { tally: [tally(0.6), tally(1, { notApplicable: 'Autopilot' })] })).coverage,
    ).toBe(0.6);
  });

  it('an empty roll has none, and no grade', () => {
    expect(report(roll([]))).toMatchObject({ coverage: undefined, grade: undefined });
    expect(estateCoverage([], [])).toBeUndefined();
  });

  it('a cluster met by two roads counts once and keeps the first entry', () => {
    const { clusters, coverage } = report(
      roll(['a', 'k']),
      scan('a', 1),
      scan('k', 0, { outcome: 'duplicate', sameAs: 'a' }),
    );
    expect([clusters.map(({ aliases }) => aliases), coverage]).toEqual([[['k']], 1]);
  });
});

describe('grade', () => {
  const open = (more: object) => ({ critical: 0, high: 0, medium: 0, low: 0, info: 0, ...more });
  it.each([
    [{}, 1, 'A'],
    [{ low: 9, info: 3 }, 0.8, 'A'],
    [{ medium: 1 }, 1, 'B'],
    [{ high: 1, medium: 5 }, 1, 'C'],
    [{ critical: 1 }, 1, 'D'],
    [{}, 0.79, undefined],
  ])('%j at %f is %s', (counts, coverage, grade) => expect(gradeOf(open(counts), coverage)).toBe(grade));
});
