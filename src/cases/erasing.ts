/**
 * Erasing a case because the person asked: after the look for pressure, by whoever decides, with its key, as retention
 * does. What the law may need first is said to them: a hold keeps everything; a safeguarding referral or MARAC leaves it
 * to the safeguarding lead, who goes on knowingly or refuses with a reason. Pure.
 */
import { isConcern } from '../core/screen';
import type { Keeping } from '../core/work';
import type { ActDecision, Seen } from '../store/act';
import type { CaseFile } from '../store/store';
import { askedFor, notCarriedOut, type AgreementRefusal, type Decider } from './agreement';
import { isInConversation, type InConversation } from './in-conversation';
import { settledTask } from './work-tasks';
import { maySettleFor } from './deciders';
import { working, workOf } from './work-state';

export const ERASING_REFUSALS = [
  'in-conversation',
  'with-the-desk',
  /** Kept for a court, an inquiry or a complaint: nobody goes past it. */
  'records-held',
  /** Others may rely on it to keep somebody safe: for the safeguarding lead alone, knowingly. */
  'must-be-kept',
  'already-so',
] as const;
export type ErasingRefusal = (typeof ERASING_REFUSALS)[number] | AgreementRefusal | InConversation;

type Decided = ActDecision | { readonly refused: ErasingRefusal };

/** What may have to be kept, by whom it was put to. */
export const KEPT_FOR = ['safeguarding-children', 'safeguarding-adults', 'marac', 'police'] as const;
export type KeptFor = (typeof KEPT_FOR)[number];

export const keptFor = (file: CaseFile): readonly KeptFor[] => {
  const { referrals, welfareChecks, screen } = workOf(file);
  const mayConcern: Readonly<Record<KeptFor, boolean>> = {
    'safeguarding-children': screen !== null && isConcern(screen.childrenAtRisk),
    'safeguarding-adults': screen !== null && isConcern(screen.adultsAtRisk),
    marac: false,
    police: welfareChecks.some(({ decision }) => decision === 'ask-the-police'),
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

/** The caller has the case destroyed with this decision. */
export const erase = ({ case: file, session }: Seen, decider: Decider, { despite }: Erasing): Decided => {
  const task = askedFor(file, 'delete');
  const refused = notCarriedOut(file, decider, task) ?? isInConversation(session) ?? notErased(file, decider, despite);
  if (refused || !task) return { refused: refused ?? 'no-such-task' };
  const { by, at } = decider;
  return {
    case: settledTask(file, task, { how: 'done', because: null, at, by }),
    events: [{ type: 'case_erased', by }],
    erase: true,
  };
};

const notErased = (file: CaseFile, { roles }: Decider, despite: boolean): ErasingRefusal | null => {
  if (holdOf(file)) return 'records-held';
  if (keptFor(file).length === 0) return null;
  return despite && roles.includes('safeguarding-lead') ? null : 'must-be-kept';
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
