/** Made-up members of staff for development and tests: two of each role, so that one can take over from another. */
import { ROLES, type Role } from '../core/staff';

export interface MadeUp {
  readonly role: Role;
  /** Tells two of one role apart. */
  readonly number: '1' | '2';
}

export const MADE_UP: readonly MadeUp[] = ROLES.flatMap((role): readonly MadeUp[] => [
  { role, number: '1' },
  { role, number: '2' },
]);

/** As a form or a provider names one, such as `case-handler-2`. */
export const madeUpKey = ({ role, number }: MadeUp): string => `${role}-${number}`;

/** A role alone is the first of that role. */
export const madeUpBy = (key: string): MadeUp | null =>
  MADE_UP.find((one) => madeUpKey(one) === key || (one.number === '1' && one.role === key)) ?? null;
