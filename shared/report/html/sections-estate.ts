import type { FrameworkReport, Report } from '../../model/report.ts';
import { severities } from '../../model/rule.ts';
import { verdictWords } from '../compliance-words.ts';
import { clip, count, openOf, plural } from '../text.ts';
import { beyond, html, type Markup, within } from './markup.ts';

/** Every framework and each of its numbered items: which rules decide it, or why none does. */
export function compliance({ compliance: frameworks }: Report): Markup | string {
  const shown = frameworks.filter(({ items }) => items.some(({ verdict }) => verdict !== 'not-applicable'));
  if (!shown.length) return '';
  return html`<section class="card" aria-labelledby="compliance"><h2 id="compliance">Compliance</h2>
<ul class="rules">${shown.map(framework)}</ul></section>`;
}

function framework({ framework: name, items }: FrameworkReport): Markup {
  const tally = Object.entries(Object.groupBy(items, ({ verdict }) => verdict)).map(
    ([verdict, list]) => `${count(list?.length ?? 0)} ${verdictWords[verdict as keyof typeof verdictWords]}`,
  );
  const rows = items.map(
    ({ id, title, verdict, rules }) =>
      html`<tr><th scope="row"><code>${id.split(':')[1] ?? id}</code> ${clip(title, 200)}</th>
<td><span class="tag${tagOf[verdict] ?? ''}">${verdictWords[verdict]}</span></td><td class="home">${clip(rules.join(', '), 400)}</td></tr>`,
  );
  return html`<li><details><summary><b>${clip(name, 80)}</b> <span class="tally">${tally.join(', ')}</span></summary>
<table class="items"><thead><tr><th scope="col">Item</th><th scope="col">Verdict</th><th scope="col">Rules</th></tr></thead><tbody>${rows}</tbody></table></details></li>`;
}

const tagOf: { readonly [verdict: string]: string } = { fail: ' tag-fail', unknown: ' tag-unknown' };

/** What is judged once a run: accounts, and AWS regions that hold a cluster. */
export function accounts({ accounts: list }: Report): Markup | string {
  const { all, rest } = within(list, 500_000, ({ account, region, open, unknown }) => {
    const failing = severities.some((severity) => open[severity]) ? openOf(open).join(', ') : 'nothing open';
    return html`<li><p class="lost-head"><b>${clip(account.name ?? account.id, 120)}</b> <span class="home">${account.provider} · ${clip(account.id, 120)}${region ? ` · ${clip(region, 40)}` : ''}</span>
<span class="tally">${failing}${unknown ? `, ${count(unknown)} unknown` : ''}</span></p></li>`;
  });
  if (!all.length) return '';
  return html`<section class="card" aria-labelledby="accounts"><h2 id="accounts">Accounts <span class="of">${count(list.length)}</span></h2>
<ul class="unread">${all}</ul>${beyond(rest)}</section>`;
}

/** What rules would judge by a list that nobody configured. */
export function inventory({ clusters, accounts: units }: Report): Markup | string {
  const entries = [
    ...clusters.flatMap((one) => one.inventory.map((listed) => ({ place: one.ref.name, ...listed }))),
    ...units.flatMap((one) => one.inventory.map((listed) => ({ place: one.account.id, ...listed }))),
  ];
  const { all, rest } = within(entries, 500_000, ({ place, rule, items, total }) => {
    return html`<li><details><summary><b>${clip(place, 120)}</b> <code>${clip(rule, 100)}</code> <span class="tally">${plural(total, 'entry', 'entries')}</span></summary>
<div class="why">${items.map((item) => html`<p>${clip(item, 300)}</p>`)}</div></details></li>`;
  });
  if (!all.length) return '';
  return html`<section class="card" aria-labelledby="inventory"><h2 id="inventory">Not judged without a list <span class="of">${count(entries.length)}</span></h2>
<p class="note">Say under <code>expected</code> in the configuration what is meant to be, and these become findings or passes.</p>
<ul class="rules">${all}</ul>${beyond(rest)}</section>`;
}
