/**
 * Windows in plain words: "weekdays 10 to 2, never Fridays", "after 9 when he's at work", "school hours".
 * Understood whole or not at all, and always read back before they count. Europe/London wall clock; nothing here knows a date.
 */
import { z } from 'zod';
import { DAYS, type Day, type Window } from '../core/answer';

export interface Times {
  readonly windows: readonly Window[];
  readonly never: readonly Window[];
}

const WEEKDAYS: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri'];
const WEEKEND: readonly Day[] = ['sat', 'sun'];

/** The short list of the question, and parts of the day by name. */
export const WINDOW_PRESETS: Readonly<Record<string, readonly Window[]>> = {
  'any-time': [{ days: DAYS, from: '08:00', to: '20:00' }],
  'weekday-mornings': [{ days: WEEKDAYS, from: '09:00', to: '12:00' }],
  'weekday-afternoons': [{ days: WEEKDAYS, from: '12:00', to: '17:00' }],
  'weekday-evenings': [{ days: WEEKDAYS, from: '17:00', to: '20:00' }],
  'school-hours': [{ days: WEEKDAYS, from: '09:30', to: '14:30' }],
  weekends: [{ days: WEEKEND, from: '10:00', to: '16:00' }],
};

const windowSchema = z.strictObject({
  days: z.array(z.enum(DAYS)).min(1),
  from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u),
  to: z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/u),
});

/** The structured form, checked; null when it is anything else, or a window ends before it begins. */
export const parseWindowsValue = (value: unknown): readonly Window[] | null => {
  const parsed = z.array(windowSchema).min(1).max(20).safeParse(value);
  return parsed.success && parsed.data.every(({ from, to }) => from < to) ? merge(parsed.data) : null;
};

const DAY_NAMES: Readonly<Record<string, readonly Day[]>> = {
  mon: ['mon'],
  tue: ['tue'],
  tues: ['tue'],
  wed: ['wed'],
  weds: ['wed'],
  thu: ['thu'],
  thur: ['thu'],
  thurs: ['thu'],
  fri: ['fri'],
  sat: ['sat'],
  sun: ['sun'],
  monday: ['mon'],
  tuesday: ['tue'],
  wednesday: ['wed'],
  thursday: ['thu'],
  friday: ['fri'],
  saturday: ['sat'],
  sunday: ['sun'],
  weekday: WEEKDAYS,
  'week day': WEEKDAYS,
  'working day': WEEKDAYS,
  weekend: WEEKEND,
  'every day': DAYS,
  everyday: DAYS,
  'any day': DAYS,
  daily: DAYS,
};

interface Span {
  readonly from: string;
  readonly to: string;
}

const PARTS: Readonly<Record<string, Span>> = {
  'school hours': { from: '09:30', to: '14:30' },
  'school run': { from: '08:30', to: '09:30' },
  morning: { from: '09:00', to: '12:00' },
  lunchtime: { from: '12:00', to: '14:00' },
  'lunch time': { from: '12:00', to: '14:00' },
  afternoon: { from: '12:00', to: '17:00' },
  evening: { from: '17:00', to: '20:00' },
  daytime: { from: '09:00', to: '17:00' },
  'day time': { from: '09:00', to: '17:00' },
  'office hours': { from: '09:00', to: '17:00' },
  'any time': { from: '08:00', to: '20:00' },
  anytime: { from: '08:00', to: '20:00' },
};

const DAY_WORDS = Object.keys(DAY_NAMES)
  .toSorted((a, b) => b.length - a.length)
  .join('|');
const PART_WORDS = Object.keys(PARTS)
  .toSorted((a, b) => b.length - a.length)
  .join('|');
