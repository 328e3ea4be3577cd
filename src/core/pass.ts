/**
 * That something may reach a person, now. Only `safety` gives it out, and no sender takes anything without it: what goes
 * round the gate does not compile, and making one up does not pass lint.
 */
declare const passed: unique symbol;

export interface Allowed {
  readonly allowed: true;
  readonly [passed]: 'by safety/may-contact';
}
