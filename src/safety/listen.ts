/** What the engine may ask of words: danger, times, details and words that win over the question. Made once for the languages served. */
import type { Listener } from '../engine/world';
import { createDanger } from './danger';
import { checkDetail } from './detail';
import { createInterrupts } from './interrupts';
import { english } from './lexicon/en';
import type { DangerLexicon } from './lexicon/lexicon';
import { createStopTexts } from './stop-texts';
import { tellsOfHarm } from './tells';
import { AVOIDED_PRESETS, createWindows, WINDOW_PRESETS } from './windows';
import { parseWindowsValue } from './windows-value';

/** Danger words of each language there is a lexicon for. */
export const LEXICONS: Readonly<Record<string, DangerLexicon>> = { en: english };

const named =
  (presets: typeof WINDOW_PRESETS): Listener['preset'] =>
  (name) =>
    (Object.hasOwn(presets, name) ? presets[name] : undefined) ?? null;

export const createListener = (languages: readonly string[]): Listener => {
  const stop = createStopTexts(languages);
  return {
    danger: createDanger(languages.flatMap((language) => LEXICONS[language] ?? [])),
    windows: createWindows(languages),
    windowsValue: parseWindowsValue,
    preset: named(WINDOW_PRESETS),
    presetAvoided: named(AVOIDED_PRESETS),
    detail: checkDetail,
    interrupt: createInterrupts(languages, stop),
    besideStop: stop.beside,
    mayAskStop: stop.may,
    tellsOfHarm,
  };
};
