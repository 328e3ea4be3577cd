/**
 * How every page a person meets looks: calm, plain, large, legible in sunlight and at night, nothing that moves.
 * Inline in the first response, so nothing is waited for. Logical properties, so right-to-left needs no second sheet.
 * All pairs of text and ground reach 7 to 1.
 */
import { readableOn } from './colour';

const COLOURS = `
:root{color-scheme:light dark;--ground:#fff;--text:#111;--quiet:#3d3d3d;--line:#595959;--theirs:#f2f3f4;--mine:#dfeaf5;
--button:#1b3a57;--on-button:#fff;--exit:#111;--on-exit:#fff;--alarm:#8a0f1c;--alarm-ground:#fdf1f1;--link:#0b3d6b;--focus:#ffdd00}
@media screen and (prefers-color-scheme:dark){:root{--ground:#121416;--text:#f4f4f4;--quiet:#cfd2d6;--line:#a3a8ae;--theirs:#202428;--mine:#1b3247;
--button:#cfe3f7;--on-button:#0b1722;--exit:#fff;--on-exit:#111;--alarm:#ff9c9c;--alarm-ground:#2b1618;--link:#9fcbf5}}`;

const GROUND = `
*{box-sizing:border-box}
html{font-size:118.75%;-webkit-text-size-adjust:100%;scroll-padding-block-start:4.5rem}
body{margin:0;background:var(--ground);color:var(--text);font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;line-height:1.45;overflow-wrap:anywhere}
h1,h2,h3{line-height:1.25;margin-block:1.5em .5em;font-size:1.3em}h3{font-size:1.1em}
p,ul,ol,dl{margin-block:0 .75em}
a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:max(1px,.06em)}
main,.wide{max-width:38rem;margin-inline:auto;padding-inline:1rem}
main{padding-block:.75rem 2rem}
.unseen{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
:focus-visible{outline:4px solid var(--focus);outline-offset:0;box-shadow:0 0 0 6px #111}
[tabindex="-1"]:focus{outline:none;box-shadow:none}
[hidden]{display:none!important}`;

const TOP = `
.top{position:sticky;top:0;z-index:9;background:var(--ground);border-block-end:2px solid var(--line)}
.top>div{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:center;max-width:38rem;margin-inline:auto;padding:.4rem 1rem}
.exit{display:inline-flex;align-items:center;min-block-size:2.6rem;padding-inline:1.1rem;background:var(--exit);color:var(--on-exit);font-weight:700;text-decoration:none;border-radius:.3rem}
.exit:hover{text-decoration:underline}
.also{position:absolute;inset-inline-start:-999rem}.also:focus{position:static;display:inline-flex;margin-block:1rem}
details>summary{cursor:pointer;min-block-size:2.6rem;display:flex;align-items:center;font-weight:700;text-decoration:underline;text-underline-offset:.15em;list-style:none}
details>summary::-webkit-details-marker{display:none}
.danger{margin-inline-start:auto}.danger>div{position:absolute;inset-inline:0;inset-block-start:100%;padding:.75rem max(1rem,calc(50vw - 18rem));max-block-size:calc(100vh - 4rem);overflow-y:auto;background:var(--ground);border-block:2px solid var(--line)}
.name{background:var(--landlord);color:var(--on-landlord);font-weight:700}
.name p{margin-block:0;padding-block:.25rem}
@media (max-height:20rem){.top>div{padding-block:0}.danger>div{max-block-size:calc(100vh - 3rem)}}`;

const TALK = `
.said{margin-block:0 .7rem}.said p{margin-block:0 .4rem}.said p:last-child{margin-block-end:0}
.said.person,.alarm{padding:.5rem .85rem;border-radius:.4rem}.said.person{background:var(--mine);inline-size:fit-content;margin-inline-start:auto;max-inline-size:85%}
.said.handler{border-inline-start:.35rem solid var(--button);padding-inline-start:.85rem}
.alarm{background:var(--alarm-ground);border-inline-start:.35rem solid var(--alarm)}
.note{color:var(--quiet)}.own{white-space:pre-line}
fieldset{border:0;margin:0;padding:0;min-inline-size:0}
.ask{margin:0 0 .75rem;padding:0;white-space:pre-line}.ask span{display:block;margin-block-end:.4rem}.ask .asks{font-weight:700;font-size:1.1em}
button,.button{font:inherit;min-block-size:2.75rem;cursor:pointer;border-radius:.4rem}
.choice{display:block;border-radius:.4rem;inline-size:100%;margin-block-end:.6rem;padding:.6rem .9rem;text-align:start;background:var(--ground);color:var(--text);border:2px solid var(--line)}
@media (hover:hover){.choice:hover{border-color:var(--text);background:var(--theirs)}}
label.choice{display:flex;gap:.8rem;align-items:center;cursor:pointer}
label.choice:has(:checked){border-color:var(--text);background:var(--mine)}
input[type=checkbox]{inline-size:1.5rem;block-size:1.5rem;flex:none;margin:0;accent-color:var(--button)}
textarea{display:block;inline-size:100%;min-block-size:6rem;font:inherit;padding:.6rem;border:2px solid var(--line);border-radius:.4rem;background:var(--ground);color:var(--text);margin-block-end:.75rem}
.send{background:var(--button);color:var(--on-button);border:2px solid transparent;font-weight:700;padding:.5rem 1.6rem}
.quiet{background:none;border:0;color:var(--link);text-decoration:underline;padding:.4rem .6rem;text-underline-offset:.15em}
.row{display:flex;flex-wrap:wrap;gap:.25rem .75rem;margin-block:.75rem 0;margin-inline-start:-.6rem}
.shift{display:inline-block;min-inline-size:3em;letter-spacing:.2em}
.cover{position:fixed;top:0;right:0;bottom:0;left:0;z-index:99;background:#fff;color:#111;padding:1rem}
@media (hover:none) and (pointer:coarse){.keys{display:none}}`;

const SHEET = `
.entry{margin-block:0 1.25rem;padding-block-start:.5rem;border-block-start:1px solid var(--line);break-inside:avoid}
.entry h3{margin-block:.25rem}.theirs{border-inline-start:.35rem solid var(--line);padding-inline-start:.85rem;margin-inline:0}
.places{list-style:none;padding:0}.places a{display:flex;align-items:center;min-block-size:2.75rem;padding:.6rem .9rem;border:2px solid var(--line);border-radius:.4rem;margin-block-end:.6rem;color:var(--text);text-decoration:none;font-weight:700}
@media print{.top,.also,.no-print{display:none!important}body{font-size:11pt;color:#000;background:#fff}main{max-width:none}a{color:#000}details>*{display:block}}`;

const tidy = (css: string): string => css.replace(/\n/g, '').trim();
const COMMON = tidy(COLOURS + GROUND + TOP);

/** `colour` is the landlord's, `#rrggbb`; without one the page is nobody's in particular. */
export function styleFor(kind: 'chat' | 'sheet', colour = '#1b3a57'): string {
  const landlord = `:root{--landlord:${colour};--on-landlord:${readableOn(colour)}}`;
  return COMMON + tidy(kind === 'chat' ? TALK : TALK + SHEET) + landlord;
}
