/** How a case, or the conversation it comes from, changes hands: claimed, taken over, passed on. Each as one act. */
import type { AllWords, Words } from '../channels/words';
import type { Session } from '../core/session';
import type { Staff, StaffId } from '../core/staff';
import type { Acted, Seen } from '../store/act';
import type { Act, ActHeld, CaseDeskDeps, CaseRefusal, Doing, Writing } from './case-desk';
import { passOn, takeOver, type Actor } from './control';
import { asPassedOn, toOneSide, toOneSideLive } from './sides';
import { talkedWith } from './plan-again';
import { claimedBy, takenBy, type Taking } from './taking';

type Done = Promise<Acted<CaseRefusal>>;

export interface TakingDesk {
  /** `from`: who looked after it when this was asked for. */
  claim(doing: Doing & { readonly from: StaffId | null }): Done;
  takeOver(doing: Doing): Done;
  passOn(writing: Writing & { readonly to: StaffId }): Done;
}

/** Whoever looks after it next, and what is to be said where they are not whom the person asked for. */
export const takingDesk = (deps: CaseDeskDeps, act: Act, held: ActHeld): TakingDesk => {
  const { words, landlord } = deps;
  return {
    claim: ({ from, ...doing }) =>
      act(doing, (seen, actor) =>
        toOneSide(seen, actor.by, () =>
          claimedBy(seen, { ...actor, from }, takingOf(deps, seen, { staff: doing.staff, at: actor.at })),
        ),
      ),
    takeOver: (doing) =>
      act(doing, (seen, actor) =>
        toOneSideLive(seen, actor.by, () =>
          takenBy(
            talking(takeOver(seen, actor, wordsOf(words, seen), nameOf(landlord, seen)), actor),
            takingOf(deps, seen, { staff: doing.staff, at: actor.at }),
          ),
        ),
      ),
    passOn: ({ to, ...writing }) =>
      held(writing, (seen, holder) =>
        toOneSide(
          asPassedOn(seen, (other) => deps.mayKnowOf(writing.staff, seen.case, other)),
          to,
          () =>
            takenBy(
              passOn(seen, holder, { to, words: wordsOf(words, seen), landlord: nameOf(landlord, seen) }),
              takingOf(deps, seen, { staff: colleagueOf(to, writing), at: holder.at }),
            ),
        ),
      ),
  };
};

/** Whoever takes it over is in contact with them. */
const talking = (decided: ReturnType<typeof takeOver>, actor: Actor): ReturnType<typeof takeOver> =>
  'refused' in decided || !decided.case ? decided : { ...decided, case: talkedWith(decided.case, actor) };

/** In the language and for the channel the person is on. */
const wordsOf = (words: AllWords, { case: file, session }: Seen): Words =>
  words.for(languageOf(session), session?.channel ?? file.channel, file.landlord);

/** Who looks after it next, by the landlord's own hours. */
export const takingOf = (
  { landlord, holidays, words }: CaseDeskDeps,
  seen: Seen,
  by: Pick<Taking, 'staff' | 'at'>,
): Taking | null => {
  const own = landlord(seen.case.landlord);
  return own && { ...by, calendar: { landlord: own, holidays: holidays?.(own) ?? [] }, words: wordsOf(words, seen) };
};

/** Of somebody nobody knows more of, nothing is assumed. */
const colleagueOf = (to: StaffId, { colleague, staff }: Doing): Staff =>
  colleague?.id === to ? colleague : { id: to, name: to, landlord: staff.landlord, roles: [] };

export const languageOf = (session: Session | null): string => session?.language ?? 'en';

const nameOf = (landlord: CaseDeskDeps['landlord'], { case: file }: Seen): string =>
  landlord(file.landlord)?.name ?? '';
