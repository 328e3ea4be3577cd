/**
 * What somebody agreed to, taken back: a new record beside each that stands, and nothing they allowed goes on. What was
 * asked for on the way back, or of staff, is settled by doing it or by refusing it with a reason, and by nothing else. Pure.
 */
import type { Consent } from '../core/consent';
import type { Instant } from '../core/ids';
import type { Outgoing } from '../core/outgoing';
import type { Role } from '../core/staff';
import type { RaisedTask } from '../core/work';
import type { ActDecision, Seen } from '../store/act';
import type { CaseFile } from '../store/store';
import type { Actor } from './control';
import { maySettleFor } from './deciders';
import { mayCarryOut } from './freely';
import { settledTask } from './work-tasks';
import { working, workOf } from './work-state';

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

/** While it stands nobody makes contact, and nothing they had agreed to goes on. */
export const WITHDRAWN = 'agreement-withdrawn';

export const isWithdrawn = ({ content }: CaseFile): boolean => content.flags.includes(WITHDRAWN);

type Which = (consent: Consent) => boolean;
const ALL: Which = () => true;
const SHARING: Which = ({ purpose }) => purpose === 'involve';
/** What is not allowed already needs no taking back. */
const STANDING: readonly Consent['decision'][] = ['given', 'ask-me-first'];

const isLast = (consents: readonly Consent[], { purpose, recipient }: Consent, index: number): boolean =>
  consents.findLastIndex((one) => one.purpose === purpose && one.recipient === recipient) === index;

/** A record of its own for each that stands, with the wording that was agreed to. */
const takenBack = ({ content: { consents } }: CaseFile, { by, at }: Actor, which: Which): readonly Consent[] =>
  consents
    .filter((one, index) => which(one) && isLast(consents, one, index) && STANDING.includes(one.decision))
    .map((one) => ({ ...one, decision: 'withdrawn', at, recordedBy: by }));

const withConsents = (file: CaseFile, added: readonly Consent[]): CaseFile => ({
  ...file,
  content: { ...file.content, consents: [...file.content.consents, ...added] },
});

/** It only tightens: done at once, by anybody trained who hears it. */
export const stopSharing = ({ case: file }: Seen, actor: Actor): Decided => {
  if (file.state !== 'open') return { refused: 'not-open' };
  const back = takenBack(file, actor, SHARING);
  if (back.length === 0) return { refused: 'nothing-shared' };
  return {
    case: withConsents(file, back),
    events: [{ type: 'agreement_withdrawn', by: actor.by, what: 'sharing' }],
  };
};

/** The one still open, if they asked. */
export const askedFor = (file: CaseFile, what: 'withdraw' | 'delete'): RaisedTask | null =>
  workOf(file).tasks.find(({ code, settled }) => code === `asked-to-${what}` && settled === null) ?? null;

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
export const withdrawAgreement = ({ case: file }: Seen, decider: Decider): Decided => {
  const task = askedFor(file, 'withdraw');
  const refused = notCarriedOut(file, decider, task);
  if (refused || !task) return { refused: refused ?? 'no-such-task' };
  const { by, at } = decider;
  const settled = settledTask(file, task, { how: 'done', because: null, at, by });
  const held = working(settled, { outgoing: workOf(file).outgoing.map((one) => heldBack(one, at)) });
  const { content } = withConsents(held, takenBack(file, decider, ALL));
  return {
    case: { ...held, content: { ...content, flags: [...new Set([...content.flags, WITHDRAWN])] } },
    events: [
      { type: 'agreement_withdrawn', by, what: 'all' },
      { type: 'task_settled', by, task: task.code, how: 'done' },
    ],
  };
};

const heldBack = (outgoing: Outgoing, at: Instant): Outgoing =>
  outgoing.state === 'waiting' ? { ...outgoing, state: 'held', why: [WITHDRAWN], stateAt: at } : outgoing;

const DAY_MS = 24 * 60 * 60 * 1000;

/** They said it to somebody of the staff: the same task as when they ask on their way back, looked at for pressure too. */
export const hearAsked = ({ case: file }: Seen, { by, at }: Actor, what: 'withdraw' | 'delete'): Decided => {
  if (file.state !== 'open') return { refused: 'not-open' };
  if (askedFor(file, what)) return { refused: 'already-asked' };
  const { tasks } = workOf(file);
  const code = `asked-to-${what}`;
  const times = tasks.filter((task) => task.code === code).length;
  const task: RaisedTask = { id: `${code}-${times + 1}`, code, raisedAt: at, due: at + DAY_MS, settled: null };
  return { case: working(file, { tasks: [...tasks, task] }), events: [{ type: 'asked_for', by, what }] };
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
