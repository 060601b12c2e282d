import type { Finding } from '../model/finding.ts';
import type { ReportFormat } from '../model/report.ts';
import { chunked, jsonOf } from './text.ts';

/** One Finding a line, in a fixed order of fields: what grep, jq, and a warehouse's loader read. */
export const ndjson: ReportFormat = {
  extension: 'ndjson',
  contentType: 'application/x-ndjson',
  render: (_report, findings) => chunked(lines(findings())),
};

async function* lines(findings: AsyncIterable<Finding>): AsyncIterable<string> {
  for await (const finding of findings) yield `${lineOf(finding)}\n`;
}

/** Without what is undefined. */
export function lineOf(finding: Finding): string {
  const { id, ruleId, severity, status, origin, resource, container, path, message, context, exception } = finding;
  const { subjects, absorbed, fix, source } = finding;
  return jsonOf({
    ...{ id, ruleId, severity, status, origin, resource, container, path, message, context, exception },
    ...{ subjects, absorbed, fix, source },
  });
}
