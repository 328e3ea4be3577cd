/**
 * Days and times as a person says them, always Europe/London: "Monday 23 November at 9am", "weekdays, 10am to 2pm".
 * Intl gives the names of days and months in any language; the little words come from the catalogue (`common.*`).
 */
import { DAYS, type Day, type Window } from '../core/answer';
import type { Instant } from '../core/ids';

/** As `Words.say`: all that is needed here. */
export type Say = (key: string, vars?: Readonly<Record<string, string | number>>) => string;

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

/** `09:00` as "9am". Midday and midnight are said in words, because "12pm" is read both ways. */
export function clockInWords(time: string, say: Say): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  if (minutes === 0 && hours % 24 === 0) return say('common.clock.midnight');
  if (minutes === 0 && hours === 12) return say('common.clock.midday');
  const hour = `${hours % 12 || 12}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}`;
  return say(hours % 24 < 12 ? 'common.clock.am' : 'common.clock.pm', { hour });
}

/** A date and time: "Monday 23 November at 9am". */
export const instantInWords = (instant: Instant, language: string, say: Say): string =>
  say('common.clock.at', { day: dayAndDate(instant, language), time: clockInWords(londonTime(instant), say) });

/** Neighbouring days, in the order of the week: mon tue wed fri > [[mon, wed], [fri, fri]]. */
function runs(days: readonly Day[]): readonly (readonly [Day, Day])[] {
  const ordered = DAYS.filter((day) => days.includes(day));
  return ordered.reduce<(readonly [Day, Day])[]>((found, day) => {
    const last = found.at(-1);
    if (last && DAYS.indexOf(last[1]) + 1 === DAYS.indexOf(day)) return [...found.slice(0, -1), [last[0], day]];
    return [...found, [day, day]];
  }, []);
}

/** "and" between the last two, in the person's language. */
export const list = (items: readonly string[], language: string): string =>
  new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'conjunction' }).format(items);

export function daysInWords(days: readonly Day[], language: string, say: Say): string {
  if (DAYS.every((day) => days.includes(day))) return say('common.days.every');
  const named = runs(days).flatMap(([first, last]) => {
    const length = DAYS.indexOf(last) - DAYS.indexOf(first) + 1;
    if (length === 1) return [say(`common.days.${first}`)];
    if (length === 2) return [say(`common.days.${first}`), say(`common.days.${last}`)];
    return [say('common.days.range', { first: say(`common.days.${first}`), last: say(`common.days.${last}`) })];
  });
  return list(named, language);
}

function windowInWords(window: Window, language: string, say: Say): string {
  const days = daysInWords(window.days, language, say);
  if (window.from === '00:00' && window.to === '24:00') return say('common.hours.all-day', { days });
  return say('common.hours.window', { days, from: clockInWords(window.from, say), to: clockInWords(window.to, say) });
}

/** Windows or opening hours: "Monday to Friday, 10am to 2pm, and Saturday, 9am to midday". */
export const windowsInWords = (windows: readonly Window[], language: string, say: Say): string =>
  list(
    windows.map((window) => windowInWords(window, language, say)),
    language,
  );
