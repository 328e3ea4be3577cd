/**
 * That something may reach a person, now. Only `safety` gives it out, and no sender takes anything without it: what goes
 * round the gate does not compile, making one up does not pass lint, and a made-up one is refused when it runs.
 */
import { FanlightError } from './errors';

declare const passed: unique symbol;

export interface Allowed {
  readonly allowed: true;
  readonly [passed]: 'by safety/may-contact';
}

/** Words for somebody in the conversation, with what the gate gave out for this moment: without it nothing is said. */
export interface Saying<Message> {
  readonly may: Allowed;
  readonly messages: readonly Message[];
}

/** The one there is: what was made to look like it is another. */
const PASS = Object.freeze({ allowed: true }) as Allowed;

/** For `safety/may-contact` and `safety/override`: nobody else may import it. */
export const letThrough = (): Allowed => PASS;

/** What every way out asks before anything leaves. Throws NOT_LET_THROUGH. */
export const mustBeLetThrough = ({ may }: { readonly may: Allowed }): void => {
  if (may !== PASS) throw new FanlightError('NOT_LET_THROUGH');
};
