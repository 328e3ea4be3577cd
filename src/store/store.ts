/**
 * The store, as everybody else sees it. One implementation a folder; one contract suite for all
 * (test/src/store/store.contract.ts). Free text goes in sealed and comes out opened: callers never see ciphertext.
 */
import type { CaseId, Instant, LandlordId, SessionId } from '../core/ids';
import type { Case, Period } from '../core/case';
import type { CaseFile } from '../core/case-file';
import type { ContactPlan } from '../core/contact-plan';
import type { LinkedCase, OnTheLine } from '../core/household';
import type { Event } from '../core/event';
import type { Activity, Reply } from '../core/reply';
import type { ActDecision, ActRequest, Acted, OtherCase, Returned, Seen } from './act';
import type { AskStore } from './asks';
import type { StaffStore } from './staff-store';
import type { Note } from '../core/note';
import type { ClaimedJob, Job, JobFailure } from './job';
import type { Session } from '../core/session';
import type { StaffEvent } from '../core/staff-event';
import type { Topic } from './watchers';

export type { OtherCase, Returned } from './act';
export type { Presence, SignInsEnded, StaffSeen } from './staff-store';
export type { Topic } from './watchers';
export { NEVER } from './job';
export type { ClaimedJob, Job, JobFailure, Notices } from './job';

/** One line of the transcript. `activity` is set on channels that speak Activities, and is what a client reads back. */
export interface Message {
  readonly by: 'person' | 'bot' | 'handler';
  readonly text: string;
  readonly at: Instant;
  readonly activity?: Activity;
}

export interface StoredMessage extends Message {
  /** Rises by one per session, from 1. Direct Line's watermark. */
  readonly seq: number;
}

/** What is taken of a case for those who may not see it: codes. `acts` are those of the period's types, oldest first. */
export type Keep<Kept> = (file: CaseFile, acts: readonly StaffEvent[]) => Kept;

/** What somebody who gives a reference may be matched with. Unknown, wrong and expired look the same from outside (R11). */
export interface WayBack {
  readonly landlord: LandlordId;
  readonly caseId: CaseId;
  readonly words: readonly [string, string];
  readonly plan: ContactPlan | null;
}

export interface TurnRequest {
  readonly sessionKey: string;
  readonly messageId: string;
  readonly now: Instant;
}

/** Everything a turn may look at, read in the same transaction that will write. */
export interface Loaded {
  readonly session: Session | null;
  readonly case: CaseFile | null;
  /** The case behind the reference the session is being asked the words of, or has come back to; or null. */
  readonly wayBack: WayBack | null;
  /** The case the session had come back to is erased. Left out: it is there, or they came back to none. */
  readonly isReturnErased?: boolean;
  /** The case the session had come back to is seen by its group alone. Left out: it is not, or they came back to none. */
  readonly isReturnRestricted?: boolean;
  /** Wrong references and words from this session key in the last hour (limits are per device, never per reference). */
  readonly failedTries: number;
  /** This number has said STOP, ever. */
  readonly textingStopped: boolean;
  /** The last case of this thread of texts, for as long as there is one: who says STOP days later is still heard. */
  readonly lastCase: CaseId | null;
}

/** Of somebody who was never here. */
export const NOTHING_LOADED: Loaded = {
  session: null,
  case: null,
  wayBack: null,
  failedTries: 0,
  textingStopped: false,
  lastCase: null,
};

/** What one turn writes. All of it, or nothing. */
export interface Decision {
  readonly session: Session;
  /** Session and its messages are gone after this, unless the case holds them. */
  readonly expiresAt: Instant;
  readonly reply: Reply;
  readonly messages: readonly Message[];
  /** `null`: no case, or it was discarded in this turn, which destroys its key. */
  readonly case: CaseFile | null;
  readonly discard: CaseId | null;
  /** Appended to the case's hash-chained timeline. Empty without a case. */
  readonly events: readonly Event[];
  readonly jobs: readonly Job[];
  readonly failedTry: boolean;
  readonly stopTexting: boolean;
  /** What the line told of whoever is on it: what the case may have in common with another is remembered by it. */
  readonly line?: OnTheLine;
  /** What becomes of every other case that has the line's number, whatever brought it: STOP is about a number. */
  readonly withNumber?: OtherCase;
  /** Changes to another case: what a returning person tightened, or asked of a human. */
  readonly returned: Returned | null;
}

export interface TimelineEntry {
  readonly seq: number;
  readonly at: Instant;
  readonly type: string;
  readonly event: Event | StaffEvent;
  readonly hash: string;
}

/** Whether a case's hash chain holds, its end included. Works on erased cases too. */
export interface TimelineCheck {
  readonly entries: number;
  /** The first number that was changed or is missing; null when all is as it was written. */
  readonly brokenAt: number | null;
}

