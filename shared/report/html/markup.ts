import { clean, count } from '../text.ts';

/** HTML that was written here. Strings are not: they are data and are escaped when a template takes them in. */
export interface Markup {
  readonly markup: string;
}
type Value = Markup | string | number | undefined | false | readonly Value[];

/** A template whose every interpolation is escaped, cleaned of what hides, and safe in text and in double-quoted attributes. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return { markup: parts.map((part, i) => part + inner(values[i])).join('') };
}

function inner(value: Value): string {
  if (value === undefined || value === false) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return escaped(clean(value));
  return 'markup' in value ? value.markup : value.map(inner).join('');
}

const entities = new Map([...'&<>"\'`'].map((letter) => [letter, `&#${letter.charCodeAt(0)};`]));
const escaped = (text: string) => text.replace(/[&<>"'`]/g, (letter) => entities.get(letter) ?? '');

/** Our own text (a stylesheet, a script, JSON) as it is: the caller answers for it. */
export const verbatim = (text: string): Markup => ({ markup: text });

/** JSON that is inert inside a script element. */
export function inert(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** As many items as fit into `limit` bytes, and how many did not. */
export function within<T>(
  items: readonly T[],
  limit: number,
  render: (item: T, index: number) => Markup,
): { readonly all: readonly Markup[]; readonly rest: number } {
  const all: Markup[] = [];
  let room = limit;
  for (const [index, item] of items.entries()) {
    const next = render(item, index);
    room -= Buffer.byteLength(next.markup);
    if (room < 0) return { all, rest: items.length - index };
    all.push(next);
  }
  return { all, rest: 0 };
}

/** What `within` had no room for. */
export const beyond = (rest: number): Markup | string =>
  rest ? html`<p class="note">${count(rest)} more in report.json.</p>` : '';

/** A link that sets the filters of the findings: `#severity=critical`. */
export function filterLink(filters: { readonly [name: string]: string }): string {
  return `#${new URLSearchParams(Object.entries(filters).map(([name, value]): [string, string] => [name, clean(value)]))}`;
}
