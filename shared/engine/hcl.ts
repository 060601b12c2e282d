/** A value in a Terraform body: a Map is a map, an object a block, a list of objects that block several times. */
export type Hcl =
  | string
  | number
  | boolean
  | readonly Hcl[]
  | ReadonlyMap<string, Hcl>
  | { readonly [name: string]: Hcl };
type Body = { readonly [name: string]: Hcl };

/** A quoted string in which nothing is a template, an end or a control character, whoever chose the text. */
export function hclString(text: string): string {
  const escaped = text.replace(/[\\"]/g, '\\$&').replace(/([$%]*)([$%])\{/g, literal);
  return `"${escaped.replace(/[\p{Cc}\u2028\u2029]/gu, unicode)}"`;
}

/** `resource "TYPE" "this"` with the body; its names are ours, its values anybody's. */
export function resource(type: string, body: Body): string {
  return `resource "${type}" "this" {\n${lines(body, '  ').join('\n')}\n}`;
}

function lines(body: Body, indent: string): string[] {
  return Object.entries(body).flatMap(([name, value]) => {
    const blocks = Array.isArray(value) ? value : [value];
    if (!blocks.length || !blocks.every(isBlock)) return `${indent}${name} = ${written(value)}`;
    return blocks.flatMap((block) => [`${indent}${name} {`, ...lines(block, `${indent}  `), `${indent}}`]);
  });
}

function written(value: Hcl): string {
  if (typeof value === 'string') return hclString(value);
  if (value instanceof Map)
    return `{ ${[...value].map(([key, item]) => `${hclString(key)} = ${written(item)}`).join(', ')} }`;
  return Array.isArray(value) ? `[${value.map(written).join(', ')}]` : String(value);
}

const isBlock = (value: Hcl): value is Body =>
  typeof value === 'object' && !Array.isArray(value) && !(value instanceof Map);
/** `$${` is a literal; what `$$${` is depends on the reader. */
const literal = (_: string, before: string, sign: string) => `${before}${before ? unicode(sign) : sign + sign}{`;
const unicode = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
