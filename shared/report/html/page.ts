import { createHash } from 'node:crypto';
import { providerNames } from '../../model/cluster.ts';
import type { Finding } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import { type Severity, severities } from '../../model/rule.ts';
import { storyOf } from '../story.ts';
import { count } from '../text.ts';
import { encode, gravest, statuses } from './data.ts';
import { html, type Markup, verbatim } from './markup.ts';
import { script } from './script.ts';
import { clusters, colophon, hero, masthead, priorities } from './sections.ts';
import { accounts, compliance, inventory } from './sections-estate.ts';
import { exceptions, rules, unread } from './sections-more.ts';
import { stylesheet } from './style.ts';

/** Bytes: what a mail gateway and a phone still take. */
export const pageLimit = 10_000_000;

/** Only what stands in this file runs, nothing is fetched, sent or framed, and no string is ever parsed as HTML. */
const policy = [
  "default-src 'none'",
  `script-src 'sha256-${hash(script)}'`,
  `style-src 'sha256-${hash(stylesheet)}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** The page in pieces, at most `limit` bytes: all but the findings first, then as many of those as fit, gravest first. */
export async function* page(
  report: Report,
  findings: AsyncIterable<Finding>,
  limit = pageLimit,
): AsyncIterable<string> {
  const { kept, total } = await gravest(findings);
  const before = html`<main id="main">${hero(report)}
<div class="two">${priorities(report)}${unread(report)}</div>
${clusters(report)}${accounts(report)}`.markup;
  const after =
    html`${exceptions(report)}${inventory(report)}${compliance(report)}${rules(report)}</main>${colophon(report)}`
      .markup;
  const top = head(report).markup;
  const fixed = [top, before, after, script].reduce((sum, part) => sum + Buffer.byteLength(part), 8_192);
  const { shown, pieces } = encode(kept, report.rules, limit - fixed);
  yield top;
  yield before;
  yield browser(leftOut(kept.slice(0, shown), total)).markup;
  yield after;
  yield '<script type="application/json" id="data">';
  yield* pieces();
  yield `</script>\n<script>${script}</script>\n</body></html>\n`;
}

function head(report: Report): Markup {
  const { grade, coverage } = storyOf(report);
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${verbatim(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">
<title>kubesweep: ${grade}, ${coverage}</title><link rel="icon" href="data:,">
<style>${verbatim(stylesheet)}</style></head>
<body><a class="skip" href="#findings">Skip to the findings</a>
${masthead(report)}
`;
}

/** The form and the empty list that the script fills. */
function browser(note: Markup | string): Markup {
  const boxes = (name: string, legend: string, values: readonly string[]) =>
    html`<fieldset><legend>${legend}</legend>${values.map(
      (value) =>
        html`<label class="pick pick-${value}"><input type="checkbox" name="${name}" value="${value}"><span>${value}</span></label>`,
    )}</fieldset>`;
  const select = (name: string, all: string) =>
    html`<label class="field"><span>${name}</span><select name="${name}"><option value="">${all}</option></select></label>`;
  return html`<section class="card findings" aria-labelledby="findings"><h2 id="findings" tabindex="-1">Findings</h2>
<noscript><p class="note">This list needs JavaScript. Every finding is also in findings.ndjson.</p></noscript>
<form id="filters" hidden aria-label="Filter the findings">
<label class="field search"><span>Search</span><input id="q" name="q" type="search" autocomplete="off" spellcheck="false" placeholder="name, image, path, message …"></label>
${select('cluster', 'every cluster')}${select('rule', 'every rule')}${select('namespace', 'every namespace')}
<div class="picks">${boxes('severity', 'Severity', severities)}${boxes('status', 'Status', statuses)}${boxes('provider', 'Provider', providerNames)}
<fieldset><legend>Group by</legend><label class="pick"><input type="radio" name="by" value="rule"><span>rule</span></label><label class="pick"><input type="radio" name="by" value="cluster"><span>cluster</span></label></fieldset>
<button type="button" id="clear" class="more">Clear</button></div></form>
<p id="result" class="result" role="status"></p>${note}
<div id="list"></div></section>`;
}

/** What the page had no room for. */
function leftOut(shown: readonly Finding[], total: { readonly [S in Severity]: number }): Markup | string {
  const all = Object.values(total).reduce((sum, n) => sum + n, 0);
  if (shown.length === all) return '';
  const here = (severity: Severity) => shown.filter((finding) => finding.severity === severity).length;
  const missing = severities.map((severity) => [severity, total[severity] - here(severity)] as const);
  const list = missing.flatMap(([severity, n]) => (n ? [`${count(n)} ${severity}`] : []));
  return html`<p class="note left-out">This page holds the ${count(shown.length)} gravest of ${count(all)} findings. Left out: ${list.join(', ')}. All of them are in findings.ndjson.</p>`;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
