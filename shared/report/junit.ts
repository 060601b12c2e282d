import type { CheckFormat, CheckReport, CheckRule } from '../model/check.ts';
import type { Finding } from '../model/finding.ts';
import { placeOf } from './check-text.ts';

/** JUnit's XML: a suite a rule, a case a finding; a rule without any is one case that passes or is skipped. */
export const junit: CheckFormat = function* (report) {
  const suites = [...report.rules.map((rule) => suite(rule, report)), errors(report)].filter(
    ({ cases }) => cases.length,
  );
  const sum = (of: keyof Counts) => suites.reduce((total, { counts }) => total + counts[of], 0);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<testsuites name="kubesweep" tests="${sum('tests')}" failures="${sum('failures')}" errors="${sum('errors')}">\n`;
  for (const { name, counts, cases } of suites) {
    const { tests, failures, errors: broken, skipped } = counts;
    yield `  <testsuite name=${quoted(name)} tests="${tests}" failures="${failures}" errors="${broken}" skipped="${skipped}">\n`;
    yield* cases;
    yield '  </testsuite>\n';
  }
  yield '</testsuites>\n';
};

interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
}
interface Suite {
  readonly name: string;
  readonly counts: Counts;
  readonly cases: readonly string[];
}

function suite(rule: CheckRule, { findings }: CheckReport): Suite {
  const own = findings.filter(({ ruleId }) => ruleId === rule.id);
  const failed = own.filter(({ status, exception }) => status === 'fail' && !exception);
  const name = `${rule.id}: ${rule.title}`;
  if (own.length) {
    const counts = { tests: own.length, failures: failed.length, errors: 0, skipped: own.length - failed.length };
    return { name, counts, cases: own.map((finding) => caseOf(finding, rule)) };
  }
  const skipped = rule.pass ? 0 : 1;
  const inner = skipped
    ? `<skipped message=${quoted(rule.notApplicable ?? 'no object of the files is its subject')}/>`
    : '';
  const only = testcase(rule.id, rule.title, '', inner);
  return { name, counts: { tests: 1, failures: 0, errors: 0, skipped }, cases: [only] };
}

function caseOf(finding: Finding, { id, remediation }: CheckRule): string {
  const { source, message, severity, status, exception } = finding;
  const at = source ? ` file=${quoted(source.file)} line="${source.line}"` : '';
  const place = source ? `${source.file}:${source.line}:${source.column}` : '';
  if (status === 'unknown') return testcase(id, placeOf(finding), at, `<skipped message=${quoted(message)}/>`);
  if (exception)
    return testcase(id, placeOf(finding), at, `<skipped message=${quoted(`excepted: ${exception.reason}`)}/>`);
  const text = escaped(`${place}\n${message}\n${remediation}`);
  return testcase(
    id,
    placeOf(finding),
    at,
    `<failure type=${quoted(severity)} message=${quoted(message)}>${text}</failure>`,
  );
}

function errors({ problems }: CheckReport): Suite {
  const cases = problems.map(({ file, line, column, message }) => {
    const place = `${file}:${line}:${column}`;
    return testcase(
      'files',
      place,
      ` file=${quoted(file)} line="${line}"`,
      `<error type="unread" message=${quoted(message)}/>`,
    );
  });
  return { name: 'files', counts: { tests: cases.length, failures: 0, errors: cases.length, skipped: 0 }, cases };
}

function testcase(of: string, name: string, more: string, inner: string): string {
  const head = `    <testcase classname=${quoted(`kubesweep.${of}`)} name=${quoted(name)}${more}`;
  return inner ? `${head}>${inner}</testcase>\n` : `${head}/>\n`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML 1.0 has no place for is U+FFFD; line feeds stay only where text may have them. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"]/g, (letter) => entities[letter] ?? '');
}
const quoted = (text: string) => `"${escaped(text).replace(/[\t\n\r]/g, ' ')}"`;
