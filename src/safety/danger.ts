/**
 * Hears what a message means for the bot now: emergency, self-harm, leave, a human (labelling-guide.md). Words only, no
 * model: each label can be traced to a line of a lexicon. Time grows with the length of the text and nothing else.
 */
import type { Danger } from '../engine/world';
import type { Cues, DangerLexicon, Guard } from './lexicon/lexicon';
import { STOP } from './pattern';
import { compile, cuesIn, guardsIn, scan, type Compiled, type Guards, type Hit, type Scanned, type Span } from './scan';
import { tokenise, type Tokens } from './tokens';

/** Words before and after a cue in which a guard of a whole sentence is looked for. */
const REACH = 14;
/** A guard heard so often in one scope counts like one heard this often: keeps long messages quick. */
const MOST_COUNTED = 16;
/** Words before a cue in which "not" belongs to it. */
const NEAR = 4;

/** The first span of the list, sorted by start, that begins at `from` or later; its place in the list. */
function firstFrom(spans: readonly Span[], from: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words around a cue in which a guard of this scope counts, as [from, to). */
function range(scope: Guard['scope'], { start, end }: Span, { words, clauses }: Tokens): readonly [number, number] {
  if (scope === 'message') return [0, words.length];
  const inside = (at: number, as: number): boolean =>
    at >= 0 && at < words.length && words[at] !== STOP && (scope === 'sentence' || clauses[at] === clauses[as]);
  const before = scope === 'before' || scope === 'adjacent';
  const back = before ? NEAR : REACH;
  let from = start;
  while (start - from < back && inside(from - 1, start)) from -= 1;
  if (before) return [from, start];
  let to = end;
  while (to - end < REACH && inside(to, end - 1)) to += 1;
  return [from, to];
}

interface Place {
  readonly hit: Span;
  readonly tokens: Tokens;
}

/** Spans of a guard that count for a cue: in its scope and, for `adjacent`, next to it. */
function counting(spans: readonly Span[] | undefined, scope: Guard['scope'], { hit, tokens }: Place): readonly Span[] {
  if (!spans) return [];
  const [from, to] = range(scope, hit, tokens);
  const counted: Span[] = [];
  for (let at = firstFrom(spans, from); (spans[at]?.start ?? Infinity) < to; at += 1) {
    const span = spans[at];
    if (span && (scope !== 'adjacent' || span.end >= hit.start - 1)) counted.push(span);
    if (counted.length >= MOST_COUNTED) break;
  }
  return counted;
}

/** The words a guard and what it yields to may share, as "an hour ago" does with "ago". */
const OVERLAP = 4;

const touches = (spans: readonly Span[] | undefined, { start, end }: Span): boolean => {
  if (!spans) return false;
  for (let at = firstFrom(spans, start - OVERLAP); (spans[at]?.start ?? Infinity) < end; at += 1)
    if ((spans[at]?.end ?? 0) > start) return true;
  return false;
};

interface Context {
  readonly lexicon: DangerLexicon;
  readonly tokens: Tokens;
  readonly guards: Guards;
}

/** The guard that silences a cue, if any: heard in its scope, and not giving way to one heard beside the cue or in itself. */
function silencer(hit: Hit, { lexicon, tokens, guards }: Context): string | undefined {
  const place: Place = { hit, tokens };
  return hit.cues.unless.find((name) => {
    const guard = lexicon.guards[name];
    const heard = guard ? counting(guards.get(name), guard.scope, place) : [];
    if (guard?.yieldsTo === undefined) return heard.length > 0;
    const stronger = guards.get(guard.yieldsTo);
    return counting(stronger, 'clause', place).length === 0 && heard.some((span) => !touches(stronger, span));
  });
}

function listen(compiled: Compiled, text: string): { readonly scanned: Scanned; readonly context: Context } {
  const tokens = tokenise(text, compiled.speller);
  const scanned = scan(compiled, tokens.words);
  return { scanned, context: { lexicon: compiled.lexicon, tokens, guards: guardsIn(scanned) } };
}

function labels(compiled: Compiled, text: string): ReadonlySet<Danger> {
  const { scanned, context } = listen(compiled, text);
  const found = new Set<Danger>();
  const alone = new Set<Danger>();
  const into = (cues: Cues): Set<Danger> => (cues.alone === true ? alone : found);
  for (const hit of cuesIn(scanned, (cues) => !into(cues).has(cues.label))) {
    if (silencer(hit, context) === undefined) into(hit.cues).add(hit.cues.label);
  }
  if (!found.has('emergency')) for (const label of alone) found.add(label);
  return found;
}

const ORDER: readonly Danger[] = ['emergency', 'self-harm', 'leave', 'human'];

/** Labels of one message in any of the languages, the gravest first; none for everything else. */
export function createDanger(lexicons: readonly DangerLexicon[]): (text: string) => readonly Danger[] {
  const compiled = lexicons.map(compile);
  return (text) => {
    const found = new Set(compiled.flatMap((one) => [...labels(one, text)]));
    return ORDER.filter((label) => found.has(label));
  };
}

/** One line of the lexicon that was heard in a message, and the guard that silenced it, for whoever keeps the lexicon. */
export interface Why {
  readonly label: Danger;
  readonly line: string;
  readonly words: string;
  readonly silencedBy?: string;
}

export function createExplainer(lexicons: readonly DangerLexicon[]): (text: string) => readonly Why[] {
  const compiled = lexicons.map(compile);
  return (text) =>
    compiled.flatMap((one) => {
      const { scanned, context } = listen(one, text);
      return [...cuesIn(scanned, () => true)].map((hit) => {
        const silencedBy = silencer(hit, context);
        const words = context.tokens.words.slice(hit.start, hit.end).join(' ');
        return { label: hit.cues.label, line: hit.line, words, ...(silencedBy === undefined ? {} : { silencedBy }) };
      });
    });
}
