import { findingsStyle } from './style-findings.ts';
import { theme } from './theme.ts';

const layout = `
.top, main, footer { max-width: 1480px; margin: 0 auto; padding: 0 28px; }
.top {
  display: flex; flex-wrap: wrap; gap: 2px 20px; justify-content: space-between; align-items: baseline;
  padding-top: 18px; padding-bottom: 14px; font-size: 13.5px; color: var(--soft);
}
.mark { display: flex; align-items: center; gap: 8px; font-weight: 650; font-size: 15px; color: var(--ink); }
.mark svg { fill: none; stroke: var(--link); stroke-width: 1.6; stroke-linejoin: round; stroke-linecap: round; }
main { display: grid; grid-template-columns: minmax(0, 1fr); gap: 20px; }
.card, .hero { background: var(--panel); border: 1px solid var(--line); border-radius: 14px; padding: 22px 24px; }
.card > h2 { margin-bottom: 14px; }
.two { display: grid; grid-template-columns: minmax(0, 11fr) minmax(0, 9fr); gap: 20px; align-items: start; }

.hero {
  display: grid; grid-template-columns: 132px minmax(0, 1fr) minmax(0, 560px); gap: 16px 28px; align-items: center;
}
.grade {
  display: grid; place-items: center; height: 132px; border-radius: 20px; font-size: 84px; line-height: 1;
  font-weight: 720; letter-spacing: -0.03em;
}
.headline h1 { font-size: 32px; line-height: 1.15; letter-spacing: -0.022em; font-weight: 700; }
.coverage { color: var(--soft); font-weight: 450; margin-left: 6px; white-space: nowrap; }
.headline .bar { margin: 10px 0 12px; max-width: 520px; height: 6px; }
.verdict { font-size: 17px; line-height: 1.4; font-weight: 550; }
.blind { margin-top: 4px; font-size: 14px; line-height: 1.45; }
.blind a { color: var(--medium); }
.headline .note { margin-top: 4px; }
.tiles { display: grid; grid-template-columns: repeat(10, minmax(0, 1fr)); gap: 8px; }
.tile { grid-column: span 2; }
.tile-quiet { grid-column: span 5; }
.tile { border-radius: 10px; background: var(--sunk); }
.tile a { display: block; padding: 9px 12px 8px; color: inherit; border-radius: inherit; }
.tile a:hover { text-decoration: none; box-shadow: inset 0 0 0 1px currentColor; }
.tile b { display: block; font-size: 26px; line-height: 1.15; font-weight: 660; letter-spacing: -0.02em; }
.tile span { font-size: 13px; font-weight: 500; }
.tile-critical { color: var(--critical); background: var(--critical-wash); }
.tile-high { color: var(--high); background: var(--high-wash); }
.tile-medium { color: var(--medium); background: var(--medium-wash); }
.tile-low { color: var(--low); background: var(--low-wash); }
.tile-info { color: var(--info); background: var(--info-wash); }
.tile-quiet { color: var(--soft); }
.tile-quiet a { display: flex; gap: 7px; align-items: baseline; }
.tile-quiet b { font-size: 17px; }
.tile.zero { color: var(--faint); background: var(--sunk); }

.first { counter-reset: first; display: grid; gap: 14px; }
.first li { position: relative; padding-left: 34px; counter-increment: first; }
.first li::before {
  content: counter(first); position: absolute; left: 0; top: 0; width: 22px; text-align: right; color: var(--faint);
  font-weight: 600;
}
.first-head { display: flex; flex-wrap: wrap; gap: 2px 8px; align-items: baseline; }
.first-head a { font-weight: 620; color: var(--ink); }
.first-head a:hover { color: var(--link); }
.first p { font-size: 14px; line-height: 1.45; }
.first .reach { margin: 3px 0 2px; font-size: 13.5px; }

.unread { display: grid; gap: 13px; }
.lost-head { display: flex; flex-wrap: wrap; gap: 1px 8px; align-items: baseline; font-size: 14px; }
.detail { margin-top: 1px; line-height: 1.4; }
.remedy { font-size: 13.5px; line-height: 1.4; padding-left: 17px; position: relative; }
.remedy::before { content: "→"; position: absolute; left: 0; color: var(--faint); }

.clusters { width: 100%; border-collapse: collapse; font-size: 14px; }
.clusters th, .clusters td { padding: 8px 10px; text-align: left; vertical-align: middle; }
.clusters thead th { color: var(--soft); font-size: 12.5px; font-weight: 500; padding-top: 0; white-space: nowrap; }
.clusters tbody tr { border-top: 1px solid var(--line); }
.clusters tbody th { font-weight: 620; width: 44%; min-width: 200px; }
.clusters .home { display: block; font-weight: 400; line-height: 1.35; }
.clusters .num { text-align: right; width: 1%; }
.clusters tr > :first-child { padding-left: 0; width: 52px; }
.clusters tr > :last-child { padding-right: 0; }
.clusters .zero { color: var(--faint); }
.n-critical { color: var(--critical); font-weight: 650; }
.n-high { color: var(--high); font-weight: 650; }
.n-medium { color: var(--medium); }
.n-low { color: var(--low); }
.letter { display: inline-grid; place-items: center; width: 30px; height: 30px; border-radius: 8px; font-weight: 700; }
.cover { white-space: nowrap; width: 150px; }
.cover .bar { display: inline-block; width: 72px; margin-right: 8px; vertical-align: middle; }

.folded > summary { margin-top: 14px; color: var(--link); cursor: pointer; font-size: 14px; width: fit-content; }
.folded[open] > summary { margin-bottom: 14px; }
.rules li { border-top: 1px solid var(--line); }
.rules li:first-child { border-top: 0; }
.rules summary {
  display: flex; flex-wrap: wrap; gap: 2px 10px; align-items: baseline; padding: 8px 0; cursor: pointer;
  font-size: 14px;
}
.rules .tally { margin-left: auto; }
.tally { color: var(--soft); font-size: 13.5px; white-space: nowrap; }
footer { padding-top: 22px; padding-bottom: 40px; color: var(--soft); font-size: 13.5px; }
footer h2 { font-size: 13.5px; color: var(--ink); }
footer ul { display: flex; flex-wrap: wrap; gap: 0 24px; margin: 4px 0 8px; }

@media (max-width: 1180px) {
  .hero { grid-template-columns: 132px minmax(0, 1fr); }
  .tiles { grid-column: 1 / -1; }
}
@media (max-width: 900px) {
  .two { grid-template-columns: minmax(0, 1fr); }
  .clusters thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .clusters, .clusters tbody { display: block; }
  .clusters tbody tr { display: flex; flex-wrap: wrap; gap: 4px 14px; align-items: center; padding: 12px 0; }
  .clusters tbody th, .clusters td { padding: 0; width: auto; }
  .clusters tbody th { flex: 1 1 calc(100% - 60px); min-width: 0; }
  .clusters tr > :first-child { width: auto; }
  .clusters .cover { flex: 1 0 auto; }
  .clusters td.num { width: auto; font-size: 13.5px; }
  .clusters td.num::after { content: " " attr(data-label); font-weight: 450; }
  .clusters td.zero { display: none; }
}
@media (max-width: 560px) {
  .top, main, footer { padding-left: 12px; padding-right: 12px; }
  main, .two { gap: 12px; }
  .card, .hero { padding: 16px; border-radius: 12px; }
  .hero { grid-template-columns: 72px minmax(0, 1fr); gap: 12px 14px; align-items: start; }
  .grade { height: 72px; font-size: 46px; border-radius: 14px; }
  .headline { display: contents; }
  .headline h1 { font-size: 25px; align-self: center; }
  .headline .coverage { display: block; margin: 0; font-size: 17px; }
  .headline > :not(h1) { grid-column: 1 / -1; }
  .headline .bar, .headline .note { margin: 0; }
  .blind { margin-top: -6px; }
  .verdict { font-size: 16px; }
  .tile a { padding: 7px 8px 6px; }
  .tile b { font-size: 20px; }
  .tile-quiet b { font-size: 16px; }
  .tile span { font-size: 12px; }
  .tiles { gap: 6px; grid-template-columns: repeat(6, minmax(0, 1fr)); }
  .tile:nth-child(n + 4) { grid-column: span 3; }
  .first li { padding-left: 26px; }
  .first li::before { width: 16px; }
  .rules .tally { margin-left: 0; }
}
@media print {
  :root { color-scheme: light; }
  body { background: #fff; font-size: 11px; }
  .skip, form, .more, noscript { display: none; }
  .card, .hero { border: 0; padding: 8px 0; break-inside: auto; }
  .top, main, footer { max-width: none; padding-left: 0; padding-right: 0; }
  li, tr { break-inside: avoid; }
  details::details-content { content-visibility: visible; height: auto; }
}
`;

/** The page's one style sheet. */
export const stylesheet = theme + layout + findingsStyle;
