/** What is to be done after a commit, written with it: at least once, so whoever does it does it so that twice is once. */
import type { CaseFile } from '../core/case-file';
import type { Instant } from '../core/ids';

/** `waiting`: somebody asked for a person. `deliver`: something of a case's is to be sent. `remind`: a clock of a case is looked at. `notify`: another system is told. `lapse`: a call that staff want put through has not come. */
export type JobKind = 'quiet' | 'waiting' | 'deliver' | 'remind' | 'notify' | 'purge' | 'tried' | 'lapse';

export interface Job {
  /** A second job of the same kind and key replaces the first. */
  readonly kind: JobKind;
  readonly key: string;
  readonly due: Instant;
  /** Ids and codes only. */
  readonly data: Readonly<Record<string, string>>;
}

/** When a job is due that was given up on: it is kept, and comes up only when `retryJob` gives it another time. */
export const NEVER: Instant = Number.MAX_SAFE_INTEGER;

/** What a change of a case gives others to know: jobs, written in the transaction of the change. Pure. */
export type Notices = (change: {
  readonly before: CaseFile | null;
  readonly after: CaseFile;
  readonly at: Instant;
}) => readonly Job[];

/** Why a job could not be done when it was last tried: a code of the network's or of the other side's. */
export interface JobFailure {
  readonly code: string;
  readonly at: Instant;
}

export interface ClaimedJob extends Job {
  readonly id: number;
  /** Claims so far, this one included. */
  readonly tries: number;
  /** Left out: it never failed with a code. */
  readonly failed?: JobFailure;
}
