/** Two digits on the screen of whoever asked for a call, keyed at the line that is rung: nobody else who picks it up has it (R7). */

export const KEYS = 2;
/** A slip of the finger is not somebody else. */
const MOST_WRONG = 1;

export interface Wanted {
  readonly digits: string;
  /** How often others were keyed. */
  readonly wrong: number;
}

/** `again`: others, and they may be keyed once more. */
export type Keyed = 'right' | 'again' | 'wrong';

export const keyed = ({ digits, wrong }: Wanted, said: string): Keyed => {
  if (said === digits) return 'right';
  return wrong < MOST_WRONG ? 'again' : 'wrong';
};
