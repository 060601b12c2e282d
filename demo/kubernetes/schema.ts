import { z } from 'zod';

export const raw = z.record(z.string(), z.unknown()).describe('an object exactly as the API sends it');

/** What one API server holds and how it misbehaves. */
export const kubernetes = z.strictObject({
  version: z.string().default('v1.33.4'),
  objects: z.array(raw).default([]),
  /** Resources whose list answers 403: `clusterroles`, or `*`. */
  denied: z.array(z.string()).default([]),
  /** Every n-th request answers 429 with Retry-After. */
  throttleEvery: z.int().min(2).optional(),
  /** Nothing listens there. */
  unreachable: z.boolean().default(false),
  latencyMs: z.int().min(0).default(0),
});
