import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Finding } from '../../shared/model/finding.ts';
import type { Report } from '../../shared/model/report.ts';
import { json } from '../../shared/report/json.ts';
import { ndjson } from '../../shared/report/ndjson.ts';
import { findingSchema, type findingZod, reportSchema, type reportZod } from '../../shared/report/schema.ts';
import { reportContract, written } from './contract.ts';
import { emptyReport, hostile, sample, stream } from './sample.ts';

/** T as JSON has it, with what may be absent wrapped, so that an optional field on one side alone does not pass. */
type Shape<T> = T extends readonly (infer U)[]
  ? Shape<U>[]
  : T extends object
    ? { -readonly [K in keyof T]-?: undefined extends T[K] ? { maybe: Shape<Exclude<T[K], undefined>> } : Shape<T[K]> }
    : T;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
const typesAgree: {
  readonly report: Same<Shape<z.output<typeof reportZod>>, Shape<Report & { findings: readonly Finding[] }>>;
  readonly finding: Same<Shape<z.output<typeof findingZod>>, Shape<Finding>>;
} = { report: true, finding: true };

const plain = (output: string) => output;
reportContract('json', json, { plain, coverage: '"coverage": 0.62', limit: undefined, passesThrough: true });
reportContract('ndjson', ndjson, { plain, coverage: undefined, limit: undefined, passesThrough: true });

const validator = (schema: object) => new Ajv2020({ strict: true, allErrors: true }).compile(schema);

describe('the published schemas', () => {
  const { report, findings } = sample();

  it('agree with the types, which the compiler has checked', () => {
    expect(typesAgree).toEqual({ report: true, finding: true });
  });

  it('accept what is written, of a hostile estate and of an empty one', async () => {
    const valid = validator(reportSchema());
    for (const [it, of] of [[report, findings] as const, [emptyReport, () => stream([])] as const]) {
      valid(JSON.parse(await written(json, it, of)));
      expect(valid.errors).toBeNull();
    }
  });

  it('refuse what is not a report', async () => {
    const valid = validator(reportSchema());
    const good = JSON.parse(await written(json, report, findings));
    const { coverage: _, ...uncovered } = good.clusters[0];
    for (const bad of [
      { ...good, grade: 'E' },
      { ...good, coverage: 62 },
      { ...good, surprise: true },
      { ...good, clusters: [uncovered] },
      { ...good, findings: [{ ...good.findings[0], severity: 'urgent' }] },
    ])
      expect(valid(bad)).toBe(false);
  });

  it('accept every line of the NDJSON, whose fields come in the promised order', async () => {
    const valid = validator(findingSchema());
    const lines = (await written(ndjson, report, findings)).trimEnd().split('\n');
    for (const line of lines) expect(valid(JSON.parse(line)), line).toBe(true);
    expect(lines).toHaveLength(report.unknown + report.excepted + Object.values(report.open).reduce((a, b) => a + b));
    const order = 'id ruleId severity status origin resource container path message context exception'.split(' ');
    for (const line of lines) {
      const keys = Object.keys(JSON.parse(line));
      expect(keys.filter((key) => order.includes(key))).toEqual(order.filter((key) => keys.includes(key)));
    }
  });

  it('are the files in docs/', async () => {
    for (const [name, schema] of [['report', reportSchema()] as const, ['finding', findingSchema()] as const]) {
      const file = await readFile(new URL(`../../docs/${name}.schema.json`, import.meta.url), 'utf8');
      expect(JSON.parse(file)).toEqual(schema);
    }
  });

  it('lose nothing of a hostile name: JSON gives it back letter by letter', async () => {
    const { findings: again } = JSON.parse(await written(json, report, findings)) as { findings: Finding[] };
    const messages = new Set(again.map(({ message }) => message));
    for (const word of Object.values(hostile)) expect(messages).toContain(word);
  });
});
