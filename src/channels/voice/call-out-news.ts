/** What the network says of a call that an officer makes, in our words: who answered, and how each leg ended. */
import type { CallEnd } from '../../core/sender';
import { callForm, type CallForm, type Form } from '../twilio';

const ENDS: Readonly<Record<string, CallEnd>> = {
  completed: 'spoke',
  answered: 'spoke',
  busy: 'busy',
  'no-answer': 'no-answer',
  // The officer hung up while it rang.
  canceled: 'called-off',
  failed: 'failed',
};

const formOf = (form: Form): CallForm | null => callForm.safeParse(form).data ?? null;

/** Null for a form that is no call's. */
export const callSidIn = (form: Form): string | null => formOf(form)?.CallSid ?? null;

/** A voicemail, a fax: anything that only sounds like somebody. What is not known is taken for a person. */
export const isMachine = (form: Form): boolean => /^(machine|fax)/.test(formOf(form)?.AnsweredBy ?? '');

export const pressed = (form: Form): string => formOf(form)?.Digits ?? '';

/** How the person's leg ended, as the dial says it. */
export function dialEnd(form: Form): CallEnd | null {
  const call = formOf(form);
  const end = ENDS[call?.DialCallStatus ?? ''] ?? null;
  return end === 'spoke' && call?.DialBridged === 'false' ? 'no-answer' : end;
}

/** The leg rings: somebody may hear it. */
export const isRinging = (form: Form): boolean => formOf(form)?.CallStatus === 'ringing';

/** How one leg ended, as the leg itself says it. Null while it is not over. */
export const legEnd = (form: Form): CallEnd | null => ENDS[formOf(form)?.CallStatus ?? ''] ?? null;
