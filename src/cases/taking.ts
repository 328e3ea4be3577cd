/**
 * What comes of it when somebody looks after a case who is not whom the person asked for: it is written down, and the
 * person is told. In a live conversation they are told at once, where it is known; otherwise the handler is asked to.
 */
import type { Words } from '../channels/words';
import { type CaseFile, working, workOf } from '../core/case-file';
import type { Instant } from '../core/ids';
import type { Saying } from '../core/pass';
import type { Staff } from '../core/staff';
import type { StaffEvent } from '../core/staff-event';
import { NO_WISHES, WISHES, type Unmet, type UnmetBecause, type UnmetKind, type Wishes } from '../core/wishes';
import type { ActDecision, Seen } from '../store/act';
import type { Message } from '../store/store';
import { match, missedBy, type Fit, type Missed } from '../triage/matching';
import type { Calendar } from '../triage/opening-hours';
import { claim, type Claimant, type ControlRefusal } from './control';
import { withWishes } from './wishes';

export interface Taking {
  /** Who looks after it from now on. */
  readonly staff: Staff;
  readonly at: Instant;
  readonly calendar: Calendar;
  readonly words: Words;
}

/** Whether it waits for somebody else. A first interview is one before anybody spoke with the person. */
export const fitOf = (
  file: CaseFile,
  { staff, at, calendar, isLive }: Omit<Taking, 'words'> & { readonly isLive: boolean },
): Fit => {
  const isFirst = !workOf(file).attempts.some(({ outcome }) => outcome === 'spoke-to-them');
  return match({ case: withWishes(file), staff, calendar, now: at, isLive, isFirst });
};

type Decided<Refusal extends string> = ActDecision | { readonly refused: Refusal };

/** `taking` is null where the landlord is not known: nothing can be said of its wishes then. */
export const takenBy = <Refusal extends string>(decided: Decided<Refusal>, taking: Taking | null): Decided<Refusal> =>
  'refused' in decided || !taking ? decided : taken(decided, taking);

/** AL33: a case is looked after by whoever was trained to. What is live or for now is never kept waiting by it. */
export const claimedBy = (
  seen: Seen,
  actor: Claimant,
  taking: Taking | null,
): Decided<ControlRefusal | 'not-trained'> => {
  const isUntrained = taking && fitOf(seen.case, { ...taking, isLive: false }).type === 'not-trained';
  return isUntrained ? { refused: 'not-trained' } : takenBy(claim(seen, actor), taking);
};

/** The same decision, with what is to be said of wishes. Where somebody is told something, they are there. */
const taken = (decided: ActDecision, taking: Taking): ActDecision => {
  if (!decided.case) return decided;
  const file = withWishes(decided.case);
  const isLive = (decided.said?.messages ?? []).length > 0;
  const missed = missedBy(file.wishes ?? NO_WISHES, taking.staff.officer);
  const met = metNow(file, missed, taking);
  const fresh = unmetNow(met, missed, { ...taking, isLive });
  const told = fresh.filter(({ settled }) => settled !== null);
  return {
    ...decided,
    case: working(met, { unmet: [...workOf(met).unmet, ...fresh] }),
    events: [...decided.events, ...settledEvents(file, met, taking), ...unmetEvents(fresh, taking)],
    ...(decided.said ? { said: saying(decided.said, told, file.wishes ?? NO_WISHES, taking.words) } : {}),
  };
};

/** What nobody told them of yet, and whoever has it now meets, was met after all. */
const metNow = (file: CaseFile, missed: readonly Missed[], { staff, at }: Taking): CaseFile => {
  const isMet = ({ what, settled }: Unmet): boolean =>
    settled === null && what !== 'interpreter' && !missed.some(({ wish }) => wish === what);
  const { unmet } = workOf(file);
  if (!unmet.some(isMet)) return file;
  return working(file, {
    unmet: unmet.map((one) => (isMet(one) ? { ...one, settled: { at, by: staff.id, how: 'met-after-all' } } : one)),
  });
};

const settledEvents = (before: CaseFile, after: CaseFile, { staff }: Taking): readonly StaffEvent[] => {
  const open = workOf(before).unmet.filter(({ settled }) => settled === null);
  const what = open
    .filter(({ id }) => workOf(after).unmet.some((one) => one.id === id && one.settled !== null))
    .map((one) => one.what);
  return what.length === 0 ? [] : [{ type: 'preference_settled', by: staff.id, what, how: 'met-after-all' }];
};

/** Those not written down yet: nobody is told the same thing again with each colleague. */
const unmetNow = (
  file: CaseFile,
  missed: readonly Missed[],
  taking: Taking & { readonly isLive: boolean },
): readonly Unmet[] => {
  const { unmet } = workOf(file);
  const stands = (wish: UnmetKind): boolean =>
    unmet.some(({ what, settled }) => what === wish && settled?.how !== 'met-after-all');
  const because = becauseOf(fitOf(file, taking));
  return missed
    .filter(({ wish }) => !stands(wish))
    .map(({ wish, isKnown }): Unmet => ({
      id: `${wish}-${unmet.filter(({ what }) => what === wish).length + 1}`,
      what: wish,
      at: taking.at,
      by: taking.staff.id,
      because,
      isKnown,
      settled: taking.isLive && isKnown ? { at: taking.at, by: taking.staff.id, how: 'in-the-conversation' } : null,
    }));
};

const becauseOf = (fit: Fit): UnmetBecause => (fit.type === 'in-spite' ? fit.because : 'taken-anyway');

const unmetEvents = (fresh: readonly Unmet[], { staff }: Taking): readonly StaffEvent[] => {
  const [first] = fresh;
  if (!first) return [];
  const told = fresh.filter(({ settled }) => settled !== null).map(({ what }) => what);
  return [
    { type: 'preference_unmet', by: staff.id, what: fresh.map(({ what }) => what), because: first.because },
    ...(told.length === 0
      ? []
      : [{ type: 'preference_settled', by: staff.id, what: told, how: 'in-the-conversation' } as const]),
  ];
};

/** In the same message as who has come: they are told once, and before they write to anybody. */
const saying = (
  { may, messages }: Saying<Message>,
  told: readonly Unmet[],
  wishes: Wishes,
  words: Words,
): Saying<Message> => {
  const sentences = WISHES.filter((wish) => told.some(({ what }) => what === wish)).map((wish) =>
    words.say(
      wish === 'officer-gender' ? `handler.unmet-${wishes.officerGender ?? 'woman'}` : 'handler.unmet-language',
    ),
  );
  const last = messages.length - 1;
  return {
    may,
    messages: messages.map((message, at) =>
      at === last ? { ...message, text: [message.text, ...sentences].join(' ') } : message,
    ),
  };
};
