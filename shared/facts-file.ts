import { z } from 'zod';
import { ConfigError } from './errors.ts';
import type { ScanFacts } from './model/scan-facts.ts';

const text = z.string().min(1).max(1024);
const vulnerability = z.strictObject({
  id: text.describe('CVE-2024-1234'),
  severity: z.enum(['critical', 'high', 'medium', 'low']),
  remoteCode: z.boolean().optional().describe('somebody far away can run code by it'),
});

/** What a file given with --facts may hold: what image scanners and probes of services found out. */
export const factsSchema = z.strictObject({
  images: z
    .array(
      z.strictObject({
        image: text.describe('as pods name it, or with its digest'),
        signed: z.boolean().optional().describe('it has a signature'),
        verified: z.boolean().optional().describe('a signature was verified with a trusted key'),
        vulnerabilities: z.array(vulnerability).max(10_000).optional(),
      }),
    )
    .max(100_000)
    .optional(),
  services: z
    .array(
      z.strictObject({
        cluster: text.optional().describe('absent: of any cluster'),
        namespace: text,
        name: text,
        authenticated: z.boolean().optional().describe('it answered only those who logged in'),
      }),
    )
    .max(100_000)
    .optional(),
});

/** The facts of a file; a file that is something else is its author's mistake. */
export function parseFacts(source: string, file: string): ScanFacts {
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch {
    throw new ConfigError(`${file}: is no JSON; docs/facts.schema.json says what it holds`);
  }
  const parsed = factsSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new ConfigError(
    `${file}: ${issue?.path.join('.') || 'the whole'}: ${issue?.message}; see docs/facts.schema.json`,
  );
}
