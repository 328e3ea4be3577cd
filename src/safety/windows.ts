/**
 * Windows in plain words: "weekdays 10 to 2, never Fridays", "after 9 when he's at work", "tomorrow morning only".
 * Understood whole or not at all, and always read back before they count. Wall clock of Europe/London.
 */
import { DAYS, type Day, type Window } from '../core/answer';
import type { Instant } from '../core/ids';
import { englishTimes } from './lexicon/en/times';
import type { TimeLexicon } from './lexicon/times';
import { dayOf, instantOf, minutesOf } from './london-clock';
import type { Reading } from './window-groups';
import { readWindows, type Setting } from './window-reading';
import { everyWeek, normalise, without } from './window-set';
import { tokensOf, type Token, type Worded } from './window-words';

export interface Times {
  /** None where nothing of it is a safe time: then only what it rules out was understood. */
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
  'weekday-evenings': [
    { days: WEEKDAYS, from: '17:00', to: '24:00' },
    { days: ['tue', 'wed', 'thu', 'fri', 'sat'], from: '00:00', to: '06:00' },
  ],
  'school-hours': [{ days: WEEKDAYS, from: '08:00', to: '16:30' }],
  weekends: [{ days: ['sat', 'sun'], from: '00:00', to: '24:00' }],
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
  if (!worded) return null;
  const setting = { lexicon, ...worded };
  const reading = readWindows(setting.tokens, setting);
  return reading ? asTimes(reading, setting, now) : onlyAvoided(setting, now);
};

type Read = Setting & Pick<Worded, 'tokens'>;

const asTimes = (reading: Reading, setting: Read, now: Instant): Times | null => {
  const never = normalise(reading.never.filter((window) => !isOver(window, now)));
  if (reading.wanted.length + never.length === 0) return null;
  const windows = safeTimes({ ...reading, never }, now);
  const avoided = avoidedIn(setting, reading.wanted.length, never);
  return windows && (windows.length > 0 || avoided) ? { windows, never, avoided } : null;
};

/** Null where nothing is left of them, or one that was named is over by now. */
const safeTimes = ({ wanted, never }: Reading, now: Instant): readonly Window[] | null => {
  // A day that was named is over by now: something else was meant.
  if (wanted.some((window) => isOver(window, now)) || mixes(wanted)) return null;
  if (wanted.length === 0) return never.some(isWeekly) ? without(BY_DAY, everyWeek(never)).filter(isLong) : [];
  const windows = without(wanted, everyWeek(never));
  return windows.length > 0 ? windows : null;
};

/**
 * Only "never": a yes is worked out of a no for hours by day on weekdays alone, and read back before it counts. Nobody named
 * an evening or a weekend. "Not tomorrow" says nothing of other days.
 */
const BY_DAY: readonly Window[] = [{ days: WEEKDAYS, from: '09:00', to: '17:00' }];

/** Less than an hour that is left over is nobody's safe time. */
const isLong = ({ from, to }: Window): boolean => minutesOf(to) - minutesOf(from) >= 60;

const isWeekly = ({ on }: Window): boolean => on === undefined;

const isOver = ({ on, to }: Window, now: Instant): boolean =>
  on !== undefined && instantOf(dayOf(on), minutesOf(to)) <= now;

/** "Tomorrow and Fridays" may mean this Friday or every one. */
const mixes = (windows: readonly Window[]): boolean =>
  windows.some(({ on }) => on === undefined) && windows.some(({ on }) => on !== undefined);

/** "Fridays" and "never Fridays" are the same there; "any time but Fridays" would turn it round. */
const avoidedIn = (setting: Read, wanted: number, said: readonly Window[]): readonly Window[] | null => {
  if (said.length === 0) return ruledOut(setting);
  return wanted === 0 && leavesSome(said) ? said : null;
};

const ruledOut = (setting: Read): readonly Window[] | null => {
  const never = readWindows(setting.tokens, { ...setting, isAvoiding: true })?.never ?? [];
  return never.length > 0 && leavesSome(never) ? normalise(never) : null;
};

/** All of it would leave no time at all: something else was meant. */
const leavesSome = (never: readonly Window[]): boolean => without(WHOLE_WEEK, never).length > 0;

/** "Never Friday 5pm to Monday 9am", "after 2am": no safe time, and yet plain where the question is when never. */
const onlyAvoided = ({ tokens: said, ...setting }: Read, now: Instant): Times | null => {
  const tokens = said[0]?.kind === 'never' ? said.slice(1) : said;
  if (tokens.some(({ kind }) => PARTING.includes(kind))) return null;
  const avoided = ruledOut({ ...setting, tokens })?.filter((window) => !isOver(window, now)) ?? [];
  return avoided.length > 0 ? { windows: [], never: [], avoided } : null;
};

/** What may begin something else: then it is not one thing that is ruled out. */
const PARTING: readonly Token['kind'][] = ['never', 'but', 'comma', 'stop'];
