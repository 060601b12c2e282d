import type { Doc, El } from './dom.ts';
import type { Item, Items } from './items.ts';

/** Runs in the browser, from its own source text. Groups of findings; a group makes its rows when it is opened, a page at a time. */
export function makeList(
  document: Doc,
  { rule, origin, exception }: Items,
  severities: readonly string[],
  statuses: readonly string[],
) {
  const place = document.getElementById('list') as El;
  const open = new Set<string>();
  const page = 50;
  return { show };

  function show(items: readonly Item[], by: string): void {
    const keyOf = (item: Item) => (by === 'cluster' ? origin(item)[0] : rule(item)[0]);
    const groups = new Map<string, Item[]>();
    for (const item of items) {
      const group = groups.get(keyOf(item));
      if (group) group.push(item);
      else groups.set(keyOf(item), [item]);
    }
    const sorted = [...groups].sort(([, a], [, b]) => weight(a) - weight(b) || b.length - a.length);
    if (sorted.length === 1) open.add(sorted[0]?.[0] ?? '');
    const list = h('div', 'groups');
    paged(list, sorted, ([key, group]) => groupOf(key, group, by));
    place.replaceChildren(list);
  }

  function groupOf(key: string, group: readonly Item[], by: string): El {
    const first = group[0] as Item;
    const panel = h('div', 'panel');
    const id = `group-${by}-${group[0]?.id}`;
    panel.setAttribute('id', id);
    const title = by === 'cluster' ? origin(first)[1] : rule(first)[1];
    const under = by === 'cluster' ? origin(first)[3] : key;
    const button = h('button', 'group-head', severityOf(first), h('b', '', title), h('code', '', under));
    button.append(h('span', 'tally', reach(group, by)));
    button.setAttribute('type', 'button');
    button.setAttribute('aria-controls', id);
    const toggle = (on: boolean) => {
      button.setAttribute('aria-expanded', String(on));
      panel.hidden = !on;
      if (on) fillPanel(panel, group, by);
      else panel.replaceChildren();
    };
    button.addEventListener('click', () => {
      const on = !open.has(key);
      if (on) open.add(key);
      else open.delete(key);
      toggle(on);
    });
    toggle(open.has(key));
    return h('section', 'group', h('h3', '', button), panel);
  }

  /** Groups with something open stand before those with unknowns and accepted findings alone. */
  function weight(group: readonly Item[]): number {
    const first = group.find(({ status }) => status === 0);
    return first ? first.severity : 10 + (group[0]?.severity ?? 0);
  }

  function reach(group: readonly Item[], by: string): string {
    const counts = statuses.flatMap((name, status) => {
      const n = group.filter((item) => item.status === status).length;
      return n ? [`${n.toLocaleString('en-US')} ${name}`] : [];
    });
    const others = new Set(group.map((item) => (by === 'cluster' ? item.rule : item.origin))).size;
    return `${counts.join(', ')} in ${others} ${by === 'cluster' ? 'rule' : 'cluster'}${others === 1 ? '' : 's'}`;
  }

  function fillPanel(panel: El, group: readonly Item[], by: string): void {
    const [, , risk, remediation] = rule(group[0] as Item);
    panel.replaceChildren();
    if (by !== 'cluster' && (risk || remediation))
      panel.append(h('div', 'why', h('p', '', risk), h('p', 'fix', h('b', '', 'Fix '), remediation)));
    const rows = h('ul', 'rows');
    panel.append(rows);
    paged(rows, group, (item) => rowOf(item, by, group[0]?.severity), panel);
  }

  /** The first page of items, and a button for each further one. */
  function paged<T>(list: El, all: readonly T[], make: (item: T) => El, foot = list): void {
    let shown = 0;
    const more = h('button', 'more');
    more.setAttribute('type', 'button');
    const next = () => {
      const made = all.slice(shown, shown + page).map(make);
      shown += made.length;
      list.append(...made);
      more.hidden = shown >= all.length;
      more.textContent = `Show ${Math.min(page, all.length - shown)} more of ${(all.length - shown).toLocaleString('en-US')}`;
      if (!more.hidden) foot.append(more);
    };
    more.addEventListener('click', next);
    next();
  }

  function rowOf(item: Item, by: string, usual: number | undefined): El {
    const accepted = exception(item);
    const name = h('p', 'name', h('span', 'kind', item.kind), ' ', h('b', '', item.name));
    if (item.container) name.append(' ', h('span', 'kind', 'container'), ' ', h('b', '', item.container));
    const cluster = by === 'cluster' ? rule(item)[1] : [...origin(item).slice(1, 2), origin(item)[3]].join(' · ');
    const place = h('p', 'place', ...(by === 'cluster' || item.severity !== usual ? [severityOf(item), ' '] : []));
    if (item.namespace) place.append('namespace ', h('b', '', item.namespace), by === 'cluster' ? ': ' : ' in ');
    place.append(cluster);
    const message = h('p', 'message', item.message);
    if (item.status === 1) message.append(' ', h('span', 'tag tag-unknown', 'unknown'));
    if (accepted) message.append(' ', h('span', 'tag', 'excepted'));
    const facts = h('dl', 'facts');
    const pairs: readonly (readonly [string, string])[] = [
      ['path', item.path],
      ['image', item.image],
      ['service account', item.serviceAccount],
      ['node pool', [item.nodePools, item.instanceTypes].filter(Boolean).join(' · ')],
      ['pods', item.pods ? String(item.pods) : ''],
      ['subjects not judged', item.subjects ? String(item.subjects) : ''],
      ['includes', item.absorbed],
      ['accepted', accepted ? `${accepted[1]} (${accepted[2]}, until ${accepted[3]})` : ''],
      ['id', item.id],
      ['the change', item.disruption],
      ['to do', item.steps],
      ['reference', item.reference],
    ];
    for (const [term, value] of pairs) if (value) facts.append(h('div', '', h('dt', '', term), h('dd', '', value)));
    const changes = [item.command, item.terraform].filter(Boolean).map((text) => h('pre', 'change', text));
    return h(
      'li',
      `row${item.status === 0 ? '' : ' row-quiet'}`,
      h('div', 'who', name, place),
      h('div', 'what', message, facts, ...changes),
    );
  }

  function severityOf(item: Item): El {
    const severity = severities[item.severity] ?? '';
    return h('span', `sev sev-${severity}`, severity);
  }

  function h(tag: string, className: string, ...children: readonly (El | string)[]): El {
    const made = document.createElement(tag);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }
}
