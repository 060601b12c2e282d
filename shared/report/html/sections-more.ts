import type { Report } from '../../model/report.ts';
import { exceptionAdvice, reachOf } from '../story.ts';
import { clip, count, percent, plural } from '../text.ts';
import { type Unread, unreadOf } from '../unread.ts';
import { beyond, filterLink, html, type Markup, within } from './markup.ts';
import { folded } from './sections.ts';

const shown = 8;

/** What the grade does not cover: lost places, unread clusters, gaps and samples, each with the reason and what to do. */
export function unread(report: Report): Markup {
  const entries = unreadOf(report);
  const { all, rest } = within(entries, 2_000_000, entry);
  const list = (items: readonly Markup[]) => html`<ul class="unread">${items}</ul>`;
  return html`<section class="card" aria-labelledby="unread"><h2 id="unread">Could not be read <span class="of">${count(entries.length)}</span></h2>
${all.length ? list(all.slice(0, shown)) : html`<p class="empty">Everything that was set out for was read.</p>`}
${folded(all.slice(shown), list, 'that could not be read')}
${beyond(rest)}</section>`;
}

function entry({ tag, place, home, details, remedy }: Unread): Markup {
  return html`<li><p class="lost-head"><span class="tag tag-unknown">${tag}</span> <b>${clip(place, 160)}</b> <span class="home">${clip(home, 160)}</span></p>
${details.map((detail) => html`<p class="detail">${clip(detail, 700)}</p>`)}
${remedy ? html`<p class="remedy">${clip(remedy, 700)}</p>` : ''}</li>`;
}

/** Every exception of the configuration: what it covers and whether it still should. */
export function exceptions({ exceptions: uses }: Report): Markup | string {
  if (!uses.length) return '';
  const sorted = [...uses].sort((a, b) => Number(!a.problem) - Number(!b.problem));
  const { all, rest } = within(sorted, 500_000, ({ exception, matched, problem }) => {
    const { reason, owner, expires } = exception;
    return html`<li><p class="lost-head">${problem ? html`<span class="tag tag-unknown">${problem}</span> ` : ''}<b>${clip(reachOf(exception), 300)}</b>
<span class="home">${plural(matched, 'finding')}, until ${clip(expires, 20)}, ${clip(owner, 160)}</span></p>
<p class="detail">${clip(reason, 500)}</p>${problem ? html`<p class="remedy">${exceptionAdvice[problem]}</p>` : ''}</li>`;
  });
  return html`<section class="card" aria-labelledby="exceptions"><h2 id="exceptions">Exceptions <span class="of">${count(uses.length)}</span></h2>
<ul class="unread">${all.slice(0, shown)}</ul>${folded(all.slice(shown), (items) => html`<ul class="unread">${items}</ul>`, 'exceptions')}
${beyond(rest)}</section>`;
}

/** Every rule that was on, with its risk and what to do: useful without a script, and where nothing fails. */
export function rules({ rules: list }: Report): Markup | string {
  if (!list.length) return '';
  const { all, rest } = within(list, 1_000_000, (rule) => {
    const judged = rule.pass + rule.fail;
    const share = judged ? `${percent(rule.pass / judged)} pass` : 'nothing judged';
    const aside = [
      plural(rule.fail, 'failure'),
      rule.unknown ? `${count(rule.unknown)} unknown` : '',
      rule.notApplicable ? `not applicable in ${plural(rule.notApplicable, 'cluster')}` : '',
    ].filter((part) => part);
    return html`<li><details><summary><span class="sev sev-${rule.severity}">${rule.severity}</span> <b>${clip(rule.title, 200)}</b> <code>${clip(rule.id, 100)}</code> <span class="tally">${share}</span></summary>
<div class="why"><p>${clip(rule.risk, 1000)}</p><p class="fix"><b>Fix </b>${clip(rule.remediation, 1000)}</p>
<p class="note">${aside.join(', ')}${rule.controls.length ? html` · ${clip(rule.controls.join(', '), 400)}` : ''} · <a href="${filterLink({ rule: rule.id })}">its findings</a></p></div></details></li>`;
  });
  return html`<section class="card" aria-labelledby="rules"><h2 id="rules">Rules <span class="of">${count(list.length)}</span></h2>
<ul class="rules">${all}</ul>${beyond(rest)}</section>`;
}
