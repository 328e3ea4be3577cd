/**
 * Which support lines are put to a person, best first: never one of another nation or another area, always one that
 * somebody answers now before one that is shut. Pure; the engine calls it as `world.lines`.
 */
import { TOPICS, type Directory, type DirectoryEntry, type Topic } from '../core/directory';
import type { Instant } from '../core/ids';
import type { Landlord } from '../core/landlord';
import { councils } from './councils';
import { localTime, type LocalTime } from './local-time';

export interface Where {
  readonly directory: Pick<Directory, 'entries' | 'areas'>;
  readonly landlord: Pick<Landlord, 'nation' | 'areas'>;
  readonly now: Instant;
  /** Bank holidays of the landlord's division, `YYYY-MM-DD`. Some lines are shut on them. */
  readonly holidays?: readonly string[];
}

export interface Wanted {
  /** Where no line is about the topic, the general helplines are given. For a place to stay, the councils come as well. */
  readonly topic?: string;
  /** Lines for any of these people, and those for anyone. Without it: everyone's, but not lines for people who use abuse. */
  readonly for?: readonly string[];
  /** Only lines that answer day and night. */
  readonly always?: true;
}

type Hours = DirectoryEntry['hours'];

/** Where sources conflict, only the middle of a working day counts as open: at night nobody is sent to a line that may not answer. */
const UNSURE: Exclude<Hours, string> = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '10:00', to: '16:00' }];

const intervalsOf = (hours: Hours): Exclude<Hours, string> | 'always' => (hours === 'unsure' ? UNSURE : hours);

const isOpen = (entry: DirectoryEntry, at: LocalTime, holidays: readonly string[]): boolean => {
  const hours = intervalsOf(entry.hours);
  if (hours === 'always') return true;
  if (entry.closedBankHolidays && holidays.includes(at.date)) return false;
  return hours.some(({ days, from, to }) => days.includes(at.day) && from <= at.time && at.time < to);
};

const isHere = (entry: DirectoryEntry, { nation, areas }: Where['landlord']): boolean =>
  entry.nations.includes(nation) && (entry.areas.length === 0 || entry.areas.some((area) => areas.includes(area)));

/** Lines "for anyone" are for anyone living with abuse: somebody who uses it is given only lines that say they help with that. */
const isFor = (entry: DirectoryEntry, people: readonly string[] | undefined): boolean => {
  if (people === undefined) return entry.for.some((who) => who !== 'using-abuse');
  if (people.includes('using-abuse')) return entry.for.includes('using-abuse');
  return entry.for.some((who) => who === 'anyone' || people.includes(who));
};

const asksForAPlace = ({ topic }: Wanted): boolean => topic === 'tonight' || topic === 'housing';

const isTopic = (topic: string): topic is Topic => TOPICS.some((known) => known === topic);

const onTopic = (entries: readonly DirectoryEntry[], topic: string | undefined): readonly DirectoryEntry[] => {
  if (topic === undefined) return entries;
  const about = entries.filter((entry) => isTopic(topic) && entry.topics.includes(topic));
  return about.length > 0 ? about : entries.filter((entry) => entry.topics.includes('helplines'));
};

/** Smaller is better. Compared from the first number on. */
const rank = (
  entry: DirectoryEntry,
  { now, holidays = [] }: Where,
  people: readonly string[] = [],
): readonly number[] => {
  const at = localTime(now);
  const open = isOpen(entry, at, holidays);
  const claims = [
    open,
    !entry.for.includes('anyone') && entry.for.some((who) => people.includes(who)),
    entry.areas.length > 0,
    entry.hours === 'always',
    entry.sure === 'verified',
  ];
  return claims.map((claim) => (claim ? 0 : 1));
};

const compare = (one: readonly number[], other: readonly number[]): number => {
  const index = one.findIndex((number, at) => number !== other[at]);
  return index < 0 ? 0 : (one[index] ?? 0) - (other[index] ?? 0);
};

/** Ids, best first: open now, then for these people by name, then near, then day and night, then confirmed, then as filed. */
export const lines = (where: Where, wanted: Wanted): readonly string[] => {
  const fit = [...where.directory.entries, ...(asksForAPlace(wanted) ? councils(where.directory) : [])].filter(
    (entry) =>
      isHere(entry, where.landlord) &&
      isFor(entry, wanted.for) &&
      (wanted.always === undefined || entry.hours === 'always'),
  );
  return onTopic(fit, wanted.topic)
    .map((entry) => ({ id: entry.id, rank: rank(entry, where, wanted.for) }))
    .sort((one, other) => compare(one.rank, other.rank))
    .map(({ id }) => id);
};

/** Whether somebody is thought to answer now; `unsure` hours count as open in the middle of a working day only. */
export const openNow = (entry: DirectoryEntry, now: Instant, holidays: readonly string[] = []): boolean =>
  isOpen(entry, localTime(now), holidays);
