import type { Doc, El, Win } from './dom.ts';
import type { Item, Items } from './items.ts';

/** Runs in the browser, from its own source text. The form, the URL hash, and the choice between findings are one thing here. */
export function makeFilters(
  window: Win,
  { items, rule, origin, words }: Items,
  severities: readonly string[],
  statuses: readonly string[],
  changed: () => void,
) {
  const document: Doc = window.document;
  const form = document.getElementById('filters') as El;
  const controls = [...form.querySelectorAll('input, select')];
  const facets: { readonly [name: string]: (item: Item) => readonly [value: string, label: string] } = {
    cluster: (item) => [origin(item)[0], origin(item)[1]],
    rule: (item) => [rule(item)[0], rule(item)[0]],
    namespace: (item) => [item.namespace, item.namespace],
  };

  for (const control of controls) if (control.tagName === 'SELECT') fill(control);
  form.addEventListener('input', store);
  form.addEventListener('submit', (event) => event.preventDefault());
  document.getElementById('clear')?.addEventListener('click', () => {
    load(new URLSearchParams());
    store();
  });
  window.addEventListener('hashchange', () => {
    if (!window.location.hash.includes('=')) return;
    load(new URLSearchParams(window.location.hash.slice(1)));
    changed();
    document.getElementById('findings')?.scrollIntoView();
  });
  load(new URLSearchParams(window.location.hash.includes('=') ? window.location.hash.slice(1) : ''));
  form.hidden = false;
  return { state, pick };

  /** What the form asks for: `severity` → ['critical', 'high']; nothing chosen is all. */
  function state(): Map<string, string[]> {
    const chosen = new Map<string, string[]>();
    for (const { name, type, value, checked } of controls) {
      const counts = type === 'checkbox' || type === 'radio' ? checked : value.trim() !== '';
      if (counts && !(name === 'by' && value === 'rule')) chosen.set(name, [...(chosen.get(name) ?? []), value.trim()]);
    }
    return chosen;
  }

  function pick(): Item[] {
    const chosen = state();
    const has = (name: string, value: string | undefined) => chosen.get(name)?.includes(value ?? '') ?? true;
    const search = (chosen.get('q')?.[0] ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    return items.filter(
      (item) =>
        has('severity', severities[item.severity]) &&
        has('status', statuses[item.status]) &&
        has('provider', origin(item)[2]) &&
        has('cluster', origin(item)[0]) &&
        has('rule', rule(item)[0]) &&
        has('namespace', item.namespace) &&
        search.every((word) => words(item).includes(word)),
    );
  }

  function store(): void {
    const pairs = [...state()].map(([name, values]): [string, string] => [name, values.join(',')]);
    const hash = new URLSearchParams(pairs).toString();
    const { pathname, search } = window.location;
    window.history.replaceState(null, '', hash ? `#${hash}` : pathname + search);
    changed();
  }

  function load(hash: URLSearchParams): void {
    for (const control of controls) {
      const value = hash.get(control.name) ?? (control.name === 'by' ? 'rule' : '');
      if (control.type === 'checkbox') control.checked = value.split(',').includes(control.value);
      else if (control.type === 'radio') control.checked = value === control.value;
      else {
        control.value = value;
        if (control.value !== value) control.append(option(value, `${value} (0)`));
        control.value = value;
      }
    }
  }

  function fill(select: El): void {
    const seen = new Map<string, { label: string; n: number }>();
    for (const item of items) {
      const [value, label] = facets[select.name]?.(item) ?? ['', ''];
      const entry = seen.get(value) ?? { label, n: 0 };
      entry.n += 1;
      if (value) seen.set(value, entry);
    }
    const top = [...seen].sort(([, a], [, b]) => b.n - a.n).slice(0, 2000);
    top.sort(([, a], [, b]) => (a.label < b.label ? -1 : 1));
    select.append(...top.map(([value, { label, n }]) => option(value, `${label} (${n})`)));
  }

  function option(value: string, label: string): El {
    const made = document.createElement('option');
    made.value = value;
    made.textContent = label;
    return made;
  }
}
