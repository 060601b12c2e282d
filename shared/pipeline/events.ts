import { z } from 'zod';
import { ConfigError } from '../errors.ts';
import { isRunId } from '../layout.ts';
import { providerNames } from '../model/cluster.ts';
import { mask } from '../model/mask.ts';

const name = z.string().min(1).max(512);
const names = z.array(name).max(1_000);
const run = z.string().refine(isRunId, 'no run id');

/** Start a run. `scope` narrows it; `seed` (an execution's name) makes a retry the same run. */
export const discoverEvent = z.strictObject({
  trigger: z.enum(['schedule', 'manual']).default('manual'),
  scheduledFor: z.iso.datetime().optional(),
  seed: name.optional(),
  scope: z
    .strictObject({
      // A kubeconfig is a person's file: functions and events never take one.
      providers: z.array(z.enum(providerNames).exclude(['kubeconfig'])).optional(),
      accounts: names.optional(),
      regions: names.optional(),
      clusters: names.optional(),
    })
    .partial()
    .default({}),
});
export const scanEvent = z
  .strictObject({
    run,
    cluster: name.optional(),
    account: name.optional(),
    slice: z.int().min(0).max(100).optional(),
    status: z.string().optional(),
  })
  .refine(
    (event) => (event.cluster === undefined) !== (event.account === undefined),
    'names one cluster or one account',
  );
export const summariseEvent = z.strictObject({ run });

/** The event as its schema has it. Anything else in it (a role, an endpoint, a path) is refused, not ignored. */
export function parseEvent<Schema extends z.ZodType>(schema: Schema, event: unknown): z.output<Schema> {
  const parsed = schema.safeParse(event);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new ConfigError(
    `event.${issue?.path.map(String).join('.') ?? ''}: ${mask(issue?.message ?? 'not an event of this function')}`,
  );
}
