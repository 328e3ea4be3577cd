/** Asks for a supervisor that nobody answers: shown stronger, and noted in the log, until somebody does. */
import type { Instant } from '../core/ids';
import type { SupervisorAsk } from '../core/supervisor-ask';
import { MINUTE } from '../core/time';

export const UNANSWERED_MINUTES = 5;

export const isUnanswered = ({ answered, at }: Pick<SupervisorAsk, 'answered' | 'at'>, now: Instant): boolean =>
  answered === null && now - at >= UNANSWERED_MINUTES * MINUTE;

/** Those somebody may be waiting on; from the training room nobody is. */
export const unanswered = (asks: readonly SupervisorAsk[], now: Instant): readonly SupervisorAsk[] =>
  asks.filter((ask) => !ask.rehearsal && isUnanswered(ask, now));
