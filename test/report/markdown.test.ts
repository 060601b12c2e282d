import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../shared/model/report.ts';
import { markdown } from '../../shared/report/markdown.ts';
import { reportContract, written } from './contract.ts';
import { emptyReport, hostile, sample } from './sample.ts';

const plain = (output: string) => output.replaceAll('`', '').replace(/\s+/g, ' ');
reportContract('markdown', markdown, { plain, coverage: '62 % coverage', limit: 65_536, passesThrough: false });

/** As a forge renders it: GitHub's dialect, raw HTML let through so that it would show. */
const rendered = (text: string) =>
  micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });

/** Tags and text of what a forge scans for mentions and references: all but code. */
const outsideCode = (html: string) => html.replace(/<code>[\s\S]*?<\/code>/g, '');

const attacks = [
  ...Object.values(hostile),
  ...['[a](javascript:alert(1))', '![x](//evil.example/x.png)', '<img src=//evil.example>', '<!-- x', '&lt;b&gt;'],
  ...['http://evil.example', 'https://evil.example', 'HTTPS://evil.example', 'www.evil.example', 'mailto:a@b.co'],
  ...['ftp://evil.example', 'xmpp:a@b.co', 'someone@evil.example', '@acme/security', 'see @admin', '(@admin)'],
  ...[
    '#123',
    'acme/app#7',
    'GH-12',
    '!12',
    'da39a3ee5e6b4b0d3255bfef95601890afd80709',
    '| a | b |',
    'a|b',
    '`',
    '``x`',
  ],
  ...[
    '\\',
    '\\`',
    '# title',
    '- item',
    '1. one',
    '> quote',
    '***',
    '---',
    '~~~',
    '```',
    '$x$',
    ':tada:',
    '[^1]',
    '[x]',
  ],
  ...[
    '[ref]: http://evil.example',
    '_a_ *b* **c**',
    '~~gone~~',
    'a\n\n# b',
    'a\r\n|b|',
    ' ',
    '',
    '<https://evil.example>',
  ],
];

describe('markdown from data', () => {
  const { report, findings } = sample();
  const structure = async (of: Report) => {
    const html = outsideCode(rendered(await written(markdown, of, findings)));
    return (html.match(/<\/?[a-z][^>]*>/g) ?? []).filter((tag) => !/^<\/?(strong|em)>$/.test(tag)).join('');
  };

  let tame: string;
  beforeAll(async () => {
    tame = await structure(injected(report, 'tame'));
  });

  it.each(attacks)('%j is no link, image, mention, HTML, heading, list or table break', async (word) => {
    const html = outsideCode(rendered(await written(markdown, injected(report, word), findings)));
    expect(await structure(injected(report, word))).toBe(tame);
    expect(html).toMatch(/<td>no grade<\/td>\s*<td align="right">0 %<\/td>\s*<td>–<\/td>\s*<\/tr>/);
    expect(html).not.toMatch(/<(a|img|script|del|input|sup|code)\b/);
    expect(html).not.toMatch(/(^|[^\w])@\w|#\d|GH-\d|\b[\da-f]{7,40}\b|:\/\/|www\.|[\w.]@[\w.]|!\d|\$|:\w+:/);
  });

  it('says no grade under 80 % and no coverage for an empty roll', async () => {
    expect(await written(markdown, report, findings)).toMatch(/^# kubesweep: No grade, 62 % coverage\n/);
    expect(await written(markdown, emptyReport, findings)).toMatch(/^# kubesweep: No grade, no coverage\n/);
    const graded = { ...report, grade: 'B', coverage: 0.9999 } as const;
    expect(await written(markdown, graded, findings)).toMatch(/^# kubesweep: Grade B, 99 % coverage\n/);
  });
});

/** The report with one word in every place that a cloud, a cluster or a configuration fills. */
function injected(report: Report, word: string): Report {
  const [cluster] = report.clusters.filter(({ outcome }) => outcome === 'not-scanned');
  if (!cluster) throw new Error('the sample lost its unscanned cluster');
  return {
    ...report,
    lost: [{ provider: 'eks', account: word, region: word, cluster: word, why: 'denied', detail: word, remedy: word }],
    clusters: [
      {
        ...cluster,
        ref: { ...cluster.ref, name: word, account: word, region: word },
        ...{ why: word, version: word, aliases: [word] },
        gaps: [{ what: 'pods', why: 'denied', detail: word }],
      },
    ],
    priorities: report.priorities.slice(0, 1).map((first) => ({ ...first, clusters: [word], title: word })),
    exceptions: [
      { exception: { rule: word, reason: word, owner: word, expires: '2027-01-01' }, matched: 0, problem: 'unused' },
    ],
    tried: [{ provider: 'eks', accounts: 0, clusters: 0, leftOut: word }],
    run: { ...report.run, tool: 'kubesweep' },
  };
}
