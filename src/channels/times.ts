/**
 * Days and times as a person says them, always Europe/London: "Monday 23 November at 9am", "weekdays, 10am to 2pm".
 * Intl gives the names of days and months in any language; the little words come from the catalogue (`common.*`).
 */
import { DAYS, type Day, type Window } from '../core/answer';
import type { Instant } from '../core/ids';

/** As much of `Words` as is needed here. */
export interface Speaker {
  readonly language: string;
  say(key: string, vars?: Readonly<Record<string, string | number>>): string;
}

const makers = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a thousand times what using one does, so each is made once. */
function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = makers.get(key);
  if (known) return known;
  const locale = language === 'en' ? 'en-GB' : language;
  const made = new Intl.DateTimeFormat(locale, { timeZone: 'Europe/London', numberingSystem: 'latn', ...options });
  makers.set(key, made);
  return made;
}

/** The hour and minute in London at an instant, as `HH:MM`. */
export const londonTime = (instant: Instant): string =>
  formatter('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(instant);

const dayAndDate = (instant: Instant, language: string): string => {
  const parts = formatter(language, { weekday: 'long', day: 'numeric', month: 'long' }).format(instant);
  return parts.replace(',', '');
};

/** A calendar date such as `2026-11-03`, as "3 November 2026". */
export const dateInWords = (date: string, language: string): string =>
  formatter(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(Date.parse(`${date}T12:00:00Z`));

/** From one month such as `2026-10` to another, both included: "October – December 2026"; one alone as "October 2026". */
export const monthsInWords = (first: string, last: string, language: string): string =>
  formatter(language, { month: 'long', year: 'numeric' })
    .formatRange(midMonth(first), midMonth(last))
    // Thin spaces are spaces to whoever searches or copies.
    .replace(/\s/g, ' ');

const midMonth = (month: string): Instant => Date.parse(`${month}-15T12:00:00Z`);

/** Midday and midnight are said in words, because "12pm" is read both ways. */
const ON_THE_HOUR: Readonly<Record<string, string>> = {
  '00:00': 'common.clock.midnight',
  '24:00': 'common.clock.midnight',
  '12:00': 'common.clock.midday',
};

/** `09:00` as "9am". */
export function clockInWords(time: string, speaker: Speaker): string {
  const named = ON_THE_HOUR[time];
  if (named) return speaker.say(named);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const hour = `${hours % 12 || 12}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}`;
  return speaker.say(hours < 12 ? 'common.clock.am' : 'common.clock.pm', { hour });
}

/** A date and time: "Monday 23 November at 9am". */
export const instantInWords = (instant: Instant, speaker: Speaker): string =>
  speaker.say('common.clock.at', {
    day: dayAndDate(instant, speaker.language),
    time: clockInWords(londonTime(instant), speaker),
  });

/** Neighbouring days, in the order of the week: mon tue wed fri > [[mon, wed], [fri, fri]]. */
function runs(days: readonly Day[]): readonly (readonly [Day, Day])[] {
  const ordered = DAYS.filter((day) => days.includes(day));
  return ordered.reduce<readonly (readonly [Day, Day])[]>((found, day) => {
    const last = found.at(-1);
    if (last && DAYS.indexOf(last[1]) + 1 === DAYS.indexOf(day)) return [...found.slice(0, -1), [last[0], day]];
    return [...found, [day, day]];
  }, []);
}

const listMakers = new Map<string, Intl.ListFormat>();

/** "and" between the last two, in the person's language. */
export function list(items: readonly string[], language: string): string {
  const locale = language === 'en' ? 'en-GB' : language;
  const maker = listMakers.get(locale) ?? new Intl.ListFormat(locale, { type: 'conjunction' });
  listMakers.set(locale, maker);
  return maker.format(items);
}

/** A day by itself is said as every week's, "Tuesdays": it must not be taken for the next one alone. */
function runInWords([first, last]: readonly [Day, Day], speaker: Speaker): readonly string[] {
  const name = (day: Day): string => speaker.say(`common.days.${day}`);
  const each = (day: Day): string => speaker.say(`common.days.each.${day}`);
  const length = DAYS.indexOf(last) - DAYS.indexOf(first) + 1;
  if (length > 2) return [speaker.say('common.days.range', { first: name(first), last: name(last) })];
  return length === 1 ? [each(first)] : [each(first), each(last)];
}

export function daysInWords(days: readonly Day[], speaker: Speaker): string {
  if (DAYS.every((day) => days.includes(day))) return speaker.say('common.days.every');
  const named = runs(days).flatMap((run) => runInWords(run, speaker));
  return list(named, speaker.language);
}

/** "Wednesday 25 November only". */
const dateAlone = (date: string, speaker: Speaker): string =>
  speaker.say('common.days.once', { day: dayAndDate(Date.parse(`${date}T12:00:00Z`), speaker.language) });

function windowInWords(window: Window, speaker: Speaker): string {
  const days = window.on === undefined ? daysInWords(window.days, speaker) : dateAlone(window.on, speaker);
  if (window.from === '00:00' && window.to === '24:00') return speaker.say('common.hours.all-day', { days });
  const [from, to] = [clockInWords(window.from, speaker), clockInWords(window.to, speaker)];
  return speaker.say('common.hours.window', { days, from, to });
}

/** Windows or opening hours: "Monday to Friday, 10am to 2pm and Saturdays, 9am to midday". */
export const windowsInWords = (windows: readonly Window[], speaker: Speaker): string =>
  list(
    windows.map((window) => windowInWords(window, speaker)),
    speaker.language,
  );
