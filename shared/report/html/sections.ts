import type { ClusterReport, Report } from '../../model/report.ts';
import { severities } from '../../model/rule.ts';
import { homeOf, storyOf } from '../story.ts';
import { clip, count, moment, percent, plural } from '../text.ts';
import { beyond, filterLink, html, type Markup, within } from './markup.ts';

/** Grade with coverage, the verdict in a sentence, and how much is open. */
export function hero(report: Report): Markup {
  const { grade, coverage, verdict, blind } = storyOf(report);
  return html`<section class="hero" aria-labelledby="headline">
<div class="grade grade-${report.grade ?? 'none'}" aria-hidden="true">${report.grade ?? '–'}</div>
<div class="headline"><h1 id="headline">${grade} <span class="coverage">${coverage}</span></h1>
${bar(report.coverage ?? 0)}
<p class="verdict">${verdict}</p>
${blind ? html`<p class="blind"><a href="#unread">${blind}</a></p>` : ''}
${report.grade || report.coverage === undefined ? '' : html`<p class="note">A grade needs 80 % coverage: what was not read is not called clean.</p>`}
</div>
${counts(report)}
</section>`;
}

function counts(report: Report): Markup {
  const tile = (name: string, n: number, link: string, tone: string) =>
    html`<li class="tile ${tone}${n ? '' : ' zero'}"><a href="${link}"><b>${count(n)}</b> <span>${name}</span></a></li>`;
  return html`<ul class="tiles" aria-label="Open findings by severity">
${severities.map((s) => tile(s, report.open[s], filterLink({ severity: s, status: 'open' }), `tile-${s}`))}
${tile('unknown', report.unknown, filterLink({ status: 'unknown' }), 'tile-quiet')}
${tile('excepted', report.excepted, filterLink({ status: 'excepted' }), 'tile-quiet')}
</ul>`;
}

/** A share as a bar: an SVG, because a style attribute would break the policy. */
function bar(share: number): Markup {
  const width = Math.floor(share * 100 + 1e-9);
  return html`<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect class="bar-all" width="100" height="4"/><rect class="${width < 80 ? 'bar-low' : 'bar-full'}" width="${width}" height="4"/></svg>`;
}

/** What to do on Monday, in order. */
export function priorities({ priorities: first }: Report): Markup {
  const { all, rest } = within(first, 200_000, ({ rule, title, severity, clusters, findings, remediation }) => {
    const more = clusters.length - 3;
    return html`<li><div class="first-head"><span class="sev sev-${severity}">${severity}</span>
<a href="${filterLink({ rule, status: 'open' })}">${clip(title, 200)}</a></div>
<p class="reach">${plural(findings, 'finding')} in ${clusters
      .slice(0, 3)
      .map(
        (name) => html`<span class="chip">${clip(name, 40)}</span> `,
      )}${more > 0 ? `and ${count(more)} more` : ''}</p>
<p>${clip(remediation, 600)}</p></li>`;
  });
  return html`<section class="card" aria-labelledby="first"><h2 id="first">Fix first</h2>
${all.length ? html`<ol class="first">${all}</ol>` : html`<p class="empty">Nothing is open in what was read.</p>`}
${beyond(rest)}</section>`;
}

const shown = 20;

/** Every cluster on the roll, worst first. */
export function clusters({ clusters: list }: Report): Markup {
  const { all, rest } = within(list, 2_000_000, clusterRow);
  const table = (rows: readonly Markup[], caption: string) => html`<table class="clusters">
<caption class="unseen">${caption}</caption>
<thead><tr><th scope="col">Grade</th><th scope="col">Cluster</th><th scope="col">Version</th><th scope="col">Coverage</th>${severities.map((s) => html`<th scope="col" class="num">${s}</th>`)}<th scope="col" class="num">unknown</th><th scope="col" class="num">excepted</th></tr></thead>
<tbody>${rows}</tbody></table>`;
  const body =
    all.length === 0
      ? html`<p class="empty">The roll is empty: no cluster was found where the sweep looked.</p>`
      : table(all.slice(0, shown), 'Clusters, worst first');
  return html`<section class="card" aria-labelledby="clusters"><h2 id="clusters">Clusters <span class="of">${count(list.length)}</span></h2>
${body}${folded(all.slice(shown), (rows) => table(rows, 'More clusters'), 'clusters')}
${beyond(rest)}</section>`;
}

function clusterRow(cluster: ClusterReport): Markup {
  const { ref, outcome, version, support, grade, coverage, open, aliases, gaps, samples } = cluster;
  const tags = [
    outcome === 'not-scanned' ? 'not scanned' : outcome === 'control-plane' ? 'control plane only' : '',
    outcome === 'judged' && gaps.length ? 'read in part' : '',
    samples.length ? 'sampled' : '',
  ].filter((tag) => tag);
  const cell = (name: string, n: number) =>
    html`<td class="num${n ? ` n-${name}` : ' zero'}" data-label="${name}">${n ? count(n) : '·'}</td>`;
  return html`<tr><td data-label="Grade"><span class="letter grade-${grade ?? 'none'}">${grade ?? html`<span class="unseen">no grade</span><span aria-hidden="true">–</span>`}</span></td>
<th scope="row"><a href="${filterLink({ cluster: clip(ref.id, 1000), by: 'rule' })}">${clip(ref.name, 120)}</a>
<span class="home">${clip(homeOf(cluster), 200)}</span>${tags.map((tag) => html` <span class="tag">${tag}</span>`)}
${aliases.length ? html`<span class="home">also ${clip(aliases.join(', '), 200)}</span>` : ''}</th>
<td data-label="Version">${version ? clip(version, 40) : '–'}${support && support !== 'standard' ? html` <span class="tag tag-unknown">${clip(support, 20)}</span>` : ''}</td>
<td class="cover" data-label="Coverage">${bar(coverage)}<span>${percent(coverage)}</span></td>
${severities.map((s) => cell(s, open[s]))}${cell('unknown', cluster.unknown)}${cell('excepted', cluster.excepted)}</tr>`;
}

/** What would make the page long, behind one line. */
export function folded(
  items: readonly Markup[],
  wrap: (items: readonly Markup[]) => Markup,
  words: string,
): Markup | string {
  return items.length
    ? html`<details class="folded"><summary>${count(items.length)} more ${words}</summary>${wrap(items)}</details>`
    : '';
}

/** Which run this is, and what it looked at. */
export function masthead({ run, endedAt }: Report): Markup {
  return html`<header class="top"><p class="mark"><svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true"><path d="M9 1 16 5v8l-7 4-7-4V5z"/><path d="M5 10.5 8 13l5-7" class="tick"/></svg>kubesweep</p>
<p class="run">${moment(run.startedAt)} – ${moment(endedAt)} <code>${clip(run.id, 60)}</code>${run.narrowed ? html` <span class="tag">narrowed by flags</span>` : ''}</p></header>`;
}

export function colophon({ run, tried }: Report): Markup {
  const looked = tried.map(
    ({ provider, accounts, clusters: found, leftOut }) =>
      html`<li><b>${provider}</b> ${plural(accounts, 'account')}, ${plural(found, 'cluster')}${leftOut ? html`: ${clip(leftOut, 300)}` : ''}</li>`,
  );
  return html`<footer><h2>Looked at</h2><ul>${looked}</ul>
<p>Written by ${clip(run.tool, 60)}. This file is complete in itself: it loads nothing and sends nothing.</p></footer>`;
}
