/** How the conversation ended, or what came after it, may mean that a person decides before any contact is made. Codes. */
import { type CaseFile, isFlagged, isWithdrawn, WITHDRAWN } from '../core/case-file';
import type { ContactPlan } from '../core/contact-plan';
import { holdsTexts, STOPPED } from '../core/stopped';
import { isHeldAsSame } from './same-way';

type Test = (plan: ContactPlan, file: CaseFile) => boolean;

const WAITS: Readonly<Record<string, Test>> = {
  /** They came back and asked for something that a person settles with them first. */
  'contact-paused': (_, file) => isFlagged(file, 'contact-paused'),
  /** What they had agreed to is taken back, until they agree a plan anew and pass the words. */
  [WITHDRAWN]: (_, file) => isWithdrawn(file),
  /** The reporter's own, or the person's: whoever harms somebody may report them. */
  'same-as-reporter': isHeldAsSame,
  [STOPPED]: holdsTexts,
  /** Also where the plan said it may be used (conversation.md 2, `if-cut-off`). */
  'left-suddenly': (plan, file) =>
    (file.handedOffBecause === 'left-suddenly' && !isAgreedSince(plan)) || isFlagged(file, 'left-suddenly'),
  'wait-for-me': (plan, file) => brokeOff(file) && plan.ifCutOff === 'wait-for-me' && !isAgreedSince(plan),
};

export const contactHolds = (plan: ContactPlan, file: CaseFile): readonly string[] =>
  Object.entries(WAITS)
    .filter(([, test]) => test(plan, file))
    .map(([code]) => code);

/** Staff only ever agree a plan after the conversation; with the two words, how that ended is settled between them. */
const isAgreedSince = (plan: ContactPlan): boolean => plan.setBy === 'staff' && plan.verified;

const brokeOff = (file: CaseFile): boolean => file.handedOffBecause === 'cut-off' || file.handedOffBecause === 'quiet';
