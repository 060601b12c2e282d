import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../shared/model/finding.ts';
import { gravest } from '../../shared/report/html/data.ts';
import { page, pageLimit } from '../../shared/report/html/page.ts';
import { html } from '../../shared/report/html.ts';
import { reportContract, written } from './contract.ts';
import { emptyReport, sample, stream } from './sample.ts';

const entity = (text: string) => text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
const plain = (output: string) =>
  entity(
    output
      .replace(/<(style|script)[\s\S]*?<\/\1>/g, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' '),
  );
reportContract('html', html, { plain, coverage: '62 % coverage', limit: pageLimit, passesThrough: false });

const dataOf = (text: string) => JSON.parse(/id="data">([\s\S]*?)<\/script>/.exec(text)?.[1] ?? '');
const severityColumn = 1;

describe('html', () => {
  const { report, findings } = sample();

  it('has exactly the promised policy, with the hashes of what stands in the page', async () => {
    const text = await written(html, report, findings);
    const sha = (body: string | undefined) =>
      createHash('sha256')
        .update(body ?? '')
        .digest('base64');
    const script = sha(/<script>([\s\S]*?)<\/script>/.exec(text)?.[1]);
    const style = sha(/<style>([\s\S]*?)<\/style>/.exec(text)?.[1]);
    expect(/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text)?.[1]).toBe(
      `default-src 'none'; script-src 'sha256-${script}'; style-src 'sha256-${style}'; img-src data:; ` +
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'",
    );
  });

  it('holds no address but anchors, no handler and no style attribute', async () => {
    const text = (await written(html, report, findings)).replace(/<(style|script)[^>]*>[\s\S]*?<\/\1>/g, '');
    const tags = text.match(/<[a-z][^>]*>/gi) ?? [];
    expect(tags.length).toBeGreaterThan(200);
    for (const tag of tags) {
      expect(tag).not.toMatch(/\s(on\w+|style|srcdoc|action|formaction)\s*=/i);
      for (const [, url] of tag.matchAll(/\s(?:href|src)="([^"]*)"/g)) expect(url).toMatch(/^(#|data:,$)/);
    }
  });

  it('shows a grade beside its coverage only, and none without', async () => {
    const title = async (of: typeof report) => /<title>(.*)<\/title>/.exec(await written(html, of, findings))?.[1];
    expect(await title({ ...report, grade: 'D', coverage: 0.876 })).toBe('kubesweep: Grade D, 87 % coverage');
    expect(await title(report)).toBe('kubesweep: No grade, 62 % coverage');
    expect(await title(emptyReport)).toBe('kubesweep: No grade, no coverage');
  });

  it('keeps the gravest findings when there are too many for it, and says how many it left out', async () => {
    const { report: large, findings: many } = sample(40);
    let text = '';
    const limit = 400_000;
    for await (const piece of page(large, many(), limit)) text += piece;
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit);
    expect(Buffer.byteLength(text)).toBeGreaterThan(limit * 0.9);
    const ranks: number[] = dataOf(text).rows.map((row: number[]) => row[severityColumn]);
    expect(ranks).toEqual([...ranks].sort());
    const left = Object.values(large.open).reduce((a, b) => a + b, large.unknown + large.excepted) - ranks.length;
    const told = /holds the ([\d,]+) gravest of ([\d,]+) findings. Left out: ([^.]*)\./.exec(plain(text));
    const number = (words = '') => Number(words.replaceAll(',', ''));
    expect(number(told?.[1])).toBe(ranks.length);
    expect(number(told?.[2]) - number(told?.[1])).toBe(left);
    const parts = told?.[3]?.match(/[\d,]+(?= )/g) ?? [];
    expect(parts.map(number).reduce((a, b) => a + b)).toBe(left);
    expect(plain(text)).toContain('findings.ndjson');
  });

  it('says nothing of a rest when there is none', async () => {
    expect(plain(await written(html, report, findings))).not.toContain('Left out');
  });

  it('holds a bounded number of findings while it reads any number', async () => {
    const [model] = (await gravest(findings())).kept;
    const low = { ...(model as Finding), severity: 'low' } as const;
    const list = [...Array.from({ length: 30 }, () => low), model as Finding, low];
    const { kept, total } = await gravest(stream(list), 10);
    expect(kept).toHaveLength(10);
    expect(kept[0]).toBe(model);
    expect(total).toMatchObject({ critical: 1, low: 31 });
  });
});
