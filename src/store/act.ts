/** What becomes of a case besides by its own conversation: an act of staff, or somebody who came back. All of it, or nothing. */
import type { CaseFile } from '../core/case-file';
import type { Event } from '../core/event';
import type { CaseId, Instant } from '../core/ids';
import type { Saying } from '../core/pass';
import type { Activity } from '../core/reply';
import type { Session } from '../core/session';
import type { StaffEvent } from '../core/staff-event';
import type { Job, Message } from './store';

export interface ActRequest {
  readonly case: CaseId;
  /** Drawn with the form it came from, so that a form sent twice acts once. */
  readonly actId: string;
  /** What the form said, in whatever words: the same id with other content is refused. Left out: the id says it all. */
  readonly content?: string;
  readonly now: Instant;
  /** The thread of texts that something is to leave for: whether it was stopped is looked up with the act. */
  readonly thread?: string;
  /** Another case that is looked at, and may be changed with it. Left out: the one it is joined to, if any. */
  readonly other?: CaseId;
}

/** What an act may look at. `session`: the conversation the case came from, while it lives. */
export interface Seen {
  readonly case: CaseFile;
  readonly session: Session | null;
  /** The number that was asked about has said STOP, ever, whatever brought the case. */
  readonly stopped?: boolean;
  /** Cases that may concern the same household, as they are now. Left out: there are none. */
  readonly linked?: readonly CaseFile[];
  /** The other case of the same person, or the one asked for; null where it is not there. Left out: none was asked for. */
  readonly other?: CaseFile | null;
}

/** A change to another case in the same transaction. One that was erased meanwhile is passed over. */
export interface Also {
  readonly case: CaseId;
  /** Pure; called in the transaction, with the case as it is then. */
  readonly amend: (file: CaseFile) => CaseFile;
  readonly events: readonly StaffEvent[];
}

export interface ActDecision {
  /** Left out: the case stays as it is, and only events are added. */
  readonly case?: CaseFile;
  /** Left out: the conversation goes on as it was. */
  readonly session?: Session;
  /** Said in the conversation by this act. */
  readonly said?: Saying<Message>;
  /** For a hub, in a conversation of its own: no person reads it. */
  readonly toHub?: Activity;
  readonly events: readonly StaffEvent[];
  readonly jobs?: readonly Job[];
  readonly also?: Also;
  /** The case is destroyed with its key in the same transaction, with the conversation it came from. */
  readonly erase?: true;
}

/** This form was recorded before, and said something else then. */
export type RecordedOtherwise = 'recorded-otherwise';

export type Acted<Refused extends string> =
  | { readonly type: 'done'; readonly fresh: boolean }
  | { readonly type: 'refused'; readonly why: Refused | RecordedOtherwise };

/** What a turn changes in a case that is not its conversation's own: seen only in the transaction, as it is then. */
export interface OtherCase {
  /** What becomes of it. Pure. */
  readonly amend: (file: CaseFile) => CaseFile;
  readonly events: readonly Event[];
  /** What stands on its timeline besides, by what became of it. Pure. */
  readonly besides?: (before: CaseFile, after: CaseFile) => readonly Event[];
  /** What the change entails. Pure. */
  readonly jobs?: (before: CaseFile, after: CaseFile) => readonly Job[];
}

export interface Returned extends OtherCase {
  readonly case: CaseId;
  /** What becomes of the case it is joined to, where it is. Pure; called after `amend`, with both as they are then. */
  readonly joined?: (other: CaseFile, after: CaseFile) => CaseFile;
}
