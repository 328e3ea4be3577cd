/**
 * What somebody agreed to, taken back: a new record beside each that stands, and nothing they allowed goes on. What was
 * asked for on the way back, or of staff, is settled by doing it or by refusing it with a reason, and by nothing else. Pure.
 */
import { type CaseFile, flagged, WITHDRAWN, working, workOf } from '../core/case-file';
import { takenBack } from '../core/consent';
import type { Instant } from '../core/ids';
import type { Outgoing } from '../core/outgoing';
import type { Role } from '../core/staff';
import { DAY } from '../core/time';
import { openTask, withTask, type RaisedTask } from '../core/task';
import type { ActDecision, Also, Seen } from '../store/act';
import type { Actor } from './control';
import { maySettleFor } from './deciders';
import { mayCarryOut } from './freely';
import { settledTask } from './work-tasks';

export const AGREEMENT_REFUSALS = [
  'not-open',
  'no-such-task',
  'not-free',
  'not-your-task',
  'no-decision-reason',
  'nothing-shared',
  'already-asked',
] as const;
export type AgreementRefusal = (typeof AGREEMENT_REFUSALS)[number];

type Decided = ActDecision | { readonly refused: AgreementRefusal };
/** Whoever decides, with the roles they have at this landlord. */
export type Decider = Actor & { readonly roles: readonly Role[] };

/** In both of two joined cases: it is one person's agreement. */
const withdrawing = (file: CaseFile, { by, at }: Actor, what: 'sharing' | 'all'): CaseFile => {
  const { consents } = file.content;
  const back = takenBack(consents, { what, at, recordedBy: by });
  return { ...file, content: { ...file.content, consents: [...consents, ...back] } };
};

/** The other case of the same person, in the same transaction. */
const inOther = ({ other }: Seen, amend: Also['amend'], events: Also['events']): Pick<ActDecision, 'also'> =>
  other ? { also: { case: other.id, amend, events } } : {};

/** It only tightens: done at once, by anybody trained who hears it. */
export const stopSharing = (seen: Seen, actor: Actor): Decided => {
  if (seen.case.state !== 'open') return { refused: 'not-open' };
  const both = [seen.case, ...(seen.other ? [seen.other] : [])];
  if (!both.some(({ content }) => takenBack(content.consents, { what: 'sharing', at: actor.at }).length > 0))
    return { refused: 'nothing-shared' };
  const stopped = (file: CaseFile): CaseFile => withdrawing(file, actor, 'sharing');
  const events = [{ type: 'agreement_withdrawn', by: actor.by, what: 'sharing' }] as const;
  return { case: stopped(seen.case), events, ...inOther(seen, stopped, events) };
};

/** The one still open, if they asked. */
export const askedFor = (file: CaseFile, what: 'withdraw' | 'delete'): RaisedTask | null =>
  openTask(workOf(file).tasks, `asked-to-${what}`) ?? null;

/** Null: it may be carried out. */
export const notCarriedOut = (
  file: CaseFile,
  { roles }: Pick<Decider, 'roles'>,
  task: RaisedTask | null,
): AgreementRefusal | null => {
  if (file.state !== 'open') return 'not-open';
  if (!task) return 'no-such-task';
  if (!maySettleFor(file, roles)) return 'not-your-task';
  return mayCarryOut(file, task) ? null : 'not-free';
};

/** After the look for pressure. What waits to be sent is held; what waits for a system is not told any more. */
export const withdrawAgreement = (seen: Seen, decider: Decider): Decided => {
  const task = askedFor(seen.case, 'withdraw');
  const refused = notCarriedOut(seen.case, decider, task);
  if (refused || !task) return { refused: refused ?? 'no-such-task' };
  const { by, at } = decider;
  const withdrawn = (file: CaseFile): CaseFile => withdrawnAll(file, decider);
  const events = [{ type: 'agreement_withdrawn', by, what: 'all' }] as const;
  return {
    case: withdrawn(settledTask(seen.case, task, { how: 'done', because: null, at, by })),
    events: [...events, { type: 'task_settled', by, task: task.code, how: 'done' }],
    ...inOther(seen, withdrawn, events),
  };
};

const withdrawnAll = (file: CaseFile, decider: Decider): CaseFile => {
  const held = working(file, { outgoing: workOf(file).outgoing.map((one) => heldBack(one, decider.at)) });
  return flagged(withdrawing(held, decider, 'all'), WITHDRAWN);
};

const heldBack = (outgoing: Outgoing, at: Instant): Outgoing =>
  outgoing.state === 'waiting' ? { ...outgoing, state: 'held', why: [WITHDRAWN], stateAt: at } : outgoing;

/**
 * They said it to somebody of the staff: as when they ask on their way back it is looked at for pressure, and until a human
 * has spoken with them nobody makes contact, from either case (R17).
 */
export const hearAsked = (seen: Seen, { by, at }: Actor, what: 'withdraw' | 'delete'): Decided => {
  const file = seen.case;
  if (file.state !== 'open') return { refused: 'not-open' };
  if (askedFor(file, what)) return { refused: 'already-asked' };
  const code = `asked-to-${what}` as const;
  const tasks = withTask(workOf(file).tasks, { code, at, due: at + DAY, heardBy: by });
  return {
    case: flagged(working(file, { tasks }), 'contact-paused', code),
    events: [{ type: 'asked_for', by, what }],
    ...inOther(seen, (other) => flagged(other, 'contact-paused'), [{ type: 'asked_for', by, what }]),
  };
};

export interface Refusing {
  readonly task: string;
  readonly reason: string;
}

/** What they asked for is not done, and why stands on the case: pressure was seen, or the law keeps it. */
export const refuseAsked = (
  { case: file }: Seen,
  { by, at, roles }: Decider,
  { task: id, reason }: Refusing,
): Decided => {
  if (file.state !== 'open') return { refused: 'not-open' };
  const task = [askedFor(file, 'withdraw'), askedFor(file, 'delete')].find((one) => one?.id === id);
  if (!task) return { refused: 'no-such-task' };
  if (!maySettleFor(file, roles)) return { refused: 'not-your-task' };
  if (reason.trim() === '') return { refused: 'no-decision-reason' };
  return {
    case: settledTask(file, task, { how: 'refused', because: reason.trim(), at, by }),
    events: [{ type: 'asked_for_refused', by, task: task.code }],
  };
};
