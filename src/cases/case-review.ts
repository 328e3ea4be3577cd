/** That somebody went through a whole case: what the monthly clock of each open case counts from (FU37). Pure. */
import { working, workOf } from '../core/case-file';
import type { ActDecision, Seen } from '../store/act';
import type { Actor } from './control';

export const REVIEW_REFUSALS = ['not-open'] as const;
export type ReviewRefusal = (typeof REVIEW_REFUSALS)[number];

export const reviewCase = (
  { case: file }: Seen,
  { by, at }: Actor,
): ActDecision | { readonly refused: ReviewRefusal } =>
  file.state === 'open'
    ? {
        case: working(file, { reviews: [...workOf(file).reviews, { by, at }] }),
        events: [{ type: 'case_reviewed', by }],
      }
    : { refused: 'not-open' };
