/** Colours and type. Every text colour has a contrast of at least 4.5 on the surfaces it stands on, light and dark. */
export const theme = `
:root {
  color-scheme: light dark;
  --paper: #f6f6f3; --panel: #ffffff; --sunk: #f1f1ed; --ink: #1b1d22; --soft: #50545f; --faint: #656974;
  --line: #e2e2dc; --link: #2a48c4; --ring: #3f5fe0; --rail: #e4e4de;
  --critical: #b3113c; --high: #b04205; --medium: #855800; --low: #1d628f; --info: #5a5e69; --good: #14744a;
  --critical-wash: #fdeef1; --high-wash: #fdf0e6; --medium-wash: #fbf3dd; --low-wash: #e9f3fa; --info-wash: #f0f0ed;
  --good-wash: #e5f5ec;
  --sans: ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", "JetBrains Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #101216; --panel: #171a1f; --sunk: #1d2026; --ink: #e9eaed; --soft: #b1b5bf; --faint: #989da9;
    --line: #292d35; --link: #9db1ff; --ring: #8aa0ff; --rail: #2d313a;
    --critical: #ff8099; --high: #ff9f61; --medium: #e3b64c; --low: #7dbbec; --info: #a9adb8; --good: #62cf9a;
    --critical-wash: #3a1820; --high-wash: #38200f; --medium-wash: #30270f; --low-wash: #13283a; --info-wash: #23262d;
    --good-wash: #12301f;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 12px; }
body {
  margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 var(--sans);
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere;
}
h1, h2, h3, p, ul, ol, dl, dd, fieldset { margin: 0; padding: 0; border: 0; min-width: 0; }
ul, ol { list-style: none; }
a { color: var(--link); text-decoration: none; text-underline-offset: 3px; }
a:hover { text-decoration: underline; }
:focus-visible { outline: 2px solid var(--ring); outline-offset: 2px; border-radius: 4px; }
code, dd { font-family: var(--mono); font-size: 0.86em; }
code { color: var(--soft); }
b { font-weight: 620; }
h2 { font-size: 17px; font-weight: 650; letter-spacing: -0.01em; line-height: 1.3; }
.of { color: var(--faint); font-weight: 450; margin-left: 4px; }
.note, .empty, .home, .detail, .reach { color: var(--soft); font-size: 13.5px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -999px; top: 8px; padding: 8px 14px; background: var(--panel); z-index: 9; }
.skip:focus { left: 8px; }

.sev, .tag, .chip {
  display: inline-block; padding: 0 7px; border-radius: 5px; font-size: 12px; line-height: 19px; font-weight: 600;
  white-space: nowrap; max-width: 100%; overflow: hidden; text-overflow: ellipsis; vertical-align: -5px;
}
.sev-critical { color: var(--critical); background: var(--critical-wash); }
.sev-high { color: var(--high); background: var(--high-wash); }
.sev-medium { color: var(--medium); background: var(--medium-wash); }
.sev-low { color: var(--low); background: var(--low-wash); }
.sev-info { color: var(--info); background: var(--info-wash); }
.tag, .chip { color: var(--soft); background: var(--sunk); font-weight: 500; }
.tag-unknown { color: var(--medium); background: var(--medium-wash); }
.chip { font-family: var(--mono); font-size: 12px; color: var(--ink); }

.grade-A { color: var(--good); background: var(--good-wash); }
.grade-B { color: var(--medium); background: var(--medium-wash); }
.grade-C { color: var(--high); background: var(--high-wash); }
.grade-D { color: var(--critical); background: var(--critical-wash); }
.grade-none { color: var(--info); background: var(--info-wash); }
.bar { display: block; width: 100%; height: 5px; border-radius: 3px; }
.bar-all { fill: var(--rail); }
.bar-full { fill: var(--good); }
.bar-low { fill: var(--medium); }
`;
