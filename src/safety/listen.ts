/** What the engine may ask of words: danger, times, details and words that win over the question. Made once for the languages served. */
import type { Listener } from '../engine/world';
import { createDanger } from './danger';
import { checkDetail } from './detail';
import { createInterrupts } from './interrupts';
import { english } from './lexicon/en';
import type { DangerLexicon } from './lexicon/lexicon';
import { createWindows, parseWindowsValue, WINDOW_PRESETS } from './windows';

/** Danger words of each language there is a lexicon for. */
export const LEXICONS: Readonly<Record<string, DangerLexicon>> = { en: english };

export const createListener = (languages: readonly string[]): Listener => ({
  danger: createDanger(languages.flatMap((language) => LEXICONS[language] ?? [])),
  windows: createWindows(languages),
  windowsValue: parseWindowsValue,
  preset: (name) => (Object.hasOwn(WINDOW_PRESETS, name) ? WINDOW_PRESETS[name] : undefined) ?? null,
  detail: checkDetail,
  interrupt: createInterrupts(languages),
});
