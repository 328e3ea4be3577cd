/**
 * Everything the console can do with a case, each as one act of the store. Whoever calls has checked that this member of
 * staff may see the case; whether it can be done at this moment is decided here, in the act's transaction.
 */
import { type CaseFile, planOf } from '../core/case-file';
import type { ContactPlan } from '../core/contact-plan';
import type { CaseId, Instant } from '../core/ids';
import type { Landlord } from '../core/landlord';
import type { Outgoing } from '../core/outgoing';
import type { Session } from '../core/session';
import { isDecider, type Staff, type StaffId } from '../core/staff';
import type { Acted, ActDecision, RecordedOtherwise, Seen } from '../store/act';
import type { Message, Notices, Store } from '../store/store';
import type { AttemptRefusal } from './attempt';
import { callDesk, type CallDesk, type CallDeskRefusal } from './call-desk';
import type { CanRing } from './call-ask';
import {
  finish,
  giveWords,
  handBack,
  say,
  type Actor,
  type ControlRefusal,
  type DrawWords,
  type Holder,
  type TakeBack,
} from './control';
import {
  askMessage,
  sayingByText,
  takeBackMessage,
  type OutgoingRefusal,
  type OutgoingWording,
  type Pieces,
  type Spoken,
} from './outgoing-ask';
import { bodyOf, type BodyDeps, type Written } from './outgoing-body';
import type { HomeRefusal } from './known-home';
import type { InterpreterRefusal } from './interpreter';
import { endingDesk, type EndingDesk, type EndingRefusal } from './ending-desk';
import { formOf } from './doing-form';
import { addNote } from './notes';
import { householdDesk, type HouseholdDesk, type SideRefusal } from './household-desk';
import type { GiveBackRefusal } from './give-back';
import { languageOf, takingDesk, takingOf, type TakingDesk } from './taking-desk';
import { wishDesk, type WishDesk } from './wish-desk';
import type { WishRefusal } from './wishes';
import type { WorkRefusal } from './work';
import { workDesk, type WorkDesk } from './work-desk';
import type { PlanRefusal } from './work-plan';
import type { PromiseRefusal } from './promise-decision';
import type { ReferralRefusal } from './work-referrals';
import type { TaskRefusal } from './work-tasks';
import type { ViewRefusal } from './work-views';

export interface CaseDeskDeps extends BodyDeps {
  readonly store: Pick<Store, 'act' | 'addNote'>;
  readonly takeBack: TakeBack;
  readonly goodbye: (session: Session, at: Instant) => readonly Message[];
  readonly drawWords: DrawWords;
  /** Every landlord of this desk: none is named in a text. Left out: only the case's own is known. */
  readonly landlordNames?: readonly string[];
  /** How words become whole texts. */
  readonly pieces: Pieces;
  readonly canRing: CanRing;
  /** Whether anything is set up to send it with. Left out: it is. */
  readonly canSend?: (file: CaseFile, method: Outgoing['method']) => boolean;
  /** Whether somebody at one case may know of another that is linked to it. */
  readonly mayKnowOf: (staff: Staff, here: CaseFile, other: CaseFile) => boolean;
  readonly now: () => Instant;
  /** Bank holidays of a landlord's division, `YYYY-MM-DD`. Left out: none are known. */
  readonly holidays?: (landlord: Landlord) => readonly string[];
  /** Left out: nobody else is told of cases. */
  readonly notices?: Notices;
}

/** Which case, who acts, and the id drawn with their form. */
export interface Doing {
  readonly case: CaseId;
  readonly staff: Staff;
  readonly actId: string;
  /** What the form said: sent again with other content it is refused. Left out: the id says it all. */
  readonly content?: string;
  /** The case it is to be joined to: the caller has checked that they may see both. */
  readonly other?: CaseId;
  /** Whom it is passed on to, as far as they are known. */
  readonly colleague?: Staff;
  /** Those known to be of the group of restricted cases. Left out: nobody is. */
  readonly group?: readonly StaffId[];
}

/** Written under a fence: refused when it has risen since (R6). */
export interface Writing extends Doing {
  readonly control: number;
}

export type CaseRefusal =
  | ControlRefusal
  | OutgoingRefusal
  | CallDeskRefusal
  | AttemptRefusal
  | WorkRefusal
  | PromiseRefusal
  | PlanRefusal
  | ReferralRefusal
  | TaskRefusal
  | ViewRefusal
  | WishRefusal
  | InterpreterRefusal
  | HomeRefusal
  | GiveBackRefusal
  | SideRefusal
  | EndingRefusal
  | RecordedOtherwise
  | 'not-trained'
  | 'nothing-written'
  | 'no-news';
type Done = Promise<Acted<CaseRefusal>>;

