/**
 * Whoever reports gave one and the same number or address for themselves and for the person: from here nobody can tell whose
 * it is, and whoever harms somebody may report them. Nobody uses it to reach the person until somebody trained decided. Pure.
 */
import { type CaseFile, planOf, working, workOf } from '../core/case-file';
import type { ContactPlan } from '../core/contact-plan';
import { isSameWay } from '../core/same-way';
import type { WayDecided } from '../core/work';
import type { ActDecision, Seen } from '../store/act';
import type { Actor } from './control';

export const SAME_WAY_REFUSALS = ['not-open', 'nothing-same', 'no-decision-reason'] as const;
export type SameWayRefusal = (typeof SAME_WAY_REFUSALS)[number];

/** What whoever reports ever gave as a way to them, and the line they were on. */
const reportersWays = ({ content }: CaseFile): readonly (string | null)[] => [
  ...content.plans.filter(({ about }) => about === 'reporter').map(({ detail }) => detail),
  content.reportersLine ?? null,
];

/** Two words prove nothing here: it was the reporter who was given them. */
const isReportersToo = ({ about, detail }: ContactPlan, file: CaseFile): boolean =>
  about === 'person' && reportersWays(file).some((way) => isSameWay(way, detail));

/** What was decided last of this very number or address. */
const decidedOf = ({ detail }: ContactPlan, file: CaseFile): WayDecided | null =>
  workOf(file).waysDecided?.findLast((one) => one.detail === detail) ?? null;

/** Nobody uses it: nobody has decided yet, or somebody did, and against it. */
export const isHeldAsSame = (plan: ContactPlan, file: CaseFile): boolean =>
  isReportersToo(plan, file) && decidedOf(plan, file)?.decision !== 'use-it';

/** Shown to whoever looks at the case. Null: nothing is the same. */
export interface SameWay {
  readonly detail: string;
  readonly decided: WayDecided | null;
}

export const sameWay = (file: CaseFile): SameWay | null => {
  const plan = planOf(file, 'person');
  return plan !== null && plan.detail !== null && isReportersToo(plan, file)
    ? { detail: plan.detail, decided: decidedOf(plan, file) }
    : null;
};

/** Open to be decided, which the list says too. */
export const isSameUndecided = (file: CaseFile): boolean => sameWay(file)?.decided === null;

export type DecidingWay = Pick<WayDecided, 'decision' | 'because'>;

/** By somebody trained: the caller has checked that they are. Whoever learns better decides again. */
export const decideWay = (
  { case: file }: Seen,
  { by, at }: Actor,
  { decision, because }: DecidingWay,
): ActDecision | { readonly refused: SameWayRefusal } => {
  if (file.state !== 'open') return { refused: 'not-open' };
  const same = sameWay(file);
  if (!same) return { refused: 'nothing-same' };
  if (because.trim() === '') return { refused: 'no-decision-reason' };
  const decided: WayDecided = { at, by, detail: same.detail, decision, because: because.trim() };
  return {
    case: working(file, { waysDecided: [...(workOf(file).waysDecided ?? []), decided] }),
    events: [{ type: 'way_decided', by, decision }],
  };
};
