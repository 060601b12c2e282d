import type { NormalizedSchema } from '@smithy/core/schema';

interface Stacked {
  readonly middlewareStack: {
    add(middleware: never, options: { readonly step: 'initialize'; readonly name: string }): void;
  };
}
type Step = (input: unknown) => Promise<{ readonly output: unknown }>;

/** The client with every answer held against the service's own model: an SDK hands on whatever type the wire had. */
export async function wellFormed<C extends Stacked>(client: C): Promise<C> {
  const [{ NormalizedSchema }, { getSmithyContext }] = await Promise.all([
    import('@smithy/core/schema'),
    import('@smithy/core/transport'),
  ]);
  const check = (next: Step, context: Parameters<typeof getSmithyContext>[0]): Step => {
    return async (input) => {
      const result = await next(input);
      const [, , , , , output] = getSmithyContext(context).operationSchema as Parameters<
        typeof NormalizedSchema.of
      >[0][];
      const path = output && misfit(result.output, NormalizedSchema.of(output), 'answer');
      if (path) throw Object.assign(new Error(`not of the service’s model at ${path}`), { name: 'MalformedAnswer' });
      return result;
    };
  };
  client.middlewareStack.add(check as never, { step: 'initialize', name: 'wellFormed' });
  return client;
}

/** Path of the first value that is not of the model’s type; absent is always well, but not inside a list. */
function misfit(value: unknown, schema: NormalizedSchema, path: string): string | undefined {
  if (value === undefined) return undefined;
  const unless = (fits: boolean) => (fits ? undefined : path);
  if (schema.isStringSchema()) return unless(typeof value === 'string');
  if (schema.isBooleanSchema()) return unless(typeof value === 'boolean');
  if (schema.isNumericSchema()) return unless(typeof value === 'number' && !Number.isNaN(value));
  if (schema.isTimestampSchema()) return unless(value instanceof Date);
  if (schema.isListSchema()) {
    if (!Array.isArray(value)) return path;
    const member = schema.getValueSchema();
    for (const [index, item] of value.entries()) {
      const found = misfit(item ?? null, member, `${path}[${index}]`);
      if (found) return found;
    }
    return undefined;
  }
  const isMap = schema.isMapSchema();
  if (!isMap && !schema.isStructSchema()) return undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return path;
  for (const [key, item] of Object.entries(value)) {
    if (key === '$metadata') continue;
    const member = isMap ? schema.getValueSchema() : schema.getMemberSchemas()[key];
    const found = member && misfit(item, member, `${path}.${key}`);
    if (found) return found;
  }
  return undefined;
}
