/** A conversation in progress, as plain data. Nothing in it is a step number: position is worked out from the answers. */
import type { Answer, Answers, QuestionId } from './answer';
import type { CaseId, Instant, LandlordId, SessionId } from './ids';
import type { ChannelName } from './inbound';
import type { Priority, Reason } from './case';
import type { Asked, EndedBecause } from './event';
import type { PutThrough } from './put-through';
import type { StaffId } from './staff';
import type { Typed } from './typed';

/** After so long without a word somebody else may hold the device. */
export const QUIET_MS = 10 * 60 * 1000;

/** Somebody, bot or handler, is talking with the person. */
export const isLive = ({ mode }: Pick<Session, 'mode'>): boolean => mode === 'bot' || mode === 'with-handler';

/** Whatever is said is read as it stands: by a handler, or by a desk that asks nothing. */
export const takesAnyWords = ({ mode, pending }: Pick<Session, 'mode' | 'pending'>): boolean =>
  mode === 'with-handler' || (mode === 'bot' && pending === null);

/**
 * The fence: whatever is said names the one it was written under, and is not said once it has risen (R6). It rises in these
 * two and nowhere else, which a rule of the linter holds.
 */
const fenced = (session: Session, change: Pick<Session, 'mode' | 'heldBy' | 'heldAt'>): Session => ({
  ...session,
  ...change,
  control: session.control + 1,
});

/** One of the staff has it from now on: the bot says nothing more, nor does whoever had it before. */
export const heldFrom = (session: Session, { by, at }: { readonly by: StaffId; readonly at: Instant }): Session =>
  fenced(session, { mode: 'with-handler', heldBy: by, heldAt: at });

/** None of the staff has it from now on. Where one had, the bot has it again; one that is over stays so. */
export const letGo = (session: Session): Session =>
  fenced(session, { mode: session.mode === 'with-handler' ? 'bot' : session.mode, heldBy: null, heldAt: null });

/** Ten minutes without a word: it may be somebody else holding the device. */
export const hasGoneQuiet = ({ lastAt }: Pick<Session, 'lastAt'>, at: Instant): boolean => at - lastAt >= QUIET_MS;

/** One thing done, in order, with what is needed to undo it. */
export interface TrailEntry {
  /** A question answered, or a `say` or `do` step carried out. */
  readonly step: string;
  readonly question?: true;
  /** The answer this one replaced, and answers dropped because of it: `back` restores them. */
  readonly before?: Answer;
  readonly dropped?: Answers;
  /** An answer this step stored by itself. */
  readonly took?: QuestionId;
}

export interface Session {
  readonly id: SessionId;
  readonly landlord: LandlordId;
  readonly channel: ChannelName;
  readonly language: string;
  readonly policyVersion: string;
  readonly mode: 'bot' | 'with-handler' | 'suspended' | 'ended';
  /** Rises when control changes hands; a send that carries an older fence is refused. */
  readonly control: number;
  /** Who of the staff holds it, with mode `with-handler`. */
  readonly heldBy: StaffId | null;
  /** When they last did or said something here. */
  readonly heldAt: Instant | null;
  /** A call: how far it is on its way to a person at the office line. Null: nobody asked for one. */
  readonly putThrough: PutThrough | null;
  /** A thread of texts: where its answers go, E.164. Known only once they agreed to being kept (R2). */
  readonly textsTo: string | null;
  readonly answers: Answers;
  readonly trail: readonly TrailEntry[];
  /** The question waiting for an answer, as it was shown. */
  readonly pending: Asked | null;
  /** Values chosen so far at a `choose-many` that is still open, or words kept at a `write` that asks for more. */
  readonly soFar: readonly string[];
  /** Set when the person asked to send now: only what must be asked is still asked. */
  readonly sendNow: boolean;
  /** Set by `change-which`: an answer being changed from `check`. */
  readonly changing: QuestionId | null;
  readonly priority: Priority;
  readonly reasons: readonly Reason[];
  readonly caseId: CaseId | null;
  readonly agreedAt: Instant | null;
  readonly handedOffAt: Instant | null;
  readonly wayBack: { readonly reference: string; readonly words: readonly [string, string] } | null;
  /** The case a returning person has shown reference and words for. */
  readonly returnedTo: CaseId | null;
  /** How the person came, such as `asb`. */
  readonly from: string | null;
  readonly endedBecause: EndedBecause | null;
  /** Consecutive silences or answers not understood, so that no loop is endless. */
  readonly stumbles: number;
  readonly startedAt: Instant;
  readonly lastAt: Instant;
  readonly rehearsal: boolean;
  /** Set where staff type in a report for somebody; left out where people write or speak for themselves. */
  readonly typed?: Typed;
}
