import type { Data, numberColumns, textColumns } from '../data.ts';

type NumberField = (typeof numberColumns)[number];
type TextField = (typeof textColumns)[number];

/** A finding as the page shows it; `words` is filled by the first search that needs it. */
export type Item = { readonly [F in NumberField]: number } & { readonly [F in TextField]: string } & { words?: string };

/** Runs in the browser, from its own source text: it may use its arguments and nothing else. */
export function makeItems(data: Data, numbers: readonly NumberField[], texts: readonly TextField[]) {
  const items = data.rows.map((row) => {
    const item: Record<string, number | string> = {};
    for (const [i, field] of numbers.entries()) item[field] = row[i] ?? 0;
    for (const [i, field] of texts.entries()) item[field] = data.strings[row[numbers.length + i] ?? 0] ?? '';
    return item as Item;
  });
  const rule = (item: Item) => data.rules[item.rule] ?? ['', '', '', ''];
  const origin = (item: Item) => data.origins[item.origin] ?? ['', '', '', ''];
  const exception = (item: Item) => data.exceptions[item.exception - 1];
  function words(item: Item): string {
    if (item.words === undefined) {
      const own = texts.map((field) => item[field]);
      const parts = [...own, ...rule(item).slice(0, 2), ...origin(item), ...(exception(item) ?? [])];
      item.words = parts.join('\n').toLowerCase();
    }
    return item.words;
  }
  return { items, rule, origin, exception, words };
}
export type Items = ReturnType<typeof makeItems>;
