/**
 * Whether a case waits for somebody else than the one who asks, and until when: whom the person would rather speak to,
 * given up in the landlord's order after the landlord's wait. Nobody is scored or ranked, and what could do harm waits
 * for nobody: a case that is for now, somebody who is there now, a promise about to fall due.
 */
import { openSince, type Case } from '../core/case';
import type { Instant } from '../core/ids';
import { holds, TRAINED, type Staff } from '../core/staff';
import { HOUR } from '../core/time';
import { NO_WISHES, TRAINING, WISHES, type Officer, type Training, type Wish, type Wishes } from '../core/wishes';
import type { Calendar } from './opening-hours';
import { teamOf } from './routing';
import { workingMinutesAfter } from './working-time';

type Waiting = Pick<
  Case,
  'door' | 'access' | 'priority' | 'deadlines' | 'agreedAt' | 'handedOffAt' | 'reopenedAt' | 'wishes' | 'home'
>;
type Taker = Pick<Staff, 'roles' | 'officer'>;

export interface Asking {
  readonly case: Waiting;
  readonly staff: Taker;
  readonly calendar: Calendar;
  readonly now: Instant;
  /** The person is there, in the conversation. */
  readonly isLive?: boolean;
  /** Nobody has spoken with the person yet. */
  readonly isFirst?: boolean;
}

/** A wish that this officer does not meet. `isKnown` is false where nothing says whether they do. */
export interface Missed {
  readonly wish: Wish;
  readonly isKnown: boolean;
}

export type Fit =
  | { readonly type: 'fits' }
  /** For a better match, until then. It may be taken all the same, and that is recorded. */
  | { readonly type: 'waits'; readonly missed: readonly Missed[]; readonly until: Instant }
  /** Theirs to take, though it is not what the person asked for. */
  | {
      readonly type: 'in-spite';
      readonly missed: readonly Missed[];
      readonly because: 'waited' | 'now' | 'live' | 'promise';
    }
  /** Not enough training to look after it (AL33). */
  | { readonly type: 'not-trained'; readonly needs: Training };

/** A promise nearer than this is not waited against. */
export const LEAST_BEFORE_DUE_MS = HOUR;

export const match = (asking: Asking): Fit => {
  const needs = trainingNeeded(asking);
  if (asking.case.priority !== 'now' && TRAINING.indexOf(trainingOf(asking.staff)) < TRAINING.indexOf(needs))
    return { type: 'not-trained', needs };
  const missed = missedBy(asking.case.wishes ?? NO_WISHES, asking.staff.officer);
  if (missed.length === 0) return { type: 'fits' };
  if (asking.case.priority === 'now') return { type: 'in-spite', missed, because: 'now' };
  if (asking.isLive) return { type: 'in-spite', missed, because: 'live' };
  return byLadder(asking, missed);
};

const byLadder = ({ case: one, calendar, now }: Asking, missed: readonly Missed[]): Fit => {
  const since = openSince(one) ?? one.agreedAt;
  const waited = Math.max(...missed.map(({ wish }) => relaxedAt(calendar, since, wish)));
  if (now >= waited) return { type: 'in-spite', missed, because: 'waited' };
  const latest = Math.min(...one.deadlines.map(({ due }) => due)) - LEAST_BEFORE_DUE_MS;
  return now >= latest
    ? { type: 'in-spite', missed, because: 'promise' }
    : { type: 'waits', missed, until: Math.min(waited, latest) };
};

/** When a landlord lets go of a wish: none before those above it on the ladder. Never, where it is not on it. */
export const relaxedAt = (calendar: Calendar, since: Instant, wish: Wish): Instant => {
  const { ladder } = calendar.landlord.routing;
  const place = ladder.findIndex(({ relax }) => relax === wish);
  if (place < 0) return Infinity;
  return workingMinutesAfter(calendar, since, Math.max(...ladder.slice(0, place + 1).map((rung) => rung.afterMinutes)));
};

/** Wishes of a case that none of these meets: for whoever could ask somebody in. */
export const nobodyMeets = (wishes: Wishes | undefined, officers: readonly (Officer | undefined)[]): readonly Wish[] =>
  WISHES.filter(
    (wish) =>
      asksFor(wishes ?? NO_WISHES, wish) &&
      officers.every((officer) => missedBy(wishes ?? NO_WISHES, officer).some((one) => one.wish === wish)),
  );

const asksFor = (wishes: Wishes, wish: Wish): boolean =>
  (wish === 'officer-gender' ? wishes.officerGender : wishes.language) !== null;

export const missedBy = ({ officerGender, language }: Wishes, officer?: Officer): readonly Missed[] => {
  const missed: Missed[] = [];
  if (language !== null && !speaks(officer, language))
    missed.push({ wish: 'officer-language', isKnown: (officer?.languages ?? null) !== null });
  if (officerGender !== null && officer?.gender !== officerGender)
    missed.push({ wish: 'officer-gender', isKnown: (officer?.gender ?? null) !== null });
  return missed;
};

/** In whatever script it is written. */
const speaks = (officer: Officer | undefined, language: string): boolean =>
  (officer?.languages ?? []).some((one) => one.split('-')[0] === language.split('-')[0]);

/** What a team asks of whoever looks after its cases; less for a first interview, where the landlord says so (SO47). */
const trainingNeeded = ({ case: one, calendar, isFirst = false }: Asking): Training => {
  const team = teamOf(calendar.landlord, one);
  if (team === null) return 'aware';
  return isFirst ? (team.firstInterview ?? team.training) : team.training;
};

export const trainingOf = (taker: Taker): Training =>
  taker.officer?.training ?? (holds(taker, TRAINED) ? 'specialist' : 'trained');
