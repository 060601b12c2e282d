import { z } from 'zod';
import { severities } from '../model/rule.ts';
import { findingZod } from './schema.ts';

const text = z.string();
const whole = z.int().min(0);
const open = z.strictObject({ critical: whole, high: whole, medium: whole, low: whole, info: whole });

/** What `kubesweep check --format json` prints. */
export const checkZod = z.strictObject({
  schemaVersion: z.literal(1),
  tool: text,
  files: text.describe('what was given'),
  read: whole.describe('files'),
  objects: whole,
  skipped: whole.describe('documents that hold no Kubernetes object'),
  templates: whole.describe('files of Helm charts, which are not read'),
  problems: z.array(z.strictObject({ file: text, line: z.int().min(1), column: z.int().min(1), message: text })),
  open: open.describe('failures that nobody accepted'),
  unknown: whole,
  excepted: z.strictObject({ configured: whole, inline: whole }),
  refused: z.array(text).describe('annotations that except nothing, and why'),
  rules: z.array(
    z.strictObject({
      ...{ id: text, title: text, severity: z.enum(severities), risk: text, remediation: text },
      ...{ controls: z.array(text), pass: whole, fail: whole, unknown: whole },
      snippet: text.exactOptional(),
      notApplicable: text.exactOptional(),
    }),
  ),
  findings: z.array(findingZod),
});

/** docs/check.schema.json: JSON Schema 2020-12. */
export const checkSchema = (): object => ({
  title: 'What kubesweep check --format json prints',
  ...z.toJSONSchema(checkZod),
});
