import type { CheckFormat } from '../model/check.ts';
import { lineOf } from './ndjson.ts';
import { jsonOf } from './text.ts';

/** One JSON document: docs/check.schema.json describes it. */
export const checkJson: CheckFormat = function* (report) {
  const { findings, ...head } = report;
  yield `${jsonOf(head).slice(0, -1)},\n"findings": [`;
  let before = '\n';
  for (const finding of findings) {
    yield before + lineOf(finding);
    before = ',\n';
  }
  yield before === '\n' ? ']}\n' : '\n]}\n';
};

/** One Finding a line, as a sweep writes them. */
export const checkNdjson: CheckFormat = function* ({ findings }) {
  for (const finding of findings) yield `${lineOf(finding)}\n`;
};
