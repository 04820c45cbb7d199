//! The look of the HTML report: system fonts, light and dark, for screens and paper.

export const style = `
:root { color-scheme: light dark; --text: #1c1f24; --soft: #555c66; --ground: #ffffff; --panel: #f4f5f7; --line: #d5d9df;
  --error: #a8071a; --warning: #7a4b00; --info: #0b4f9e; --clean: #1a6b2f; --mark: #ffe58f; --link: #0b4f9e; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e8eaed; --soft: #aeb4bd; --ground: #16181c; --panel: #202329; --line: #3b414a;
    --error: #ff8f8f; --warning: #f2c063; --info: #8ec5ff; --clean: #7fd894; --mark: #6b5300; --link: #8ec5ff; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 56rem; padding: 2rem 1.25rem 4rem; background: var(--ground); color: var(--text);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.3rem; margin: 2.5rem 0 .5rem; }
h3 { font-size: 1rem; margin: 2rem 0 .5rem; padding-bottom: .3rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
.verdict { font-size: 1.1rem; }
.clean { color: var(--clean); }
a { color: var(--link); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); }
thead th { color: var(--soft); font-weight: 600; font-size: .875rem; }
tbody th { font-weight: 500; }
.count { font-variant-numeric: tabular-nums; }
.links a { display: inline-block; min-width: 1.5rem; padding: 0 .2rem; }
.findings { list-style: none; margin: 0; padding: 0; }
.findings > li { border-left: .25rem solid var(--info); padding: .1rem 0 .1rem 1rem; margin: 1.25rem 0; }
.findings > li.error { border-color: var(--error); }
.findings > li.warning { border-color: var(--warning); }
.findings > li:target { background: var(--panel); }
.message { margin: 0; overflow-wrap: anywhere; }
.severity { font-size: .8rem; font-weight: 700; text-transform: uppercase; letter-spacing: .03em; color: var(--info); }
.error .severity { color: var(--error); }
.warning .severity { color: var(--warning); }
pre { margin: .5rem 0; padding: .5rem .75rem; background: var(--panel); border-radius: .25rem; white-space: pre-wrap;
  overflow-wrap: anywhere; font: .85rem/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
.number { color: var(--soft); user-select: none; padding-right: .5rem; }
mark { background: var(--mark); color: inherit; }
mark:empty { padding: 0 .3em; }
.list { display: flex; gap: .4rem; flex-wrap: wrap; font-size: .95rem; }
.list ul { margin: 0; padding: 0; list-style: none; flex: 1 1 20rem; }
.facts { margin: .25rem 0 0; color: var(--soft); font-size: .875rem; }
footer { margin-top: 3rem; color: var(--soft); font-size: .875rem; }
@media print { body { max-width: none; padding: 0; font-size: 10pt; } .findings > li { break-inside: avoid; } a { color: inherit; } }
`;
