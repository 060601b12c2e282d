import type { Data, numberColumns, textColumns } from '../data.ts';
import type { El, Win } from './dom.ts';
import type { makeFilters } from './filters.ts';
import type { makeItems } from './items.ts';
import type { makeList } from './list.ts';

/** What the page's script is made of: each part is handed over, because a part's source text can import nothing. */
export interface Parts {
  readonly makeItems: typeof makeItems;
  readonly makeFilters: typeof makeFilters;
  readonly makeList: typeof makeList;
  readonly numbers: typeof numberColumns;
  readonly texts: typeof textColumns;
  readonly severities: readonly string[];
  readonly statuses: readonly string[];
}

/** Runs in the browser, from its own source text. */
export function start(window: Win, parts: Parts): void {
  const { document } = window;
  const data = JSON.parse(document.getElementById('data')?.textContent ?? '') as Data;
  const items = parts.makeItems(data, parts.numbers, parts.texts);
  const list = parts.makeList(document, items, parts.severities, parts.statuses);
  const status = document.getElementById('result') as El;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const filters = parts.makeFilters(window, items, parts.severities, parts.statuses, () => {
    clearTimeout(waiting);
    waiting = setTimeout(render, 60);
  });
  const search = document.getElementById('q');
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || /INPUT|SELECT|TEXTAREA/.test(event.target?.tagName ?? '')) return;
    event.preventDefault();
    search?.focus();
  });
  render();
  if (window.location.hash.includes('=')) document.getElementById('findings')?.scrollIntoView();

  function render(): void {
    const picked = filters.pick();
    const of = `${picked.length.toLocaleString('en-US')} of ${items.items.length.toLocaleString('en-US')} findings`;
    status.textContent = picked.length ? of : `${of}: loosen a filter`;
    list.show(picked, filters.state().get('by')?.[0] ?? 'rule');
  }
}
