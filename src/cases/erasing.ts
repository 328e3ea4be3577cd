/**
 * Erasing a case because the person asked: after the look for pressure and the screen, with its key, as retention does,
 * by somebody who decides and who neither heard it asked for nor spoke with them about it. A hold keeps everything; signs
 * that somebody is at risk leave it to the safeguarding lead, who goes on knowingly or refuses with a reason. Pure.
 */
import { type CaseFile, working, workOf } from '../core/case-file';
import { isConcern } from '../core/screen';
import type { StaffId } from '../core/staff';
import type { RaisedTask } from '../core/task';
import type { Keeping } from '../core/work';
import type { ActDecision, Seen } from '../store/act';
import { askedFor, notCarriedOut, type AgreementRefusal, type Decider } from './agreement';
import { atRisk } from './at-risk';
import { mayCarryOut } from './freely';
import { isInConversation, type InConversation } from './in-conversation';
import { isScreened } from './work';
import { settledTask } from './work-tasks';
import { maySettleFor } from './deciders';

export const ERASING_REFUSALS = [
  'in-conversation',
  'with-the-desk',
  /** Kept for a court, an inquiry or a complaint: nobody goes past it. */
  'records-held',
  /** Others may rely on it to keep somebody safe: for the safeguarding lead alone, knowingly. */
  'must-be-kept',
  /** Nobody trained has looked at who else is at risk. */
  'not-screened',
  /** They heard it asked for, or spoke with them about it: nobody erases on their own word alone. */
  'another-decides',
  /** The other case of the same person tells the same. */
  'other-case-first',
  'already-so',
] as const;
export type ErasingRefusal = (typeof ERASING_REFUSALS)[number] | AgreementRefusal | InConversation;

type Decided = ActDecision | { readonly refused: ErasingRefusal };

/** What may have to be kept: by whom it was put to, or what was said in it. */
export const KEPT_FOR = [
  'safeguarding-children',
  'safeguarding-adults',
  'marac',
  'police',
  'at-risk',
  'priority-now',
] as const;
export type KeptFor = (typeof KEPT_FOR)[number];

export const keptFor = (file: CaseFile): readonly KeptFor[] => {
  const { referrals, welfareChecks, screen } = workOf(file);
  const mayConcern: Readonly<Record<KeptFor, boolean>> = {
    'safeguarding-children': screen !== null && isConcern(screen.childrenAtRisk),
    'safeguarding-adults': screen !== null && isConcern(screen.adultsAtRisk),
    marac: false,
    police: welfareChecks.some(({ decision }) => decision === 'ask-the-police'),
    'at-risk': atRisk(file).length > 0,
    'priority-now': file.priority === 'now',
  };
  return KEPT_FOR.filter((one) => mayConcern[one] || referrals.some(({ put }) => put.kind === one));
};

/** The last word counts. */
export const holdOf = (file: CaseFile): Keeping | null => {
  const last = workOf(file).keeping?.at(-1);
  return last?.holds ? last : null;
};

export interface Erasing {
  /** Whoever erases it has seen what it may have to be kept for. */
  readonly despite: boolean;
}

/** The caller has the case destroyed with this decision: whoever was told of it learns that it waits for nobody. */
export const erase = (seen: Seen, decider: Decider, { despite }: Erasing): Decided => {
  const { case: file, session } = seen;
  const task = askedFor(file, 'delete');
  const refused = notCarriedOut(file, decider, task) ?? isInConversation(session);
  if (refused || !task) return { refused: refused ?? 'no-such-task' };
  const kept = notErased(seen, decider, { task, despite });
  if (kept) return { refused: kept };
  const { by, at } = decider;
  return {
    case: { ...settledTask(file, task, { how: 'done', because: null, at, by }), state: 'discarded' },
    events: [{ type: 'case_erased', by }],
    erase: true,
  };
};

const notErased = (
  { case: file, other }: Seen,
  { by, roles }: Decider,
  { task, despite }: Erasing & { readonly task: RaisedTask },
): ErasingRefusal | null => {
  if (holdOf(file)) return 'records-held';
  if (!isScreened(file)) return 'not-screened';
  if (hasHeard(file, task, by)) return 'another-decides';
  if (keptFor(file).length > 0 && !(despite && roles.includes('safeguarding-lead'))) return 'must-be-kept';
  return other && !isDecided(other) ? 'other-case-first' : null;
};

/** Whoever heard them ask, or found once that they asked freely. */
export const hasHeard = (file: CaseFile, task: RaisedTask, who: StaffId): boolean =>
  task.heardBy === who || (workOf(file).pressureChecks ?? []).some((one) => one.task === task.id && one.by === who);

/** To be erased too, as freely asked, or refused. A closed one has its clock. */
const isDecided = (file: CaseFile): boolean => {
  const last = workOf(file).tasks.findLast(({ code }) => code === 'asked-to-delete');
  if (file.state !== 'open') return true;
  return last !== undefined && (last.settled === null ? mayCarryOut(file, last) : last.settled.how === 'refused');
};

export interface KeepingRecords {
  readonly holds: boolean;
  readonly reason: string;
}

/** Of a closed case too: its clock runs towards being erased. */
export const keepRecords = (
  { case: file }: Seen,
  { by, at, roles }: Decider,
  { holds, reason }: KeepingRecords,
): Decided => {
  if (file.state !== 'open' && file.state !== 'closed') return { refused: 'not-open' };
  if (!maySettleFor(file, roles)) return { refused: 'not-your-task' };
  if (reason.trim() === '') return { refused: 'no-decision-reason' };
  if ((holdOf(file) !== null) === holds) return { refused: 'already-so' };
  const keeping = [...(workOf(file).keeping ?? []), { at, by, holds, reason: reason.trim() }];
  return {
    case: working(file, { keeping }),
    events: [{ type: holds ? 'records_kept' : 'records_let_go', by }],
  };
};
