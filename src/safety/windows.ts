/**
 * Windows in plain words: "weekdays 10 to 2, never Fridays", "after 9 when he's at work", "tomorrow morning only".
 * Understood whole or not at all, and always read back before they count. Wall clock of Europe/London.
 */
import { z } from 'zod';
import { DAYS, type Day, type Window } from '../core/answer';
import type { Instant } from '../core/ids';
import { englishTimes } from './lexicon/en/times';
import type { TimeLexicon } from './lexicon/times';
import { dayOf, instantOf, minutesOf, weekdayOf } from './london-clock';
import type { Reading } from './window-groups';
import { readWindows, type Setting } from './window-reading';
import { everyWeek, normalise, without } from './window-set';
import { tokensOf, type Worded } from './window-words';

export interface Times {
  /** None where only a date was ruled out, which says nothing of any other day. */
  readonly windows: readonly Window[];
  /** What was ruled out in so many words; already taken away from `windows`. */
  readonly never: readonly Window[];
  /** What the same words rule out where the question was when never to make contact; null when that is not plain. */
  readonly avoided: readonly Window[] | null;
}

const WEEKDAYS: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri'];

const WHOLE_WEEK: readonly Window[] = [{ days: DAYS, from: '00:00', to: '24:00' }];

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

/** The same list where the question is when never: as wide as the words may be meant. */
export const AVOIDED_PRESETS: typeof WINDOW_PRESETS = {
  'any-time': WHOLE_WEEK,
  'weekday-mornings': [{ days: WEEKDAYS, from: '00:00', to: '12:00' }],
  'weekday-afternoons': [{ days: WEEKDAYS, from: '12:00', to: '18:00' }],
  'weekday-evenings': [{ days: WEEKDAYS, from: '17:00', to: '24:00' }],
  'school-hours': [{ days: WEEKDAYS, from: '08:00', to: '16:30' }],
  weekends: [{ days: ['sat', 'sun'], from: '00:00', to: '24:00' }],
};

const windowSchema = z
  .strictObject({
    days: z.array(z.enum(DAYS)).min(1),
    from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u),
    to: z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/u),
    on: z.iso.date().optional(),
  })
  .refine(({ from, to }) => from < to)
  .refine(({ days, on }) => on === undefined || days.every((day) => day === weekdayOf(dayOf(on))));

/** The structured form, checked; null when it is anything else, or a window ends before it begins. */
export const parseWindowsValue = (value: unknown): readonly Window[] | null => {
  const parsed = z.array(windowSchema).min(1).max(20).safeParse(value);
  return parsed.success ? normalise(parsed.data) : null;
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
  const setting = worded && { lexicon, ...worded };
  const reading = setting && readWindows(setting.tokens, setting);
  if (!reading || reading.wanted.length + reading.never.length === 0) return null;
  const never = normalise(reading.never);
  const windows = safeTimes(reading, now);
  return windows && { windows, never, avoided: avoidedIn(setting, reading.wanted.length, never) };
};

/** Null where nothing is left of them, or one that was named is over by now. */
const safeTimes = ({ wanted: said, never }: Reading, now: Instant): readonly Window[] | null => {
  const wanted = stillToCome(said, now);
  if (!wanted || mixes(wanted)) return null;
  const windows = without(wanted.length > 0 ? wanted : unlessNever(never), everyWeek(never));
  return windows.length > 0 || (wanted.length === 0 && !never.some(isWeekly)) ? windows : null;
};

/** Only "never": by day at any other time, which is read back before it counts. "Not tomorrow" says nothing of other days. */
const unlessNever = (never: readonly Window[]): readonly Window[] => (never.some(isWeekly) ? ANY_TIME : []);

const isWeekly = ({ on }: Window): boolean => on === undefined;

/** Null where a day that was named is over by now: something else was meant. */
const stillToCome = (windows: readonly Window[], now: Instant): readonly Window[] | null => {
  const isOver = ({ on, to }: Window): boolean => on !== undefined && instantOf(dayOf(on), minutesOf(to)) <= now;
  return windows.some(isOver) ? null : windows;
};

/** "Tomorrow and Fridays" may mean this Friday or every one. */
const mixes = (windows: readonly Window[]): boolean =>
  windows.some(({ on }) => on === undefined) && windows.some(({ on }) => on !== undefined);

/** "Fridays" and "never Fridays" are the same there; "any time but Fridays" would turn it round. */
const avoidedIn = (setting: Setting & Pick<Worded, 'tokens'>, wanted: number, said: readonly Window[]) => {
  if (said.length > 0) return wanted === 0 ? said : null;
  const never = readWindows(setting.tokens, { ...setting, isAvoiding: true })?.never ?? [];
  // All of it would leave no time at all: something else was meant.
  return without(WHOLE_WEEK, never).length > 0 && never.length > 0 ? normalise(never) : null;
};
