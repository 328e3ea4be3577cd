/** What ends something of a case, or begins it again: agreement taken back, erasing, closing it to all but its group, opening it again. */
import type { CaseFile } from '../core/case-file';
import type { CaseId } from '../core/ids';
import type { Landlord } from '../core/landlord';
import type { Acted, Seen } from '../store/act';
import type { Job, Notices } from '../store/store';
import { deadlines } from '../triage/deadline';
import type { Promises } from '../triage/promised';
import {
  hearAsked,
  refuseAsked,
  stopSharing,
  withdrawAgreement,
  type AgreementRefusal,
  type Decider,
  type Refusing,
} from './agreement';
import type { Act, CaseRefusal, Doing } from './case-desk';
import type { TakeBack } from './control';
import { erase, keepRecords, type Erasing, type ErasingRefusal, type KeepingRecords } from './erasing';
import { reopen, type ReopeningRefusal } from './reopening';
import { restrict, type Restricting, type RestrictingRefusal } from './restricting';
import { stopTalk } from './stopped-talk';
import { clearSides, type SidesRefusal } from './sides';

export type EndingRefusal = AgreementRefusal | ErasingRefusal | RestrictingRefusal | ReopeningRefusal | SidesRefusal;
type Done = Promise<Acted<CaseRefusal>>;

export interface EndingDesk {
  /** Heard from them by somebody trained: done at once. */
  stopSharing(doing: Doing): Done;
  /** They asked staff for it: looked at for pressure, and then done or refused. */
  hearAsked(doing: Doing & { readonly what: 'withdraw' | 'delete' }): Done;
  withdraw(doing: Doing): Done;
  refuseAsked(doing: Doing & { readonly refusing: Refusing }): Done;
  /** Nothing of it can be read afterwards. */
  erase(doing: Doing & { readonly erasing: Erasing }): Done;
  keepRecords(doing: Doing & { readonly keeping: KeepingRecords }): Done;
  /** For good. */
  restrict(doing: Doing & { readonly restricting: Restricting }): Done;
  reopen(doing: Doing & { readonly reason: string }): Done;
  /** Two linked cases are not of two sides. The caller has checked that they may see both. */
  clearSides(doing: Doing & { readonly because: string }): Done;
}

export interface EndingParts {
  readonly landlord: (id: string) => Landlord | null;
  readonly holidays?: (landlord: Landlord) => readonly string[];
  readonly takeBack: TakeBack;
  readonly notices?: Notices;
}

export const endingDesk = (act: Act, parts: EndingParts): EndingDesk => {
  const deciding = (doing: Doing, decide: (seen: Seen, decider: Decider) => ReturnType<Parameters<Act>[1]>): Done =>
    act(doing, (seen, actor) => decide(seen, { ...actor, roles: doing.staff.roles }));
  return {
    stopSharing: (doing) => act(doing, stopSharing),
    hearAsked: ({ what, ...doing }) => act(doing, (seen, actor) => hearAsked(seen, actor, what)),
    withdraw: (doing) => deciding(doing, withdrawAgreement),
    refuseAsked: ({ refusing, ...doing }) => deciding(doing, (seen, decider) => refuseAsked(seen, decider, refusing)),
    erase: ({ erasing, ...doing }) => deciding(doing, (seen, decider) => erase(seen, decider, erasing)),
    keepRecords: ({ keeping, ...doing }) => deciding(doing, (seen, decider) => keepRecords(seen, decider, keeping)),
    restrict: async ({ restricting, ...doing }) => {
      const others: CaseId[] = [];
      const acted = await deciding(doing, (seen, decider) => {
        const decided = restrict(seen, decider, { restricting, takeBack: parts.takeBack });
        if ('refused' in decided) return decided;
        if (decided.also) others.push(decided.also.case);
        return { ...decided, jobs: otherTold(seen, decided, { parts, at: decider.at }) };
      });
      await Promise.all(others.map((other) => stopOther(act, other, { doing, restricting, parts })));
      return acted;
    },
    reopen: ({ reason, ...doing }) =>
      deciding(doing, (seen, decider) => reopen(seen, decider, { reason, promises: promisesOf(parts, seen.case) })),
    clearSides: ({ because, ...doing }) => act(doing, (seen, actor) => clearSides(seen, actor, because)),
  };
};

/** A conversation is changed by an act of its own case: that of the other one, right after. */
const stopOther = (
  act: Act,
  other: CaseId,
  {
    doing,
    restricting,
    parts,
  }: { readonly doing: Doing; readonly restricting: Restricting; readonly parts: EndingParts },
): Done =>
  act({ ...doing, case: other, actId: `${doing.actId} other` }, (seen, { at }) =>
    stopTalk(seen, { staying: restricting.staying, at }, parts.takeBack),
  );

/** Whoever is told of cases learns of the other one too: its task elsewhere is withdrawn. */
const otherTold = (
  { other }: Seen,
  { also }: Exclude<ReturnType<typeof restrict>, { readonly refused: RestrictingRefusal }>,
  { parts: { notices }, at }: { readonly parts: EndingParts; readonly at: number },
): readonly Job[] => (other && also && notices ? notices({ before: other, after: also.amend(other), at }) : []);

const promisesOf =
  ({ landlord, holidays }: EndingParts, file: CaseFile): Promises =>
  (about) => {
    const own = landlord(file.landlord);
    return own ? deadlines({ ...about, landlord: own, holidays: holidays?.(own) ?? [] }) : [];
  };
