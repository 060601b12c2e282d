import { describe, expect, it, vi } from 'vitest';
import type { Finding } from '../../shared/model/finding.ts';
import type { Report, ReportFormat } from '../../shared/model/report.ts';
import { emptyReport, hostile, sample, stream } from './sample.ts';

export interface Promises {
  /** The text a reader sees, markup taken away; white space is one space. */
  readonly plain: (output: string) => string;
  /** How this format says a coverage of 62 %; undefined: it holds findings only. */
  readonly coverage: string | undefined;
  /** Bytes, however large the estate; undefined: as large as its data. */
  readonly limit: number | undefined;
  /** Writes findings as they come, without holding them. */
  readonly passesThrough: boolean;
}

/** Everything a format writes. */
export async function written(format: ReportFormat, report: Report, findings: () => AsyncIterable<Finding>) {
  let text = '';
  for await (const piece of format.render(report, findings)) text += piece;
  return text;
}

/** What every format promises, whatever it looks like. */
export function reportContract(name: string, format: ReportFormat, promises: Promises): void {
  const { report, findings } = sample();

  describe(`${name} keeps the contract of formats`, () => {
    it('is pure: the same bytes twice, from frozen data, with neither clock nor chance nor environment', async () => {
      const once = await written(format, report, findings);
      const restore = forbidImpurity();
      try {
        expect(await written(format, frozen(structuredClone(report)), findings)).toBe(once);
      } finally {
        restore();
      }
    });

    it('comes in pieces that are small beside the whole', async () => {
      const { report: large, findings: many } = sample(20);
      for await (const piece of format.render(large, many)) expect(piece.length).toBeLessThan(1_000_000);
    });

    if (promises.passesThrough)
      it('writes before it has read all', async () => {
        let read = 0;
        const first = await nextOf(format.render(report, () => counted(findings(), 50_000, () => (read += 1))));
        expect(first.length).toBeGreaterThan(0);
        expect(read).toBeLessThan(2_000);
      });

    it('prints nothing that a terminal or a reader cannot see', async () => {
      const text = await written(format, report, findings);
      expect(
        text.match(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu)?.filter((letter) => !'\n\t'.includes(letter)) ?? [],
      ).toEqual([]);
      expect(text.isWellFormed()).toBe(true);
      expect(text).not.toMatch(/^\s*::/m);
    });

    if (promises.coverage)
      it('shows coverage, every lost entry with reason and remedy, and what was not read', async () => {
        const text = promises.plain(await written(format, report, findings));
        const { coverage } = promises;
        expect(text).toContain(coverage);
        for (const { account = '', region = '', why, detail, remedy } of report.lost.slice(0, 3))
          for (const word of [account, region, why, detail, remedy.replace(/\.$/, '')]) expect(text).toContain(word);
        expect(text).toContain(report.lost[3]?.account);
        for (const { ref, why } of report.clusters.filter(({ outcome }) => outcome !== 'judged'))
          for (const word of [ref.name, why ?? '']) expect(text).toContain(word);
        expect(text).toMatch(/3,120 of 63,412 in 41 of 41 namespaces|"read":3120,"total":63412/);
      });

    it('survives an empty roll and a report of one hostile word', async () => {
      for (const word of Object.values(hostile)) {
        const named = JSON.parse(JSON.stringify(report).replaceAll('"payments"', () => JSON.stringify(word)));
        expect((await written(format, named, findings)).length).toBeGreaterThan(0);
      }
      const empty = await written(format, emptyReport, () => stream([]));
      expect(promises.plain(empty)).not.toMatch(/NaN|undefined|Infinity|\[object/);
    });

    if (promises.limit)
      it('stays bounded for an estate without bound', async () => {
        const text = await written(format, enormous(report), sample(30).findings);
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(promises.limit ?? 0);
        expect(text).toMatch(/more/);
      });
  });
}

/** Thousands of clusters and lost places with long, awkward names. */
function enormous(report: Report): Report {
  const name = `${hostile.handler}${'<&">`'.repeat(60)}`;
  const clusters = Array.from({ length: 4_000 }, (_, i) => {
    const model = report.clusters[i % report.clusters.length] ?? report.clusters[0];
    return { ...(model as Report['clusters'][number]), aliases: [name], why: name };
  });
  const lost = Array.from({ length: 4_000 }, (_, i) => ({
    ...({ provider: 'eks', account: `${name}${i}`, why: 'denied', detail: name, remedy: name } as const),
  }));
  const exceptions = Array.from({ length: 4_000 }, () => ({
    ...{ exception: { reason: name, owner: name, expires: name }, matched: 0, problem: 'unused' as const },
  }));
  return { ...report, clusters, lost, exceptions };
}

/** Until restored, whoever asks for the time, a random number or a variable throws. */
function forbidImpurity(): () => void {
  const refuse = () => {
    throw new Error('impure');
  };
  const RealDate = Date;
  const env = process.env;
  const random = vi.spyOn(Math, 'random').mockImplementation(refuse);
  globalThis.Date = new Proxy(RealDate, { construct: refuse, apply: refuse, get: refuse });
  process.env = new Proxy({}, { get: refuse, has: refuse });
  return () => {
    random.mockRestore();
    globalThis.Date = RealDate;
    process.env = env;
  };
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
}

async function* counted(findings: AsyncIterable<Finding>, times: number, tick: () => void): AsyncIterable<Finding> {
  const model = await nextOf(findings);
  for (let i = 0; i < times; i += 1) {
    tick();
    yield model;
  }
}

async function nextOf<T>(items: AsyncIterable<T>): Promise<T> {
  for await (const item of items) return item;
  throw new Error('nothing came');
}
