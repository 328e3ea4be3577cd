/**
 * Who else may be at risk, as far as it was said: in answers, or in words that were heard as danger. For the hand-off
 * record and for whoever reads the case. What is not listed was not said; nothing here is a score (R8). Pure.
 */
import { chosenOf } from '../core/answer';
import type { Reason } from '../core/case';
import type { CaseFile } from '../core/case-file';
import type { Instant } from '../core/ids';

/** Answers that mean somebody may be at risk besides what the reasons list (conversation.md 2). */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  'under-18': ['yes'],
  'serious-risk': ['yes'],
  'danger-now': ['yes'],
  household: ['children', 'i-need-care', 'someone-else-needs-care'],
  'urgent-signs': ['pregnant-or-new-baby', 'thoughts-of-ending-my-life'],
};

/** Heard in whatever they wrote, at any moment (conversation.md 3). */
const HEARD: readonly string[] = ['words-self-harm', 'words-emergency'];

export interface AtRisk {
  readonly code: string;
  readonly at: Instant;
  /** In their own words, where they said it themselves. */
  readonly words?: string;
}

/** Answers first, then what was heard; each code once, when it was last said. */
export const atRisk = ({ content, reasons }: CaseFile): readonly AtRisk[] => {
  const answered = Object.entries(SIGNS).flatMap(([question, values]) => {
    const answer = content.answers[question];
    const said = chosenOf(answer?.value).filter((value) => values.includes(value));
    return said.map((value): AtRisk => ({ code: value === 'yes' ? question : value, at: answer?.at ?? 0 }));
  });
  const heard = reasons.filter(({ code }) => HEARD.includes(code)).map(riskOf);
  return [...new Map([...answered, ...heard].map((one) => [one.code, one])).values()];
};

const riskOf = ({ code, at, words }: Reason): AtRisk => ({ code, at, ...(words === undefined ? {} : { words }) });
