import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { ReportFormat } from '../../shared/model/report.ts';
import { terminalSummary } from '../../shared/report/terminal.ts';
import { terminalSafe } from '../../shared/report/terminal-safe.ts';
import { reportContract } from './contract.ts';
import { emptyReport, hostile, sample } from './sample.ts';

const format: ReportFormat = {
  extension: 'txt',
  contentType: 'text/plain',
  async *render(report) {
    yield terminalSummary(report, { color: false, width: 100 });
  },
};
const plain = (output: string) => output.replace(/\s+/g, ' ');
reportContract('terminal', format, { plain, coverage: '62 % coverage', limit: 100_000, passesThrough: false });

describe('terminal', () => {
  const { report } = sample();
  const reports = ['./kubesweep-out/runs/report.html'];

  it.each([80, 100, 140, 200])('fits into %i columns', (width) => {
    const lines = terminalSummary(report, { color: false, width, reports }).split('\n');
    for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(width);
  });

  it('has the same words with colour as without', () => {
    const bare = terminalSummary(report, { color: false, width: 80 });
    const colored = terminalSummary(report, { color: true, width: 80 });
    expect(bare).not.toContain('\u001b');
    expect(colored).toContain('\u001b[');
    expect(stripVTControlCharacters(colored)).toBe(bare);
  });

  it('never shows a grade without its coverage', () => {
    expect(terminalSummary({ ...report, grade: 'C', coverage: 0.84 }, { color: false, width: 80 })).toContain(
      'Grade C  84 % coverage',
    );
    expect(terminalSummary(emptyReport, { color: false, width: 80 })).toContain('No grade  no coverage');
  });

  it.each([60, 80, 81, 97])('lets no wrapped line begin a command at %i columns', (width) => {
    const words = Array(60).fill('::error::x').join(' ');
    const lost = report.lost.map((each) => ({ ...each, detail: words, remedy: words }));
    expect(terminalSummary({ ...report, lost }, { color: false, width })).not.toMatch(/^\s*::/m);
  });

  it('says once what many kinds share, and not again what the cluster says', () => {
    const [first] = report.clusters;
    if (!first) throw new Error('no cluster');
    const kinds = ['pods', 'deployments', 'roles', 'ingresses', 'nodes', 'jobs', 'services'] as const;
    const gaps = kinds.map((what) => ({
      ...{ what, why: 'denied' as const },
      detail: `kubernetes:list ${what}: 403: ${what}.apps is forbidden: cannot list resource "${what}" in API group "${what}"`,
    }));
    const summaryOf = (cluster: typeof first) =>
      terminalSummary({ ...report, lost: [], clusters: [cluster] }, { color: false, width: 120 });
    const shared = summaryOf({
      ...first,
      gaps: [...gaps, { what: 'addons', why: 'denied', detail: 'eks:ListAddons' }],
    });
    expect(shared.match(/denied: /g)).toHaveLength(2);
    expect(shared).toContain('denied: pods, deployments, roles and 4 more (kubernetes:list pods: 403');
    const known = { ...first, outcome: 'control-plane' as const, why: 'connect: no route. Open one.' };
    const dark = summaryOf({
      ...known,
      gaps: kinds.map((what) => ({ what, why: 'unreachable', detail: 'connect: no route' })),
    });
    expect(dark.match(/no route/g)).toHaveLength(1);
  });

  it('shortens a long name in the middle', () => {
    const [first] = report.clusters;
    if (!first) throw new Error('no cluster');
    const named = { ...report, clusters: [{ ...first, ref: { ...first.ref, name: `begin${hostile.long}end` } }] };
    expect(terminalSummary(named, { color: false, width: 80 })).toMatch(/beginnnn\S*…\S*mmmend/);
  });

  it.each([
    ['::error::owned', ': :error::owned'],
    ['  ::set-output name=a::b', '  : :set-output name=a::b'],
    ['ok\n::stop-commands::x', 'ok\n: :stop-commands::x'],
    ['\u001b[0m::error::x', ': :error::x'],
    ['\u200b::error::x', ': :error::x'],
    ['ok\r::error::x', 'ok\n: :error::x'],
    ['a\u2028::error::x', 'a\n: :error::x'],
    [hostile.azure, '# #vso[task.setvariable variable=x]y'],
    ['x ##[group]y', 'x # #[group]y'],
    ['\u001b]0;title\u0007text\u009b31mred', 'textred'],
    ['a\u202eb\u2066c\u061cd', 'abcd'],
    ['std::vector a::b', 'std::vector a::b'],
  ])('%j is safe as %j', (text, safe) => {
    expect(terminalSafe(text)).toBe(safe);
  });
});

describe('what was tried in vain', () => {
  const summaryOf = (tried: typeof emptyReport.tried, lost: typeof emptyReport.lost = []) =>
    terminalSummary({ ...emptyReport, tried, lost }, { color: false, width: 100 });
  const gone = { provider: 'aks', accounts: 0, clusters: 0, leftOut: 'no Azure credential answered' } as const;

  it('says of every cloud why it was left out, or that it has no cluster', () => {
    const summary = summaryOf([gone, { provider: 'eks', accounts: 2, clusters: 0 }]);
    expect(summary).toContain('\nNothing found\naks: no Azure credential answered\neks: no cluster in 2 accounts\n');
  });

  it('not of one that nobody asked for, that has clusters, or that is told as lost', () => {
    const lost = [{ provider: 'aks', why: 'denied', detail: 'd', remedy: 'r' }] as const;
    const others = [
      { provider: 'gke', accounts: 0, clusters: 0, leftOut: 'not asked for' },
      { provider: 'eks', accounts: 2, clusters: 3 },
    ] as const;
    expect(summaryOf([...others, gone], lost)).not.toContain('Nothing found');
  });
});
