/** The training room's looks: four devices in a row where there is room, one below another on a phone. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1d2327; --soft: #4a555c; --paper: #fff; --panel: #f3f5f6; --line: #6b767d; --link: #0b4f8a; --mine: #dcebf7; --theirs: #e9ecee; --glow: #ffd23f; }
@media (prefers-color-scheme: dark) { :root { --ink: #eef1f2; --soft: #b9c3c8; --paper: #14181a; --panel: #20272a; --line: #8c989f; --link: #8ec5f5; --mine: #1d3a52; --theirs: #30393d; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.45 system-ui, "Segoe UI", Roboto, sans-serif; }
header { padding: .75rem 1rem; border-bottom: 1px solid var(--line); background: var(--panel); }
h1 { font-size: 1.375rem; margin: 0; }
h2 { font-size: 1.125rem; margin: 0; }
p { margin: .375rem 0; }
a { color: var(--link); }
main { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; padding: 1rem; align-items: stretch; }
@media (min-width: 44rem) { main { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
@media (min-width: 80rem) { main { grid-template-columns: repeat(4, minmax(0, 1fr)); } }
.frame main { display: block; }
.choose, .row { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: center; margin: .375rem 0; }
.row input { flex: 1 1 4rem; min-width: 0; }
.device { display: flex; flex-direction: column; min-width: 0; border: 1px solid var(--line); border-radius: 1rem; padding: 1rem; background: var(--panel); min-height: 36rem; }
.about, .line { color: var(--soft); font-size: .9375rem; }
.line:empty, #trouble:empty { display: none; }
#trouble { font-weight: 600; }
.talk { position: relative; list-style: none; margin: .5rem 0; padding: .5rem; flex: 1 1 14rem; min-height: 10rem; max-height: 28rem; overflow: auto; background: var(--paper); border: 1px solid var(--line); border-radius: .5rem; overflow-wrap: anywhere; }
.talk li { white-space: pre-wrap; padding: .375rem .625rem; margin: .375rem 0; border-radius: .5rem; background: var(--theirs); margin-right: 12%; }
.talk li.mine { background: var(--mine); margin: .375rem 0 .375rem 12%; }
.talk li.event { background: none; color: var(--soft); font-style: italic; margin: .375rem 0; }
label { font-size: .9375rem; }
.tick { display: inline-flex; gap: .375rem; align-items: center; min-height: 2.75rem; }
button, select, input, textarea { font: inherit; color: inherit; min-height: 2.75rem; padding: .375rem .75rem; border: 1px solid var(--line); border-radius: .375rem; background: var(--paper); max-width: 100%; }
.tick input { min-height: 0; width: 1.25rem; height: 1.25rem; }
textarea { width: 100%; }
button { background: var(--link); border-color: var(--link); color: var(--paper); font-weight: 600; cursor: pointer; }
button.plain { background: transparent; color: var(--link); }
button:disabled { background: transparent; color: var(--soft); border-color: var(--line); cursor: default; }
.keys { display: grid; grid-template-columns: repeat(3, 1fr); gap: .375rem; margin: .375rem 0; }
.choices { display: flex; flex-wrap: wrap; gap: .375rem; }
iframe { flex: 1 1 30rem; width: 100%; min-height: 30rem; border: 1px solid var(--line); border-radius: .5rem; background: #fff; }
#app-frame iframe { min-height: 14rem; }
:focus-visible { outline: 3px solid var(--glow); box-shadow: 0 0 0 6px var(--ink); }
[hidden] { display: none; }
`;
