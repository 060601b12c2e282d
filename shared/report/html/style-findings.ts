/** The filters and the list that the script fills. */
export const findingsStyle = `
#filters { display: grid; grid-template-columns: minmax(0, 2fr) repeat(3, minmax(0, 1fr)); gap: 12px; }
#filters[hidden] { display: none; }
.field { display: grid; gap: 4px; font-size: 12.5px; color: var(--soft); }
.field > span { text-transform: capitalize; }
.field input, .field select {
  width: 100%; height: 36px; padding: 0 11px; border: 1px solid var(--line); border-radius: 9px; font: inherit;
  font-size: 14px; color: var(--ink); background: var(--sunk); text-overflow: ellipsis;
}
.field input::placeholder { color: var(--faint); opacity: 1; }
.picks { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 10px 26px; align-items: end; }
.picks fieldset { display: flex; flex-wrap: wrap; gap: 4px; }
.picks legend { font-size: 12.5px; color: var(--soft); margin-bottom: 4px; padding: 0; }
.pick { position: relative; cursor: pointer; font-size: 13.5px; }
.pick input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }
.pick span {
  display: block; padding: 3px 11px; border: 1px solid var(--line); border-radius: 999px; color: var(--soft);
  background: var(--panel); font-weight: 500;
}
.pick:hover span { border-color: currentColor; }
.pick input:checked + span { background: var(--ink); border-color: var(--ink); color: var(--panel); }
.pick input:focus-visible + span { outline: 2px solid var(--ring); outline-offset: 2px; }
.more {
  padding: 4px 13px; border: 1px solid var(--line); border-radius: 8px; background: var(--panel); color: var(--link);
  font: inherit; font-size: 13.5px; font-weight: 500; cursor: pointer;
}
.more:hover { border-color: currentColor; }
.picks .more { margin-left: auto; }
.result { margin: 14px 0 8px; font-size: 13.5px; color: var(--soft); }
.result:empty { display: none; }
.left-out { margin-bottom: 10px; padding: 8px 12px; border-radius: 8px; color: var(--medium); background: var(--medium-wash); }

.change {
  grid-column: 1 / -1; margin: 6px 0 0; padding: 8px 11px; border-radius: 8px; background: var(--sunk); font-size: 12.5px;
  line-height: 1.5; white-space: pre-wrap; overflow-wrap: anywhere;
}
.items { width: 100%; font-size: 13.5px; }
.items th { font-weight: 450; text-align: left; padding: 4px 10px 4px 0; }
.items td { padding: 4px 10px 4px 0; vertical-align: top; }
.items th:first-child { width: 48%; }
.tag-fail { color: var(--high); background: var(--high-wash); }
@media (max-width: 700px) {
  .rules summary .tally { white-space: normal; }
  .items thead { display: none; }
  .items tr { display: block; padding: 6px 0; border-top: 1px solid var(--line); }
  .items th, .items td, .items th:first-child { display: inline-block; width: auto; padding: 0 6px 2px 0; }
  .items th { display: block; }
}

.groups { display: grid; grid-template-columns: minmax(0, 1fr); }
.groups > .more, .panel > .more { justify-self: start; margin: 10px 0 14px; }
.group { border-top: 1px solid var(--line); }
.group h3 { font: inherit; }
.group-head {
  display: flex; flex-wrap: wrap; gap: 2px 10px; align-items: baseline; width: 100%; padding: 9px 0; border: 0;
  background: none; color: inherit; font: inherit; text-align: left; cursor: pointer;
}
.group-head::before, .rules summary::before {
  content: ""; width: 6px; height: 6px; border: solid var(--faint); border-width: 0 1.6px 1.6px 0; rotate: -45deg;
  translate: 0 -2px; margin: 0 3px 0 4px;
}
.group-head[aria-expanded="true"]::before, .rules details[open] summary::before { rotate: 45deg; translate: 0 -4px; }
.group-head:hover b { color: var(--link); }
.group-head .sev, .rules summary .sev { min-width: 62px; text-align: center; }
.rules summary::-webkit-details-marker { display: none; }
.rules .why { padding-left: 24px; }
.group-head .tally { margin-left: auto; }
.panel { padding: 0 0 6px 26px; }
.panel[hidden] { display: none; }
.why { margin: 0 0 8px; max-width: 92ch; font-size: 14px; line-height: 1.45; color: var(--soft); }
.why .fix { color: var(--ink); }
.row {
  display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 7fr); gap: 2px 24px; padding: 9px 12px; margin: 0 -12px;
  border-radius: 8px; font-size: 14px; line-height: 1.45;
}
.row:nth-child(odd) { background: var(--sunk); }
.row:nth-child(odd) .tag { background: var(--panel); }
.row:nth-child(odd) .tag-unknown { background: var(--medium-wash); }
.kind { color: var(--soft); }
.place { color: var(--soft); font-size: 13px; }
.row-quiet .message, .row-quiet .name b { color: var(--soft); font-weight: 500; }
.facts { display: flex; flex-wrap: wrap; gap: 0 16px; font-size: 13px; }
.facts > div { display: flex; gap: 5px; min-width: 0; align-items: baseline; }
.facts dt { color: var(--soft); font-size: 12px; white-space: nowrap; }
.facts dd { min-width: 0; }

@media (max-width: 900px) {
  #filters { grid-template-columns: repeat(3, minmax(0, 1fr)); }
  .search { grid-column: 1 / -1; }
  .row { grid-template-columns: minmax(0, 1fr); }
  .panel { padding-left: 0; }
}
@media (max-width: 560px) {
  #filters { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 9px; }
  .field:last-of-type { grid-column: 1 / -1; }
  .picks { gap: 8px 22px; }
  .pick { font-size: 13px; }
  .pick span { padding: 3px 9px; }
  .picks .more { margin-left: 0; }
  .group-head { display: grid; grid-template-columns: auto auto minmax(0, 1fr); padding: 10px 0; }
  .group-head .tally { text-align: right; grid-area: 1 / 3; white-space: normal; }
  .group-head b, .group-head code { grid-column: 1 / -1; }
  .panel, .rules .why { padding-left: 0; }
  .row { padding: 9px 8px; margin: 0 -8px; }
}
`;
