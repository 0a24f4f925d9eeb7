/** The page's whole style: light or dark as the reader's system is, one column on a phone, several on a wide screen. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1d232b; --soft: #59636f; --paper: #f6f7f9; --card: #fff; --line: #d8dde3;
  --found: #2f6fb5; --expected: #b4530a; --good: #1c7c45; --bad: #b3261e; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8ebef; --soft: #a3adb8; --paper: #14181d; --card: #1d232a; --line: #333c46;
    --found: #6ea8e6; --expected: #f0a35e; --good: #63c98c; --bad: #f2857c; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 78rem; padding: 1rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.45 system-ui, sans-serif; }
h1 { font-size: 1.4rem; margin: 0; overflow-wrap: anywhere; }
h2 { font-size: 1.1rem; margin: 1.6rem 0 .6rem; }
h3 { font-size: 1rem; margin: 0; font-weight: 600; }
p { margin: .3rem 0; }
.soft, .figures, .none { color: var(--soft); font-size: .9rem; }
.verdict { font-size: 1.6rem; font-weight: 700; margin: .4rem 0; }
.good { color: var(--good); }
.bad { color: var(--bad); }
.key span::before { content: ''; display: inline-block; width: .8em; height: .8em; margin-right: .35em; background: var(--found); }
.key span + span { margin-left: 1em; }
.key span + span::before { width: .25em; background: var(--expected); }
.cards { display: grid; gap: .8rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 21rem), 1fr)); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: .8rem; overflow-wrap: anywhere; }
.head { display: flex; gap: .6rem; justify-content: space-between; align-items: baseline; }
.score { white-space: nowrap; font-variant-numeric: tabular-nums; font-weight: 700; }
svg { display: block; width: 100%; height: auto; margin: .5rem 0; }
svg text { font: 12px system-ui, sans-serif; fill: var(--ink); }
svg .name { fill: var(--soft); }
svg .found { fill: var(--found); }
svg .expected { fill: var(--expected); }
svg .zero { fill: var(--soft); }
.wide { overflow-x: auto; }
.wide table { max-width: none; }
table { border-collapse: collapse; width: 100%; max-width: 34rem; background: var(--card); }
th, td { text-align: left; padding: .4rem; border: 1px solid var(--line); }
.planted th[scope=row] { overflow-wrap: anywhere; }
td, th + th { text-align: right; font-variant-numeric: tabular-nums; }
`
