import type { columns, Data } from '../data.ts';

type Field = (typeof columns)[number];
type NumberField = 'rule' | 'severity' | 'status' | 'origin' | 'exception' | 'pods' | 'subjects';

/** A finding as the page shows it; `words` is filled by the first search that needs it. */
export type Item = { readonly [F in Field]: F extends NumberField ? number : string } & { words?: string };

/** Runs in the browser, from its own source text: it may use its arguments and nothing else. */
export function makeItems(data: Data, fields: readonly Field[]) {
  const items = data.rows.map((row) => {
    const item: Record<string, number | string> = {};
    for (const [i, field] of fields.entries()) {
      const value = row[i] ?? 0;
      item[field] = i < 7 ? value : (data.strings[value] ?? '');
    }
    return item as Item;
  });
  const rule = (item: Item) => data.rules[item.rule] ?? ['', '', '', ''];
  const origin = (item: Item) => data.origins[item.origin] ?? ['', '', '', ''];
  const exception = (item: Item) => data.exceptions[item.exception - 1];
  function words(item: Item): string {
    if (item.words === undefined) {
      const own = fields.slice(7).map((field) => item[field]);
      const parts = [...own, ...rule(item).slice(0, 2), ...origin(item), ...(exception(item) ?? [])];
      item.words = parts.join('\n').toLowerCase();
    }
    return item.words;
  }
  return { items, rule, origin, exception, words };
}
export type Items = ReturnType<typeof makeItems>;
