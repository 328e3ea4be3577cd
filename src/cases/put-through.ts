/**
 * A live call is put through because somebody of the staff asks for it: they mark it in the case's own transaction, and
 * from that commit on the bot asks nothing more. The call itself comes for it at its next turn, within seconds. Pure, save
 * for the two digits that are drawn.
 */
import type { CaseFile } from '../core/case-file';
import type { Instant } from '../core/ids';
import { isWanted, lapsed, WANTED_MS, type PutThrough } from '../core/put-through';
import { hasGoneQuiet, heldFrom, isLive, letGo, type Session } from '../core/session';
import type { StaffEvent } from '../core/staff-event';
import type { ActDecision, Seen } from '../store/act';
import type { Job } from '../store/store';
import { drawKey } from './call-key';
import { claim, type Actor, type ControlRefusal } from './control';

export const PUT_THROUGH_REFUSALS = [
  /** They write: they are taken over, not put through. */
  'not-a-call',
  /** The landlord has no line that can be rung. */
  'no-line',
  /** Nobody is at the line at this hour. */
  'line-closed',
  /** It rings now or will within seconds, or somebody speaks with the caller. */
  'line-ringing',
] as const;
export type PutThroughRefusal = (typeof PUT_THROUGH_REFUSALS)[number];

/** Why the office line cannot be rung now, whoever asks; null where it can. */
export type LineHindrance = Extract<PutThroughRefusal, 'no-line' | 'line-closed'> | null;

type Decided = ActDecision | { readonly refused: ControlRefusal | PutThroughRefusal };

const isThere = (session: Session, at: Instant): boolean =>
  !session.typed && isLive(session) && !hasGoneQuiet(session, at);

const refusalOf = ({ case: file, session }: Seen, { by, at }: Actor): ControlRefusal | PutThroughRefusal | null => {
  if (file.state !== 'open') return 'not-open';
  if (!session || !isThere(session, at)) return 'nobody-there';
  if (session.channel !== 'voice') return 'not-a-call';
  if (session.putThrough?.state === 'ringing') return 'line-ringing';
  if (!isWanted(session, at)) return null;
  return session.putThrough?.by === by ? 'line-ringing' : 'held-by-another';
};

/** Rings nobody by itself: the call asks for it. `line`: why it could not be rung. */
export const wantCall = (seen: Seen, actor: Actor, line: LineHindrance): Decided => {
  const { session } = seen;
  const why = refusalOf(seen, actor) ?? line;
  if (why !== null || !session) return { refused: why ?? 'nobody-there' };
  const claimed = claim(seen, { ...actor, from: seen.case.owner ?? null });
  if ('refused' in claimed) return claimed;
  const { by, at } = actor;
  const wanted: Session = {
    ...heldFrom(session, actor),
    putThrough: { state: 'wanted', by, at, digits: drawKey().digits, ...lineOf(seen.case) },
  };
  return {
    ...claimed,
    session: wanted,
    events: [...lapsedOf(session), ...claimed.events, { type: 'put_through_asked', by, control: wanted.control }],
    jobs: [lapseJob(seen.case, at + WANTED_MS)],
  };
};

/** A small group's case rings the group's own line, where the landlord has one; anywhere else the digits alone take it (R7). */
const lineOf = ({ access }: CaseFile): Pick<PutThrough, 'line'> => (access === 'restricted' ? { line: 'group' } : {});

const lapseJob = (file: CaseFile, due: Instant): Job => ({ kind: 'lapse', key: file.id, due, data: { case: file.id } });

/** A wish that ran out and was not written down yet. */
const lapsedOf = ({ putThrough }: Session): readonly StaffEvent[] =>
  putThrough?.state === 'wanted' && putThrough.by !== null ? [{ type: 'put_through_lapsed', by: putThrough.by }] : [];

/** The call did not come to another turn: the bot has it again, and whoever wanted it is told. */
export const lapse = ({ session }: Seen, at: Instant): ActDecision => {
  if (!session || session.putThrough?.state !== 'wanted' || isWanted(session, at)) return { events: [] };
  return {
    session: { ...letGo(session), putThrough: lapsed(session.putThrough, at) },
    events: lapsedOf(session),
  };
};
