/** Where a call of an officer's is steered from: addresses of ours that hold nothing but the token it was asked for with. */
import { isOpaque } from '../../core/sender';

export const OUTGOING_PATH = '/twilio/voice/outgoing';

/** Seconds: what is still connected after an hour was forgotten. */
export const LONGEST_CALL_SECONDS = 3600;

/** `''`: the officer picked up. `/leg`: what became of the person's. */
export type OutgoingStep = '' | '/connect' | '/machine' | '/ended' | '/leg' | '/status';

export const outgoingAddress = (step: OutgoingStep, about: string): string => `${OUTGOING_PATH}${step}?about=${about}`;

/** Null for an address that is none of ours. */
export function aboutIn(path: string): string | null {
  const about = new URLSearchParams(/\?([^#]*)/.exec(path)?.[1]).get('about') ?? '';
  return isOpaque(about) ? about : null;
}
