/**
 * Windows in plain words: "weekdays 10 to 2, never Fridays", "after 9 when he's at work", "school hours".
 * Understood whole or not at all, and always read back before they count. Wall clock of Europe/London.
 */
import { z } from 'zod';
import { DAYS, type Day, type Window } from '../core/answer';
import type { Instant } from '../core/ids';
import { englishTimes } from './lexicon/en/times';
import type { TimeLexicon } from './lexicon/times';
import { readWindows } from './window-reading';
import { normalise, without } from './window-set';
import { tokensOf } from './window-words';

export interface Times {
  readonly windows: readonly Window[];
  /** What was ruled out in so many words; already taken away from `windows`. */
  readonly never: readonly Window[];
}

const WEEKDAYS: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri'];

const ANY_TIME: readonly Window[] = [{ days: DAYS, from: '08:00', to: '20:00' }];

/** The question's short list. */
export const WINDOW_PRESETS: Readonly<Record<string, readonly Window[]>> = {
  'any-time': ANY_TIME,
  'weekday-mornings': [{ days: WEEKDAYS, from: '09:00', to: '12:00' }],
  'weekday-afternoons': [{ days: WEEKDAYS, from: '12:00', to: '17:00' }],
  'weekday-evenings': [{ days: WEEKDAYS, from: '17:00', to: '20:00' }],
  'school-hours': [{ days: WEEKDAYS, from: '09:30', to: '14:30' }],
  weekends: [{ days: ['sat', 'sun'], from: '10:00', to: '16:00' }],
};

const windowSchema = z.strictObject({
  days: z.array(z.enum(DAYS)).min(1),
  from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u),
  to: z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/u),
});

/** The structured form, checked; null when it is anything else, or a window ends before it begins. */
export const parseWindowsValue = (value: unknown): readonly Window[] | null => {
  const parsed = z.array(windowSchema).min(1).max(20).safeParse(value);
  return parsed.success && parsed.data.every(({ from, to }) => from < to) ? normalise(parsed.data) : null;
};

/** Languages in which times are understood in own words; in others the short list is offered. */
const LEXICONS: Readonly<Record<string, TimeLexicon>> = { en: englishTimes };

/** Null when not understood in any of the languages, or when what is left after "never" is nothing. */
export const createWindows =
  (languages: readonly string[]) =>
  (text: string, now: Instant): Times | null => {
    for (const language of languages) {
      const lexicon = Object.hasOwn(LEXICONS, language) ? LEXICONS[language] : undefined;
      const times = lexicon && parseIn(lexicon, text, now);
      if (times) return times;
    }
    return null;
  };

const parseIn = (lexicon: TimeLexicon, text: string, now: Instant): Times | null => {
  const worded = tokensOf(text, lexicon, now);
  const reading = worded && readWindows(worded.tokens, { lexicon, atWork: worded.atWork });
  if (!reading || (reading.wanted.length === 0 && reading.never.length === 0)) return null;
  // Only "never": by day at any other time, which is read back before it counts.
  const windows = without(reading.wanted.length > 0 ? reading.wanted : ANY_TIME, reading.never);
  return windows.length > 0 ? { windows, never: normalise(reading.never) } : null;
};
