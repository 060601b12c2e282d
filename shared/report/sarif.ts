import type { CheckFormat, CheckReport, CheckRule } from '../model/check.ts';
import type { Finding } from '../model/finding.ts';
import { rank, type Severity } from '../model/rule.ts';
import { openFindings, placeOf, unknownsOf } from './check-text.ts';
import { clip, count, jsonOf } from './text.ts';

/** What GitHub takes of one run: a file beyond it is refused whole. */
export const githubLimits = { results: 25_000, rules: 25_000, tags: 20, text: 1_024, bytes: 10 * 2 ** 20 } as const;

/** SARIF knows three levels; the score is what GitHub sorts by. */
const weights: { readonly [S in Severity]: readonly [level: 'error' | 'warning' | 'note', score: string] } = {
  critical: ['error', '9.5'],
  high: ['error', '8.0'],
  medium: ['warning', '5.5'],
  low: ['note', '3.0'],
  info: ['note', '0.1'],
};

/** SARIF 2.1.0 for code scanning: one run, the gravest results first; what was accepted is counted, not listed. */
export const sarif: CheckFormat = function* (report) {
  const all = [...openFindings(report)].sort((a, b) => rank(a.severity) - rank(b.severity));
  const results = all.slice(0, githubLimits.results);
  const used = new Set(results.map(({ ruleId }) => ruleId));
  const rules = report.rules.filter(({ id }) => used.has(id));
  const index = new Map(rules.map(({ id }, at) => [id, at]));
  const [name, version] = report.tool.split(' ');
  const driver = { name, semanticVersion: version, rules: rules.map(ruleOf) };
  const { excepted, unknown, skipped, objects, read } = report;
  const run = {
    tool: { driver },
    columnKind: 'utf16CodeUnits',
    invocations: [invocation(report, all.length - results.length)],
    properties: { read, objects, skipped, unknown, excepted },
  };
  yield '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[';
  yield `${jsonOf(run).slice(0, -1)},"results":[`;
  let before = '\n';
  for (const finding of results) {
    yield before + jsonOf(resultOf(finding, index.get(finding.ruleId) ?? 0, report.files));
    before = ',\n';
  }
  yield '\n]}]}\n';
};

function ruleOf({ id, title, severity, risk, remediation, snippet, controls }: CheckRule) {
  const [level, score] = weights[severity];
  const yaml = snippet ? `\n\n\`\`\`yaml\n${snippet}\n\`\`\`` : '';
  return {
    id,
    name: id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: clip(title, githubLimits.text) },
    fullDescription: { text: clip(risk, githubLimits.text) },
    help: { text: `${risk}\n${remediation}`, markdown: `${risk}\n\n${remediation}${yaml}` },
    defaultConfiguration: { level },
    properties: {
      tags: ['security', 'kubernetes', ...controls].slice(0, githubLimits.tags),
      precision: 'very-high',
      'problem.severity': level === 'note' ? 'recommendation' : level,
      'security-severity': score,
    },
  };
}

function resultOf(finding: Finding, ruleIndex: number, files: string) {
  const { id, ruleId, severity, message, source } = finding;
  const place = placeOf(finding);
  return {
    ruleId,
    ruleIndex,
    level: weights[severity][0],
    message: { text: clip(`${place}: ${message}`, githubLimits.text) },
    locations: [
      {
        physicalLocation: locationOf(source?.file ?? files, source?.line ?? 1, source?.column ?? 1),
        logicalLocations: [{ fullyQualifiedName: place, kind: 'resource' }],
      },
    ],
    partialFingerprints: { 'kubesweep/v1': id },
    properties: { severity },
  };
}

const locationOf = (file: string, startLine: number, startColumn: number) => ({
  artifactLocation: { uri: uriOf(file) },
  region: { startLine, startColumn },
});

/** Relative as given; what is no URI character is escaped. */
function uriOf(file: string): string {
  const path = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]%3A\//.test(path)) return `file:///${path.replace('%3A', ':')}`;
  return path.startsWith('/') ? `file://${path}` : path;
}

/** What a run could not do is told as notifications: neither a pass nor a result. */
function invocation(report: CheckReport, leftOut: number) {
  const errors = report.problems.map(({ file, line, column, message }) => ({
    level: 'error',
    message: { text: clip(message, githubLimits.text) },
    locations: [{ physicalLocation: locationOf(file, line, column) }],
  }));
  const notes = [
    ...unknownsOf(report).map(([reason, rules]) => `unknown: ${reason} (${rules.join(', ')})`),
    ...report.refused.map((text) => `not excepted: ${text}`),
    ...(leftOut ? [`${count(leftOut)} more results were left out: GitHub takes 25,000`] : []),
  ];
  const told = notes.map((text) => ({ level: 'note', message: { text: clip(text, githubLimits.text) } }));
  return {
    executionSuccessful: errors.length === 0,
    toolExecutionNotifications: [...errors.slice(0, 1_000), ...told],
  };
}
