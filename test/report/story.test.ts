import { expect, it } from 'vitest';
import { storyOf } from '../../shared/report/story.ts';
import { emptyReport, sample } from './sample.ts';

it('never calls clean what nobody saw: clusters that answered nothing, or none at all', () => {
  const { report } = sample();
  const blind = report.clusters.map((cluster) => ({ ...cluster, outcome: 'judged' as const, coverage: 0 }));
  expect(storyOf({ ...report, clusters: blind, coverage: 0 }).verdict).toBe('No cluster could be read.');
  expect(storyOf(emptyReport).verdict).toMatch(/^No cluster was found/);
  expect(storyOf(report).verdict).toMatch(/findings are open/);
});
