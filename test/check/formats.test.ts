import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import type { CheckReport } from '../../shared/model/check.ts';
import type { Finding } from '../../shared/model/finding.ts';
import { checkFormatNames, checkFormats } from '../../shared/report/check.ts';
import { checkSchema } from '../../shared/report/check-schema.ts';
import { githubLimits } from '../../shared/report/sarif.ts';
import { findingSchema } from '../../shared/report/schema.ts';
import { checkOf, privileged } from './files.ts';

const render = async (name: keyof typeof checkFormats, report: CheckReport) =>
  [...(await checkFormats[name]())(report, false)].join('');

/** What somebody writes who wants to be read as something else. */
const hostile = '</testcase>]]><script>"&\u0000\u202e|`@team [a](b) ::error::x\n##vso[x]';
const finding = (n: number, more: Partial<Finding> = {}): Finding => ({
  id: `id${n}`,
  ruleId: 'privileged-container',
  severity: 'critical',
  status: 'fail',
  origin: { files: '.' },
  resource: { kind: 'Pod', namespace: 'shop', name: `web-${n}` },
  context: {},
  message: 'privileged is true',
  source: { file: 'deploy/a b.yaml', line: n + 1, column: 3 },
  ...more,
});
const reports = {
  real: () =>
    checkOf(
      { 'a.yaml': privileged(), 'b.yaml': `${privileged('other')}---\na: [`, 'c.yaml': 'a: 1\na: 2' },
      { rules: { profile: 'all' } },
    ),
  clean: () => checkOf({ 'a.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata: {name: a}' }),
  hostile: async () => {
    const report = await checkOf({ 'a.yaml': privileged() }, { rules: { only: ['privileged-container'] } });
    const resource = { kind: hostile, namespace: hostile, name: hostile };
    const source = { file: hostile, line: 1, column: 1 };
    const more = { resource, message: hostile, container: hostile, source };
    return {
      ...report,
      files: hostile,
      problems: [{ file: hostile, line: 1, column: 1, message: hostile }],
      refused: [hostile],
      findings: [finding(1, more), finding(2, { ...more, status: 'unknown' })],
    };
  },
  huge: async () => {
    const report = await checkOf({ 'a.yaml': privileged() }, { rules: { only: ['privileged-container'] } });
    const findings = Array.from({ length: 30_000 }, (_, n) => finding(n, n % 2 ? { severity: 'low' } : {}));
    return { ...report, findings };
  },
} as const;

describe.each(Object.entries(reports))('%s', (_, make) => {
  test('SARIF is valid by its schema, and within the limits of GitHub', async () => {
    const sarif = JSON.parse(await render('sarif', await make()));
    const validate = sarifValidator();
    expect(validate(sarif), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    const [run] = sarif.runs;
    expect(run.results.length).toBeLessThanOrEqual(githubLimits.results);
    for (const { tags } of run.tool.driver.rules.map(({ properties }: { properties: object }) => properties))
      expect(tags.length).toBeLessThanOrEqual(githubLimits.tags);
    for (const { message, ruleIndex, ruleId, locations } of run.results) {
      expect(message.text.length).toBeLessThanOrEqual(githubLimits.text);
      expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
      expect(URL.canParse(locations[0].physicalLocation.artifactLocation.uri, 'file:///src/')).toBe(true);
    }
  });

  test('JUnit is XML, and its counts are those of its cases', async () => {
    const xml = await render('junit', await make());
    expect(XMLValidator.validate(xml)).toBe(true);
    const { testsuites } = new XMLParser({
      ignoreAttributes: false,
      isArray: (name) => /^test(suite|case)$/.test(name),
    }).parse(xml);
    const suites = testsuites.testsuite as {
      [field: string]: unknown;
      testcase: { failure?: unknown; error?: unknown }[];
    }[];
    const cases = suites.flatMap(({ testcase }) => testcase);
    expect(Number(testsuites['@_tests'])).toBe(cases.length);
    expect(Number(testsuites['@_failures'])).toBe(cases.filter(({ failure }) => failure !== undefined).length);
    expect(Number(testsuites['@_errors'])).toBe(cases.filter(({ error }) => error !== undefined).length);
  });

  test('JSON is valid by its schema, and every line of NDJSON by the one of findings', async () => {
    const report = await make();
    const ajv = new Ajv({ strict: false });
    const validate = ajv.compile(without$(checkSchema()));
    expect(validate(JSON.parse(await render('json', report))), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    const one = ajv.compile(without$(findingSchema()));
    const lines = (await render('ndjson', report)).split('\n').filter(Boolean);
    expect(lines).toHaveLength(report.findings.length);
    for (const line of lines.slice(0, 1_000)) expect(one(JSON.parse(line)), line).toBe(true);
  });

  test('Markdown fits into a comment, a terminal gets no control characters', async () => {
    const report = await make();
    expect((await render('markdown', report)).length).toBeLessThan(65_536);
    const lines = (await render('terminal', report)).split('\n');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: looking for them is the point
    for (const line of lines) expect(line).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]|^\s*::|##vso\[/);
  });
});

test('SARIF keeps the gravest and says what it left out', async () => {
  const [run] = JSON.parse(await render('sarif', await reports.huge())).runs;
  expect(run.results).toHaveLength(25_000);
  expect(run.results.filter(({ level }: { level: string }) => level === 'error')).toHaveLength(15_000);
  expect(JSON.stringify(run.invocations)).toContain('5,000 more results were left out');
});

test('every format says the same finding and the same error', async () => {
  const report = await reports.real();
  for (const name of checkFormatNames) {
    const text = await render(name, report);
    expect(text, name).toMatch(/a\.yaml/);
    expect(text, name).toContain('privileged-container');
    if (name !== 'ndjson') expect(text, name).toMatch(/set twice/);
  }
});

function sarifValidator() {
  const path = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const { id: _, $schema: __, ...schema } = JSON.parse(readFileSync(path, 'utf8'));
  return new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
}
/** Ajv itself knows draft 7: what these schemas say is the same in it. */
function without$(schema: object): object {
  const { $schema: _, ...rest } = schema as { $schema?: string };
  return rest;
}
