/**
 * That something may reach a person, now. Only `safety` gives it out, and no sender takes anything without it: what goes
 * round the gate does not compile, and making one up does not pass lint.
 */
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
