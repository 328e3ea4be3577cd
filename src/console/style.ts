/** The console's looks: calm, readable at 400 % zoom and phone width, in light and dark. Colour never says anything alone. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ink: #1d2327; --soft: #4a555c; --paper: #ffffff; --panel: #f3f5f6; --line: #6b767d; --link: #0b4f8a;
  --now: #8c1616; --urgent: #7a4100; --soon: #24505f; --warn: #fff3d6; --warn-ink: #4d3800; --focus: #1d2327; --glow: #ffd23f;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ink: #eef1f2; --soft: #b9c3c8; --paper: #14181a; --panel: #20272a; --line: #8c989f; --link: #8ec5f5;
    --now: #ff9c94; --urgent: #ffc078; --soon: #9bd3e4; --warn: #3b2f0e; --warn-ink: #ffe3a0; --focus: #14181a; --glow: #ffd23f;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.5 system-ui, "Segoe UI", Roboto, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem 1.25rem 4rem; overflow-wrap: anywhere; }
main:focus { outline: none; }
h1 { font-size: 1.625rem; line-height: 1.25; margin: 1rem 0; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 1.5rem 0 .5rem; }
section h2 { margin-top: 0; }
.detail { font-weight: 600; letter-spacing: .02em; }
h3, .small-title { font-size: 1.0625rem; margin: 1rem 0 .25rem; }
p, ul, ol, dl { margin: .5rem 0; }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--glow); outline-offset: 0; box-shadow: 0 0 0 6px var(--focus); }
.skip { position: absolute; left: -999rem; }
.skip:focus { position: static; display: block; padding: .5rem 1.25rem; }
.bar { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; align-items: center; padding: .5rem 1.25rem; border-bottom: 1px solid var(--line); background: var(--panel); }
.bar .home { font-weight: 700; color: var(--ink); text-decoration: none; padding: .375rem 0; }
.bar form { display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; margin-left: auto; }
button, select, input[type=text] { font: inherit; color: inherit; min-height: 2.75rem; padding: .375rem .875rem; border: 1px solid var(--line); border-radius: .375rem; background: var(--paper); }
button { background: var(--link); border-color: var(--link); color: var(--paper); font-weight: 600; cursor: pointer; }
button.quiet { background: transparent; color: var(--link); }
.sign-in { display: grid; grid-template-columns: minmax(0, 1fr); gap: .5rem; max-width: 24rem; margin-top: 1.5rem; }
.sign-in select { width: 100%; }
.sign-in button { margin-top: 1rem; }
fieldset { border: 1px solid var(--line); border-radius: .375rem; margin: 0; padding: .25rem .875rem; min-width: 0; }
section { border-top: 1px solid var(--line); padding: 1rem 0 .5rem; margin-top: 1rem; }
.banner, .note, .decision, .advice, .trouble { padding: .625rem .875rem; border-left: .375rem solid var(--line); background: var(--panel); }
.banner, .decision { background: var(--warn); color: var(--warn-ink); border-color: var(--urgent); }
.decision { font-weight: 600; }
.call-key { font-size: 1.75rem; letter-spacing: .25em; padding: 0 .25rem; }
.advice.yes { border-color: var(--soon); }
.advice.not-until { border-color: var(--urgent); }
.advice.never, .trouble { border-color: var(--now); }
.ask { padding: .625rem .875rem; margin: 1rem 0; border: 1px solid var(--urgent); border-left-width: .375rem; background: var(--panel); }
.ask.late { border: .1875rem solid var(--now); border-left-width: .75rem; }
.ask.late strong { color: var(--now); }
.ask form { margin: .5rem 0 .25rem; }
.reasons .tick { padding: .25rem 0; }
.past { display: flex; flex-wrap: wrap; align-items: center; gap: 0 1rem; }
.ask-link { padding: .375rem 0; font-weight: 600; }
.filters { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; margin: 1rem 0; }
.filters label { display: grid; gap: .25rem; flex: 1 1 10rem; min-width: 0; }
.filters select { width: 100%; }
.queue { list-style: none; padding: 0; }
.entry { border: 1px solid var(--line); border-left-width: .5rem; border-radius: .375rem; padding: .25rem 1rem .5rem; margin: .75rem 0; background: var(--panel); }
.entry.now { border-left-color: var(--now); }
.entry.urgent { border-left-color: var(--urgent); }
.entry.soon { border-left-color: var(--soon); }
main p:has(+ .first) { margin: 0; }
.first { border: 1px solid var(--line); border-radius: .375rem; padding: .375rem .75rem; margin: .25rem 0 1rem; background: var(--panel); line-height: 1.35; }
.first .here { margin: 0 0 .375rem; padding: .25rem .625rem; border-left: .375rem solid var(--now); background: var(--warn); color: var(--warn-ink); }
.first .here a { display: block; min-height: 2rem; line-height: 2rem; color: inherit; }
.first .whose { margin: 0; padding-bottom: .375rem; }
.first .whose a { display: block; }
.first .other-side { padding: .375rem .625rem; margin-bottom: .375rem; border-left: .375rem solid var(--urgent); background: var(--warn); color: var(--warn-ink); }
.first dl { margin: 0; }
.first dl > div { padding: .3125rem 0; border-top: 1px solid var(--line); }
.first dt { font-size: .9375rem; }
.first dt a, .first dd a { display: inline-block; min-height: 1.625rem; line-height: 1.625rem; }
.first dd { margin: 0; }
.first .may { display: block; }
.entry .line { margin: .25rem 0; }
.entry summary { padding: .25rem 0; }
.steps li { margin: .375rem 0; }
.steps a { display: inline-block; min-height: 1.5rem; }
@media (min-width: 40rem) { .first dl > div { display: grid; grid-template-columns: 14rem minmax(0, 1fr); gap: 0 1rem; } }
.priority { font-weight: 700; margin-right: .75rem; }
.priority.now { color: var(--now); }
.priority.urgent { color: var(--urgent); }
.priority.soon { color: var(--soon); }
.mark { display: inline-block; border: 1px solid var(--line); border-radius: .25rem; padding: 0 .375rem; margin-left: .75rem; font-size: .9375rem; font-weight: 400; }
.fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); gap: .5rem 1.5rem; }
.field dt { color: var(--soft); font-size: .9375rem; }
.field dd { margin: 0; }
.own { quotes: "\\201C" "\\201D"; white-space: pre-wrap; }
.not-asked { color: var(--soft); font-style: italic; }
.small { color: var(--soft); font-size: .9375rem; }
.transcript, .timeline { list-style: none; padding: 0; }
.act { display: grid; grid-template-columns: minmax(0, 1fr); gap: .625rem; max-width: 34rem; margin: 1rem 0; }
.act label { display: grid; grid-template-columns: minmax(0, 1fr); gap: .25rem; }
.act select { width: 100%; }
.act button { justify-self: start; }
textarea, input[type=text], input[type=date], input[type=time], input[type=datetime-local] { font: inherit; color: inherit; width: 100%; min-height: 2.75rem; padding: .5rem .75rem; border: 1px solid var(--line); border-radius: .375rem; background: var(--paper); }
.act details > * + * { margin-top: .625rem; }
.act .tick { display: flex; gap: .625rem; align-items: center; min-height: 2.75rem; }
.tick input { flex: none; width: 1.375rem; height: 1.375rem; margin: 0; }
.days { display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
.days > label:not(.tick) { flex: 1 1 8rem; }
summary { min-height: 2.75rem; padding: .5rem 0; color: var(--link); cursor: pointer; }
.tasks li { margin: .5rem 0; }
.record { border: 1px solid var(--line); border-radius: .375rem; padding: .5rem .875rem; }
.present { list-style: none; padding: .5rem .875rem; margin: 1rem 0; border-left: .25rem solid var(--line); color: var(--soft); }
.present strong { color: var(--ink); }
.unseen { position: sticky; top: 0; z-index: 1; margin: .5rem 0; padding: .375rem .875rem; border: 1px solid var(--urgent); border-left-width: .375rem; background: var(--warn); }
.unseen a { color: var(--warn-ink); font-weight: 600; }
.up { position: sticky; bottom: 0; margin: 1rem 0 0; text-align: right; pointer-events: none; }
.up a { pointer-events: auto; display: inline-block; padding: .375rem .75rem; border: 1px solid var(--line); border-radius: .375rem; background: var(--paper); }
html { scroll-padding-bottom: 3.5rem; }
details.long > summary { min-height: 0; padding: .25rem 0; }
details.long:not([open]) + .said { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; line-clamp: 2; overflow: hidden; }
.transcript details.long { float: right; }
.transcript details.long > summary { padding: 0 0 0 .75rem; font-size: .9375rem; }
details.long:not([open]) + .own { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 8; line-clamp: 8; overflow: hidden; }
#ends { margin-top: 3rem; }
#ends details .act { margin-top: 0; }
.turning { display: flex; flex-wrap: wrap; gap: 0 1.5rem; align-items: end; }
.transcript li.handler { border-left-color: var(--soon); }
.transcript li.person { border-left-color: var(--urgent); }
.transcript li { scroll-margin-top: 4rem; border-left: .25rem solid var(--line); padding: .125rem 0 .125rem .75rem; margin: .5rem 0; }
.transcript li.person { border-color: var(--link); background: var(--panel); }
.said { white-space: pre-wrap; margin: 0; }
#question legend { padding: .25rem 0 .625rem; }
#question legend .small, #question .asked { display: block; }
#question .asked { font-size: 1.1875rem; font-weight: 600; white-space: pre-wrap; }
#question fieldset { display: grid; grid-template-columns: minmax(0, 1fr); gap: .625rem; border: 0; padding: 0 0 .625rem; }
#question .choice { justify-self: stretch; text-align: left; }
#question .turning { gap: .625rem 1rem; }
#said .said { margin: .5rem 0; }
.chart { margin: 1.5rem 0 2rem; padding: 1rem 0 0; border-top: 1px solid var(--line); break-inside: avoid; }
.chart h2 { margin-top: 0; }
.chart-row { display: grid; grid-template-columns: minmax(0, 18rem) minmax(6rem, 1fr) 9rem; gap: .25rem .75rem; align-items: center; padding: .125rem 0; }
.chart-line { height: 1.25rem; border-left: 1px solid var(--line); }
.chart-line svg { display: block; width: 100%; height: 100%; }
.chart-line rect { fill: var(--link); }
.chart table { margin-top: 1rem; border-collapse: collapse; min-width: min(100%, 24rem); }
.chart th, .chart td { text-align: left; font-weight: 400; padding: .25rem 1.25rem .25rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
.chart thead th { font-weight: 600; }
.chart td, .chart thead th:last-child { font-variant-numeric: tabular-nums; white-space: nowrap; padding-right: 0; }
.more { display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
.more a { padding: .625rem 0; }
@media (max-width: 40rem) { .chart-row { grid-template-columns: minmax(0, 1fr) auto; } .chart-line { grid-column: 1 / -1; grid-row: 2; } .chart-line:empty { display: none; } }
@media print { .bar, .skip, .up, .on-screen, details.long { display: none; } details.long:not([open]) + .own { display: inline; overflow: visible; } details.long:not([open]) + .said { display: block; overflow: visible; } section { break-inside: avoid; } }
`;
