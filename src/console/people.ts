/** Made-up members of staff for development and tests: two of each role, so that one can take over from another. */
import type { Team } from '../core/landlord';
import { ROLES, type Role } from '../core/staff';
import type { Officer } from '../core/wishes';

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

/** Alike in nothing that may be asked for, so that a rehearsal meets both; of the general team, which sees every case. */
export const madeUpOfficer = ({ role, number }: MadeUp, teams: readonly Team[]): Officer => ({
  ...(number === '1' ? { gender: 'woman', languages: ['en', 'ur'] } : { gender: 'man', languages: ['en', 'pl'] }),
  team: teams.at(-1)?.id ?? null,
  training: role === 'adviser' ? 'trained' : 'specialist',
});
