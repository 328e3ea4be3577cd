/** What one turn is about to write: the case as it will be, and what else follows from the turn's events. */
import type { CaseFile } from '../core/case-file';
import type { CaseId } from '../core/ids';
import type { Event } from '../core/event';
import type { Decision, Job, Notices } from '../store/store';
import type { Inbound } from '../core/inbound';
import type { Session } from '../core/session';
import type { World } from '../engine/world';
import type { Clocks } from './clocks';

export interface Draft {
  readonly case: CaseFile | null;
  readonly discard: CaseId | null;
  readonly jobs: readonly Job[];
  readonly failedTry: boolean;
  readonly stopTexting: boolean;
  readonly returned: Decision['returned'];
  readonly withNumber?: Decision['withNumber'];
}

/** What a consequence may look at: the session after the turn, and the world it was taken in. */
export interface Setting {
  readonly session: Session;
  readonly inbound: Inbound;
  readonly world: World;
  readonly clocks: Clocks;
  readonly lastCase: CaseId | null;
  /** Left out: nobody else is told of cases. */
  readonly notices?: Notices;
}

/** What a job needs to take a turn in a conversation. */
export const addressOf = (session: Session, sessionKey: string): Job['data'] => ({
  landlord: session.landlord,
  channel: session.channel,
  sessionKey,
  rehearsal: session.rehearsal ? 'yes' : 'no',
});

/** What an event entails. Pure: a draft in, the next draft out. */
export type Entails<Type extends Event['type']> = (
  draft: Draft,
  event: Extract<Event, { type: Type }>,
  setting: Setting,
) => Draft;
