import type { Finding } from '../model/finding.ts';
import type { Report, ReportFormat } from '../model/report.ts';
import { chunked, jsonOf } from './text.ts';

/** One JSON document: the Report's own fields, then `findings`. docs/report.schema.json describes it. */
export const json: ReportFormat = {
  extension: 'json',
  contentType: 'application/json',
  render: (report, findings) => chunked(document(report, findings())),
};

async function* document(report: Report, findings: AsyncIterable<Finding>): AsyncIterable<string> {
  let before = '{\n';
  for (const [key, value] of Object.entries(report)) {
    if (value === undefined) continue;
    yield `${before}${jsonOf(key)}: `;
    if (Array.isArray(value)) yield* list(value);
    else yield jsonOf(value);
    before = ',\n';
  }
  yield `${before}"findings": `;
  yield* list(findings);
  yield '\n}\n';
}

async function* list(items: Iterable<unknown> | AsyncIterable<unknown>): AsyncIterable<string> {
  let before = '[\n';
  for await (const item of items) {
    yield before + jsonOf(item);
    before = ',\n';
  }
  yield before === '[\n' ? '[]' : '\n]';
}
