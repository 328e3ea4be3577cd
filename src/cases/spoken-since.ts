/** Whether somebody of the staff has spoken with them since a moment, or they have let us hear from them. Pure. */
import { type CaseFile, workOf } from '../core/case-file';
import type { Whose } from '../core/contact-plan';
import type { Instant } from '../core/ids';
import type { Session } from '../core/session';
import { MINUTE } from '../core/time';
import type { Attempt, AttemptOutcome } from '../core/work';

/** It was them who spoke. */
const THEM: readonly AttemptOutcome[] = ['spoke-to-them', 'not-a-safe-time'];

/** A time that somebody wrote down is a whole minute. */
const isMadeSince = ({ at, loggedAt = at }: Attempt, then: Instant): boolean =>
  at >= Math.floor(then / MINUTE) * MINUTE && loggedAt > then;

/** In any of the cases of one person: an attempt, a conversation taken over, a plan gone through. */
export const spokenSince = (files: readonly CaseFile[], about: Whose, then: Instant): boolean =>
  files
    .map(workOf)
    .some(
      ({ attempts, talks = [], plansAgreed }) =>
        attempts.some((one) => one.who === about && THEM.includes(one.outcome) && isMadeSince(one, then)) ||
        [...talks, ...plansAgreed].some((one) => one.about === about && one.at > then),
    );

export interface Hearing {
  readonly files: readonly CaseFile[];
  /** The conversation of the first of them, while it lives. */
  readonly session: Session | null;
  readonly about: Whose;
}

/** Or they wrote or came back: what was sent to them is answered. */
export const answeredSince = ({ files, session, about }: Hearing, then: Instant): boolean =>
  spokenSince(files, about, then) ||
  (session !== null && session.lastAt > then && whoseConversation(files) === about) ||
  (about === 'person' && files.some(({ news = [] }) => news.some(({ code, at }) => code === 'came-back' && at > then)));

const whoseConversation = ([file]: readonly CaseFile[]): Whose =>
  file?.door === 'someone-else' ? 'reporter' : 'person';