export interface CaseDesk extends WorkDesk, WishDesk, HouseholdDesk, EndingDesk, CallDesk, TakingDesk {
  /** `despite`: they were told that a text names a landlord or abuse, and send it all the same. */
  say(writing: Writing & { readonly text: string; readonly despite?: boolean }): Done;
  handBack(writing: Writing): Done;
  /** A reference and two words, to somebody who has none yet. */
  giveWords(writing: Writing): Done;
  /** `without`: they have no reference and no words. `last`: when the person had last written, as far as the page knew. */
  finish(writing: Writing & { readonly without?: boolean; readonly last?: Instant | undefined }): Done;
  /** One of the approved wordings, to their plan's own address. `reason`: outside its times, by those who may. */
  sendMessage(doing: Doing & Sending): Done;
  /** Word for word what would leave: shown to whoever sends it before it is sent. Null: there is no number to name. */
  bodyOf(file: CaseFile, written: Omit<Written, 'language'>): string | null;
  canSend(file: CaseFile, method: Outgoing['method']): boolean;
  takeBackMessage(doing: Doing & { readonly message: string }): Done;
  /** For colleagues. It is no message, and nothing that goes out takes it. */
  addNote(doing: Doing & { readonly words: string }): Done;
}

export interface Sending {
  readonly about: ContactPlan['about'];
  readonly wording: OutgoingWording;
  readonly reason: string | null;
}

type Decide = (seen: Seen, actor: Actor) => ActDecision | { readonly refused: CaseRefusal };

/** Does one thing to a case, as whoever is named, now. */
export type Act = (doing: Doing, decide: Decide) => Done;

export type ActHeld = (writing: Writing, decide: (seen: Seen, holder: Holder) => ReturnType<Decide>) => Done;

export const createCaseDesk = (deps: CaseDeskDeps): CaseDesk => {
  const act: Act = (doing, decide) => {
    const actor = { by: doing.staff.id, at: deps.now() };
    const request = { ...formOf(doing), case: doing.case, now: actor.at };
    return deps.store.act({ ...request, ...(doing.other ? { other: doing.other } : {}) }, (seen) =>
      telling(texting(decide(seen, actor), seen, { actId: doing.actId, actor, pieces: deps.pieces }), seen, {
        notices: deps.notices,
        at: actor.at,
      }),
    );
  };
  const held: ActHeld = (writing, decide) =>
    act(writing, (seen, actor) => decide(seen, { ...actor, control: writing.control }));
  return {
    ...takingDesk(deps, act, held),
    say: ({ text, despite = false, ...writing }) =>
      held(writing, (seen, holder) => say(seen, holder, { text, despite, landlords: namesFor(deps, seen) })),
    handBack: (writing) => held(writing, (seen, holder) => handBack(seen, holder, deps.takeBack)),
    giveWords: (writing) => held(writing, (seen, holder) => giveWords(seen, holder, deps.drawWords)),
    finish: ({ without = false, last, ...writing }) =>
      held(writing, (seen, holder) => finish(seen, holder, { say: deps.goodbye, without, last })),
    sendMessage: (doing) => act(doing, (seen, actor) => sending(deps, seen, { ...doing, ...actor })),
    canSend: (file, method) => deps.canSend?.(file, method) ?? true,
    bodyOf: (file, written) => bodyOf(deps, file, { ...written, language: languageOf(null) }),
    takeBackMessage: ({ message, ...doing }) => act(doing, (seen, actor) => takeBackMessage(seen, actor, message)),
    addNote: (doing) => addNote(deps, doing),
    ...workDesk(act, deps.landlord),
    ...wishDesk(act, deps.landlord),
    ...householdDesk(act),
    ...endingDesk(act, deps),
    ...callDesk(act, { ...deps, taking: (seen, by) => takingOf(deps, seen, by) }),
  };
};

/** Its own landlord's name, and every other one's. */
const namesFor = ({ landlord, landlordNames = [] }: CaseDeskDeps, { case: file }: Seen): readonly string[] => {
  const own = landlord(file.landlord)?.name;
  return own === undefined ? landlordNames : [own, ...landlordNames];
};

const sending = (deps: CaseDeskDeps, seen: Seen, asked: Doing & Sending & Actor): ReturnType<Decide> => {
  const { staff, about, wording, reason, actId: id, by, at } = asked;
  if (reason !== null && !isDecider(staff)) return { refused: 'needs-reason' };
  if (!sends(deps, seen.case, about)) return { refused: 'no-sender' };
  const body = bodyOf(deps, seen.case, { about, wording, language: languageOf(seen.session) });
  return body === null ? { refused: 'no-number' } : askMessage(seen, { by, at }, { id, about, wording, body, reason });
};

/** Whose plan names no way of writing is told that instead. */
const sends = ({ canSend }: CaseDeskDeps, file: CaseFile, about: Sending['about']): boolean => {
  const method = planOf(file, about)?.method;
  return (method !== 'text' && method !== 'email') || canSend === undefined || canSend(file, method);
};

/** On a telephone what is said leaves as texts; in a chat it is read where it stands. */
const texting = (decided: ReturnType<Decide>, seen: Seen, spoken: Spoken): ReturnType<Decide> =>
  'refused' in decided ? decided : sayingByText(decided, seen, spoken);

/** Whoever is told of cases learns of this change with the act that makes it. */
const telling = (
  decided: ReturnType<Decide>,
  { case: before }: Seen,
  { notices, at }: { readonly notices: Notices | undefined; readonly at: Instant },
): ReturnType<Decide> =>
  'refused' in decided || !decided.case || !notices
    ? decided
    : { ...decided, jobs: [...(decided.jobs ?? []), ...notices({ before, after: decided.case, at })] };
