import { NormalizedSchema } from '@smithy/core/schema';

/** Where a raw body says what the service's own model does not: unknown keys and wrong types. */
function strangers(raw: unknown, schema: NormalizedSchema, path: string): string[] {
  if (raw === null || raw === undefined) return [];
  const wrong = (fits: boolean) => (fits ? [] : [`${path} is ${JSON.stringify(raw)}`]);
  if (schema.isListSchema()) {
    if (!Array.isArray(raw)) return wrong(false);
    return raw.flatMap((item, index) => strangers(item, schema.getValueSchema(), `${path}[${index}]`));
  }
  if (schema.isMapSchema()) {
    if (typeof raw !== 'object') return wrong(false);
    return Object.entries(raw).flatMap(([key, value]) => strangers(value, schema.getValueSchema(), `${path}.${key}`));
  }
  if (schema.isStructSchema()) {
    if (typeof raw !== 'object' || Array.isArray(raw)) return wrong(false);
    const members = schema.getMemberSchemas();
    return Object.entries(raw).flatMap(([key, value]) =>
      members[key] ? strangers(value, members[key], `${path}.${key}`) : [`${path}.${key} is unknown`],
    );
  }
  if (schema.isStringSchema()) return wrong(typeof raw === 'string');
  if (schema.isBooleanSchema()) return wrong(typeof raw === 'boolean');
  if (schema.isTimestampSchema()) return wrong(typeof raw === 'number' || /^\d{4}-\d\d-\d\dT/.test(String(raw)));
  if (schema.isNumericSchema()) return wrong(typeof raw === 'number');
  return [`${path} has a schema that is not looked at`];
}
type Schema = Parameters<typeof NormalizedSchema.of>[0];
/** Paths of what is no field, or of no type, of the service’s own model. */
export const check = (raw: unknown, schema: Schema, path: string) => strangers(raw, NormalizedSchema.of(schema), path);
