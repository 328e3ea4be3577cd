/** What the person wants done, and whether somebody goes to see that they are well: written down before it is done. Pure. */
import { working, workOf } from '../core/case-file';
import type { Views, WelfareCheck } from '../core/work';
import type { ActDecision, Seen } from '../store/act';
import type { Actor } from './control';

export const VIEW_REFUSALS = ['not-open', 'no-views', 'no-decision-reason'] as const;
export type ViewRefusal = (typeof VIEW_REFUSALS)[number];

type Decided = ActDecision | { readonly refused: ViewRefusal };

export type Viewed = Pick<Views, 'words' | 'safety'>;

export const recordViews = ({ case: file }: Seen, { by, at }: Actor, { words, safety }: Viewed): Decided => {
  if (file.state !== 'open') return { refused: 'not-open' };
  if (words.trim() === '') return { refused: 'no-views' };
  const views: Views = { at, by, words: words.trim(), safety };
  return {
    case: working(file, { views: [...workOf(file).views, views] }),
    events: [{ type: 'views_recorded', by }],
  };
};

export type Deciding = Pick<WelfareCheck, 'decision' | 'reason'>;

export const decideWelfareCheck = ({ case: file }: Seen, { by, at }: Actor, deciding: Deciding): Decided => {
  if (file.state !== 'open') return { refused: 'not-open' };
  if (deciding.reason.trim() === '') return { refused: 'no-decision-reason' };
  const check: WelfareCheck = { at, by, decision: deciding.decision, reason: deciding.reason.trim() };
  return {
    case: working(file, { welfareChecks: [...workOf(file).welfareChecks, check] }),
    events: [{ type: 'welfare_check_decided', by, decision: check.decision }],
  };
};
