/** A case as it is kept, with what is sealed in it; and what everybody asks of it. Pure. */
import type { Answers } from './answer';
import type { Case } from './case';
import type { Consent } from './consent';
import type { ContactPlan } from './contact-plan';
import type { Instant } from './ids';
import { NO_WORK, type CaseWork } from './work';

/** A number of the case that has said STOP, and when the case learned of it. */
export interface Stop {
  /** E.164. */
  readonly number: string;
  readonly at: Instant;
}

/** What steers who may make contact, and what staff are shown of how somebody came: each by its code, so that none is misspelt. */
export type Flag =
  | 'agreement-withdrawn'
  | 'asked-for-a-person'
  | `asked-to-${string}`
  | 'call-dropped'
  | 'came-back'
  | 'contact-paused'
  | `from-${string}`
  | 'keep-from'
  | 'left-suddenly'
  | 'texting-stopped'
  | 'wrote-after-stop';

/** What a case holds that is sealed with the case's own key. */
export interface CaseContent {
  readonly answers: Answers;
  /** Every version, oldest first: the one in force is the last about the person, or about the reporter. */
  readonly plans: readonly ContactPlan[];
  readonly consents: readonly Consent[];
  readonly wayBack: { readonly reference: string; readonly words: readonly [string, string] } | null;
  /** What the engine noticed: flags for the household and safeguarding, the keep-from, how the person came. */
  readonly flags: readonly string[];
  /** The number whoever reports was on, where they gave it as a way to the person. Left out: another, or none was known. */
  readonly reportersLine?: string;
  /** Numbers that said STOP, where the flag says that one did. Left out beside the flag: it is not known which. */
  readonly stops?: readonly Stop[];
  /** Since the hand-off; absent before anybody did anything. */
  readonly work?: CaseWork;
}

export interface CaseFile extends Case {
  readonly content: CaseContent;
}

/** The work on a case as it stands: a case of an older release lacks what came later. */
export const workOf = ({ content }: CaseFile): CaseWork => ({ ...NO_WORK, ...content.work });

export const working = (file: CaseFile, change: Partial<CaseWork>): CaseFile =>
  withContent(file, { work: { ...workOf(file), ...change } });

export const withContent = (file: CaseFile, change: Partial<CaseContent>): CaseFile => ({
  ...file,
  content: { ...file.content, ...change },
});

/** Asked and set by these two alone, so that one that is misspelt does not compile. */
export const isFlagged = ({ content }: CaseFile, flag: Flag): boolean => content.flags.includes(flag);

/** Each once. */
export const flagged = (file: CaseFile, ...flags: readonly Flag[]): CaseFile =>
  withContent(file, { flags: [...new Set([...file.content.flags, ...flags])] });

/** While it stands nobody makes contact, nothing they had agreed to goes on, and nobody else is told of the case. */
export const WITHDRAWN = 'agreement-withdrawn';

export const isWithdrawn = (file: CaseFile): boolean => isFlagged(file, WITHDRAWN);

/** Of all its versions, oldest first, the one that holds: the last about the person, or about the reporter. Null: none was agreed. */
export const inForce = (plans: readonly ContactPlan[], about: ContactPlan['about']): ContactPlan | null =>
  plans.findLast((plan) => plan.about === about) ?? null;

export const planOf = ({ content }: CaseFile, about: ContactPlan['about']): ContactPlan | null =>
  inForce(content.plans, about);