export interface Taken {
  readonly reply: Reply;
  /** False when this message had been answered before and nothing changed. */
  readonly fresh: boolean;
  /** The messages this turn added, with their numbers; for a repeat, those the first one added. */
  readonly messages: readonly StoredMessage[];
  readonly sessionId: SessionId;
}

export interface Store extends AskStore, StaffStore {
  /**
   * Takes one turn: turns of one session key run one after another, `decide` sees what was committed before it,
   * and its decision is durable when the promise resolves. A repeated `messageId` gets the stored reply, whatever
   * `decide` would say, even when several arrive at once. `decide` is pure and synchronous; if it throws, nothing is written.
   */
  turn(request: TurnRequest, decide: (loaded: Loaded) => Decision): Promise<Taken>;
  /** The live session a key leads to, or null. */
  session(sessionKey: string): Promise<Session | null>;
  /** Messages of a session after a number, oldest first; at most 200. Empty when it expired. */
  messages(sessionKey: string, after: number): Promise<readonly StoredMessage[]>;

  /**
   * Handed-off, not closed, newest first within priority and deadline. Restricted cases only when asked for.
   * Rehearsed cases only, or (unless asked for) real ones only.
   */
  openCases(filter: { landlord?: LandlordId; restricted: boolean; rehearsal?: boolean }): Promise<readonly Case[]>;
  /** By hand-off, the first first; each as what `keep` takes of it, and no more of it leaves the store. Erased: none. */
  casesBetween<Kept>(period: Period, keep: Keep<Kept>): Promise<readonly Kept[]>;
  /** Null when there is none, or it was erased. */
  caseFile(id: CaseId): Promise<CaseFile | null>;
  /**
   * Cases of the same landlord that may concern the same household, by what they have in common. For staff alone, and
   * not for all of them: whoever calls decides who may know of which (R7, R12).
   */
  linkedCases(id: CaseId): Promise<readonly LinkedCase[]>;
  /** Oldest first; empty once erased. */
  timeline(id: CaseId): Promise<readonly TimelineEntry[]>;
  checkTimeline(id: CaseId): Promise<TimelineCheck>;
  /** The conversation as the case holds it, from its hand-off on; empty before that, and once erased. */
  transcript(id: CaseId): Promise<readonly Message[]>;
  /** The conversation a case came from, while it lives. */
  talk(id: CaseId): Promise<Session | null>;
  /**
   * Writes a case that a human changed, and returns it with its new version.
   * Throws STALE_WRITE when its version is not the stored one, KEY_DESTROYED when it was erased.
   */
  saveCase(file: CaseFile, events: readonly Event[], at: Instant): Promise<CaseFile>;
  /**
   * One act of staff on a case and on its conversation, in one transaction with what it decides: whoever writes to either
   * at the same time is before it or after it. A repeated `actId` changes nothing. `decide` is pure and synchronous.
   * Throws KEY_DESTROYED for a case that was erased or never was.
   */
  act<Refused extends string>(
    request: ActRequest,
    decide: (seen: Seen) => ActDecision | { readonly refused: Refused },
  ): Promise<Acted<Refused>>;
  /**
   * Writes what staff tell one another, for an open case, with its entry on the timeline. A repeated `actId` changes
   * nothing. Throws as `act` does. There is no other way in, and `notes` is the only way out.
   */
  addNote(request: ActRequest, note: Note): Promise<Acted<'not-open'>>;
  /** Oldest first; empty once erased. */
  notes(id: CaseId): Promise<readonly Note[]>;
  /** Destroys the case's key: its content is unreadable from then on, in backups too. */
  eraseCase(id: CaseId): Promise<void>;

  /** What is to be done of no turn and no case. One of the same kind and key takes the place of the one before. */
  addJobs(jobs: readonly Job[]): Promise<void>;
  /** Due jobs, claimed for a minute; a job whose worker died comes up again. */
  claimJobs(now: Instant, most: number): Promise<readonly ClaimedJob[]>;
  finishJob(id: number): Promise<void>;
  /** Not done: again later, backing off. Without a failure, what was known of one stays. */
  retryJob(id: number, due: Instant, failed?: JobFailure): Promise<void>;
  /** Those given up on: due `NEVER`. */
  deadJobs(): Promise<readonly ClaimedJob[]>;
  /** Removes expired sessions, their messages and keys, and what no longer counts. Returns how many sessions went. */
  purge(now: Instant): Promise<number>;

  /**
   * Calls back after each commit that touched the topic, from whichever process made it. Returns how to stop.
   * A call is a hint to read again, and may come once too often.
   */
  watch(topic: Topic, listener: () => void): () => void;
  /** Throws when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
