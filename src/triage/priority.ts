/**
 * Which answers mean that a human reads this first, with the reason. Never a score and never a lowering: what is not
 * said says nothing (R8). Signs are those that the frameworks of domain.md (c) name for a human's judgement.
 */
import { chosenOf, type Answers } from '../core/answer';
import type { Priority, Reason } from '../core/case';
import type { Instant } from '../core/ids';

export type GradedReason = Reason & { readonly priority: Priority };

/** Answers that raise, by question and value; the code of the reason is both. */
const RAISES: Readonly<Record<string, Readonly<Record<string, Priority>>>> = {
  'danger-now': { yes: 'now', 'not-sure': 'urgent' },
  'under-18': { yes: 'now' },
  'serious-risk': { yes: 'now', 'not-sure': 'urgent' },
  'urgent-signs': {
    'threatened-life': 'now',
    weapon: 'now',
    'follows-or-watches-me': 'now',
    'left-or-leaving': 'now',
    'pregnant-or-new-baby': 'now',
    'thoughts-of-ending-my-life': 'now',
    'afraid-today': 'now',
  },
  want: { tonight: 'now' },
  household: { children: 'urgent', 'i-need-care': 'urgent', 'someone-else-needs-care': 'urgent' },
};

export const reasonsFrom = (answers: Answers, now: Instant): readonly GradedReason[] =>
  Object.entries(RAISES).flatMap(([question, values]) => {
    const answer = answers[question];
    if (!answer || answer.value === null) return [];
    return chosenOf(answer.value).flatMap((value) => {
      const priority = values[value];
      return priority ? [{ code: `${question}:${value}`, at: answer.at || now, priority }] : [];
    });
  });
