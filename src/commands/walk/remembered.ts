/**
 * What is worked out once in a walk: words, times and what is heard are pure, and a walk asks for the same ones tens of
 * thousands of times. Nothing that a turn decides is kept here.
 */
import type { AllWords, Words } from '../../channels/words';
import type { Listener } from '../../engine/world';
import type { Clocks } from '../../turn/clocks';
import type { WorldParts } from '../../turn/world';

/** The function itself, asked once for each key. The key is of all that the answer depends on; values, not functions. */
export const remembered = <Args extends readonly unknown[], Found>(
  find: (...args: Args) => Found,
  keyOf: (...args: Args) => unknown = (...args) => args,
): ((...args: Args) => Found) => {
  const known = new Map<string, { readonly found: Found }>();
  return (...args) => {
    const key = written(keyOf(...args));
    const before = known.get(key) ?? { found: find(...args) };
    known.set(key, before);
    return before.found;
  };
};

/** A word alone is its own key, unless it might be taken for a written list. */
const written = (key: unknown): string =>
  Array.isArray(key) && key.length === 1 && typeof key[0] === 'string' && !key[0].startsWith('[')
    ? key[0]
    : JSON.stringify(key);

/** For one landlord at one moment, as a walk is. */
export const remembering = <Parts extends WorldParts>(parts: Parts): Parts => ({
  ...parts,
  words: allWords(parts.words),
  listener: listener(parts.listener),
  clocks: clocks(parts.clocks),
  lines: (landlord, now) => remembered(parts.lines(landlord, now)),
});

const allWords = (all: AllWords): AllWords => ({
  ...all,
  for: remembered((language, channel, landlord) => wordsOf(all.for(language, channel, landlord))),
  wording: remembered(all.wording),
  labels: remembered(all.labels),
});

const wordsOf = (words: Words): Words => ({
  ...words,
  say: remembered(words.say),
  part: remembered(words.part),
  label: remembered(words.label),
  when: remembered(words.when),
});

const listener = (own: Listener): Listener => ({
  danger: remembered((text) => own.danger(text)),
  windows: remembered((text, now) => own.windows(text, now)),
  windowsValue: remembered((value, isNever) => own.windowsValue(value, isNever)),
  preset: remembered((name) => own.preset(name)),
  presetAvoided: remembered((name) => own.presetAvoided(name)),
  detail: remembered((method, text) => own.detail(method, text)),
  interrupt: remembered((text, channel) => own.interrupt(text, channel)),
  besideStop: remembered((text) => own.besideStop(text)),
  mayAskStop: remembered((text) => own.mayAskStop(text)),
  tellsOfHarm: remembered((text) => own.tellsOfHarm(text)),
});

const clocks = (own: Clocks): Clocks => ({
  ...own,
  deadlines: remembered(
    (about) => own.deadlines(about),
    ({ landlord, ...about }) => [landlord.id, about],
  ),
});