const TIME = '(\\d{1,2})(?:[:.](\\d{2}))?\\s?(am|pm)?|midday|noon|midnight';
const NEVER = /\b(?:never|not|except|but not|don'?t|avoid)\b/u;

/** Null when nothing is understood, or when what is left after "never" is nothing. */
export const parseWindows = (text: string): Times | null => {
  const said = text.toLowerCase().slice(0, 300).replace(/[’']/gu, "'");
  const clauses = said
    .split(/[,;\n]|\band\b(?=\s+(?:never|not|except))|\bbut\b|(?=\b(?:never|except)\b)/u)
    .map((clause) => clause.trim())
    .filter(Boolean);
  const wanted: Window[] = [];
  const never: Window[] = [];
  for (const clause of clauses) {
    const negated = NEVER.test(clause);
    const understood = windowsIn(clause, negated);
    if (understood === null && /\d|never/u.test(clause)) return null;
    (negated ? never : wanted).push(...(understood ?? []));
  }
  return settle(merge(wanted), merge(never));
};

const settle = (wanted: readonly Window[], never: readonly Window[]): Times | null => {
  if (wanted.length === 0) return never.length === 0 ? null : { windows: [], never };
  const left = wanted.flatMap((window) => without(window, never));
  return left.length === 0 ? null : { windows: merge(left), never };
};

/** Days that are excluded whole are left out; narrower exceptions stay in `never`, where sending looks too. */
const without = (window: Window, never: readonly Window[]): readonly Window[] => {
  const days = window.days.filter(
    (day) => !never.some((one) => one.days.includes(day) && one.from <= window.from && one.to >= window.to),
  );
  return days.length === 0 ? [] : [{ ...window, days }];
};

const windowsIn = (clause: string, negated: boolean): readonly Window[] | null => {
  const days = daysIn(clause);
  const span = spanIn(clause);
  if (span === 'unclear' || (days.length === 0 && span === null)) return null;
  const whole: Span = negated ? { from: '00:00', to: '24:00' } : { from: '08:00', to: '20:00' };
  const usual = negated || /weekend/u.test(clause) ? DAYS : WEEKDAYS;
  return [{ days: days.length > 0 ? days : usual, ...(span ?? whole) }];
};

const daysIn = (clause: string): readonly Day[] => {
  const range = new RegExp(`\\b(${DAY_WORDS})s?\\s*(?:to|-|until|till|through)\\s*(${DAY_WORDS})s?\\b`, 'u').exec(
    clause,
  );
  const first = DAY_NAMES[range?.[1] ?? '']?.[0];
  const last = DAY_NAMES[range?.[2] ?? '']?.[0];
  if (first && last) return DAYS.slice(DAYS.indexOf(first), DAYS.indexOf(last) + 1);
  const named = [...clause.matchAll(new RegExp(`\\b(${DAY_WORDS})s?\\b`, 'gu'))].flatMap(
    ([, name]) => DAY_NAMES[name ?? ''] ?? [],
  );
  return DAYS.filter((day) => named.includes(day));
};

const spanIn = (clause: string): Span | 'unclear' | null => {
  const between = new RegExp(`(?:${TIME})\\s*(?:to|-|–|until|till|and)\\s*(?:${TIME})`, 'u').exec(clause);
  if (between) return betweenTimes(between[0]);
  const after = new RegExp(`\\b(after|from|before|until|till|by)\\s+(?:${TIME})`, 'u').exec(clause);
  if (after) return oneSided(after[1] ?? '', after[0].slice((after[1] ?? '').length).trim());
  const part = new RegExp(`\\b(${PART_WORDS})s?\\b`, 'u').exec(clause);
  if (part) return PARTS[part[1] ?? ''] ?? null;
  return /\d/u.test(clause) ? 'unclear' : null;
};

interface Said {
  readonly hour: number;
  readonly minute: number;
  readonly half: 'am' | 'pm' | null;
}

const readTime = (text: string): Said | null => {
  if (/midday|noon/u.test(text)) return { hour: 12, minute: 0, half: 'pm' };
  if (/midnight/u.test(text)) return { hour: 12, minute: 0, half: 'am' };
  const found = /(\d{1,2})(?:[:.](\d{2}))?\s?(am|pm)?/u.exec(text);
  const hour = Number(found?.[1]);
  const minute = Number(found?.[2] ?? 0);
  if (!found || hour > 24 || minute > 59) return null;
  return { hour, minute, half: found[3] === 'am' || found[3] === 'pm' ? found[3] : null };
};

/** Without am or pm, one to six are the afternoon and seven to twelve as the clock goes: how people mean it by day. */
const minutes = ({ hour, minute, half }: Said, guess: 'am' | 'pm' | null = null): number => {
  const side = half ?? guess ?? (hour >= 1 && hour <= 6 ? 'pm' : null);
  const h = side === 'pm' && hour < 12 ? hour + 12 : side === 'am' && hour === 12 ? 0 : hour;
  return h * 60 + minute;
};

const clock = (all: number): string =>
  `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`;

const betweenTimes = (text: string): Span | 'unclear' => {
  const [a, b] = text.split(/\s*(?:\bto\b|-|–|\buntil\b|\btill\b|\band\b)\s*/u).map(readTime);
  if (!a || !b) return 'unclear';
  const to = minutes(b);
  const same = minutes(a, a.half ?? b.half);
  const from = same < to ? same : minutes(a);
  const later = to <= from && b.half === null && to + 720 <= 1440 ? to + 720 : to;
  return from < later ? { from: clock(from), to: clock(later) } : 'unclear';
};

/** "after 9" ends at eight in the evening, "before 3" begins at eight in the morning: nobody is rung at night on a guess. */
const oneSided = (word: string, text: string): Span | 'unclear' => {
  const time = readTime(text);
  if (!time) return 'unclear';
  const at = minutes(time);
  const span =
    word === 'after' || word === 'from' ? { from: clock(at), to: '20:00' } : { from: '08:00', to: clock(at) };
  return span.from < span.to ? span : 'unclear';
};

/** Windows of the same hours become one; days in the order of the week. */
export const merge = (windows: readonly Window[]): readonly Window[] => {
  const byHours = new Map<string, Window>();
  for (const { days, from, to } of windows) {
    const before = byHours.get(`${from}${to}`)?.days ?? [];
    byHours.set(`${from}${to}`, { days: DAYS.filter((day) => before.includes(day) || days.includes(day)), from, to });
  }
  return [...byHours.values()];
};
