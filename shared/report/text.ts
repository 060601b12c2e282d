import { type Severity, severities } from '../model/rule.ts';

/** Controls, format characters (bidi, zero width, tags), line and paragraph separators, lone surrogates. */
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
const everyHidden = new RegExp(hidden, 'gu');

/** One line that hides nothing: white space is a space; controls, bidi and zero-width characters, lone surrogates are U+FFFD. */
export function clean(text: string): string {
  return hidden.test(text) ? text.replace(/\s+/g, ' ').replace(everyHidden, '\ufffd') : text;
}

/** JSON in which everything unseen is written as its escape: the same value, and safe to print. */
export function jsonOf(value: unknown): string {
  const text = JSON.stringify(value);
  return hidden.test(text) ? text.replace(everyHidden, escapeOf) : text;
}
const escapeOf = (letter: string) =>
  Array.from({ length: letter.length }, (_, i) => `\\u${letter.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');

/** Clean and at most `limit` characters, cut in the middle: both ends of a name say something. */
export function clip(text: string, limit: number): string {
  const plain = clean(text);
  if (plain.length <= limit) return plain;
  const letters = [...plain];
  if (letters.length <= limit) return plain;
  const head = Math.ceil((limit - 1) / 2);
  return `${letters.slice(0, head).join('')}…${letters.slice(letters.length - (limit - 1 - head)).join('')}`;
}

/** `63,412`, wherever it runs. */
export const count = (n: number): string => n.toLocaleString('en-US');

/** `1 finding`, `2,000 findings`. */
export const plural = (n: number, one: string, many = `${one}s`): string => `${count(n)} ${n === 1 ? one : many}`;

/** Rounded down, so that 79.9 % never looks like enough for a grade and 99.9 % never like all. */
export const percent = (share: number): string => `${Math.floor(share * 100 + 1e-9)} %`;

/** `a, b and 3 more`. */
export function some(names: readonly string[], limit: number): string {
  const shown = names.slice(0, limit);
  if (names.length > limit) return `${shown.join(', ')} and ${count(names.length - limit)} more`;
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}` : (shown[0] ?? '');
}

/** Small pieces joined to pieces of about 64 KB, for whoever turns each into bytes. */
export async function* chunked(pieces: AsyncIterable<string>): AsyncIterable<string> {
  let buffer = '';
  for await (const piece of pieces) {
    buffer += piece;
    if (buffer.length < 65_536) continue;
    yield buffer;
    buffer = '';
  }
  if (buffer) yield buffer;
}

/** `2026-11-24 02:00 UTC`; anything else is shown as it is. */
export function moment(iso: string): string {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(iso);
  return match ? `${match[1]} ${match[2]} UTC` : clip(iso, 40);
}

/** The severities that something is open at, gravest first: `4 critical`, `21 high`. */
export function openOf(open: { readonly [S in Severity]: number }): string[] {
  return severities.flatMap((severity) => (open[severity] ? [`${count(open[severity])} ${severity}`] : []));
}
