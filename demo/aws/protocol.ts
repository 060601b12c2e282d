import { NormalizedSchema } from '@smithy/core/schema';

type Schema = Parameters<typeof NormalizedSchema.of>[0];
export type Raw = { readonly [key: string]: unknown };

/** How a service speaks. */
export type Protocol = 'ec2' | 'query' | 'json' | 'rest';
const speakers: { readonly [P in Protocol]: readonly string[] } = {
  ec2: ['ec2'],
  query: ['sts', 'iam', 'autoscaling', 'elasticloadbalancing'],
  json: ['organizations', 'kms', 'logs', 'ssm', 'ecr'],
  rest: ['eks', 'account', 'guardduty', 'inspector2'],
};

/** By the name that a service has in signatures. */
export function protocolOf(service: string): Protocol {
  const found = Object.entries(speakers).find(([, names]) => names.includes(service));
  return (found?.[0] as Protocol | undefined) ?? 'rest';
}

/** `Filter.1.Name=vpc-id&Filter.1.Value.1=…` as an object of lists; `member` is the lists’ own word. */
export function parameters(body: string): Raw {
  const root: Record<string, unknown> = {};
  for (const [path, value] of new URLSearchParams(body)) {
    const steps = path.split('.').filter((step) => step !== 'member');
    let place = root;
    for (const step of steps.slice(0, -1)) {
      place[step] ??= {};
      place = place[step] as Record<string, unknown>;
    }
    place[steps.at(-1) ?? ''] = value;
  }
  return listed(root) as Raw;
}

function listed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, one]) => [key, listed(one)] as const);
  const isList = entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key));
  return isList ? entries.map(([, one]) => one) : Object.fromEntries(entries);
}

/** The members of a value as XML, by the names that the service’s own model has for them on the wire. */
export function toXml(schema: Schema, value: Raw): string {
  return members(NormalizedSchema.of(schema), value);
}

function members(schema: NormalizedSchema, value: Raw): string {
  let text = '';
  for (const [name, member] of schema.structIterator()) {
    const held = value[name];
    if (held === undefined || held === null) continue;
    text += node(member.getMergedTraits().xmlName ?? name, member, held);
  }
  return text;
}

function node(name: string, schema: NormalizedSchema, value: unknown): string {
  if (schema.isListSchema() && Array.isArray(value)) {
    const item = schema.getValueSchema();
    const within = item.getMergedTraits().xmlName ?? 'member';
    return `<${name}>${value.map((one) => node(within, item, one)).join('')}</${name}>`;
  }
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (schema.isStructSchema() && isRecord) return `<${name}>${members(schema, value as Raw)}</${name}>`;
  return `<${name}>${escaped(isRecord || Array.isArray(value) ? JSON.stringify(value) : String(value))}</${name}>`;
}

export const escaped = (text: string) => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

/** A value with the names that the service’s own model has for JSON; what the model does not know stays as it is. */
export function toJson(schema: Schema, value: unknown): unknown {
  return jsonOf(NormalizedSchema.of(schema), value);
}

function jsonOf(schema: NormalizedSchema, value: unknown): unknown {
  if (Array.isArray(value)) {
    return schema.isListSchema() ? value.map((one) => jsonOf(schema.getValueSchema(), one)) : value;
  }
  if (typeof value !== 'object' || value === null || !schema.isStructSchema()) return value;
  const all = schema.getMemberSchemas();
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => {
      const member = all[key];
      return member ? [member.getMergedTraits().jsonName ?? key, jsonOf(member, one)] : [key, one];
    }),
  );
}
