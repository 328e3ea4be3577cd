/**
 * Made-up members of staff for development and tests: two of each role, so that one can take over from another, and two
 * of a contact centre that serves every landlord.
 */
import { landlordId, type LandlordId } from '../core/ids';
import type { Landlord, Team } from '../core/landlord';
import { ROLES, type Role } from '../core/staff';
import type { Officer } from '../core/wishes';
import type { StaffWords } from './staff-words';

export interface MadeUp {
  readonly role: Role;
  /** Tells two of one role apart. */
  readonly number: '1' | '2';
  /** Of a contact centre: serves every landlord there is, and is the only one of their role there. */
  readonly isShared?: true;
}

export const MADE_UP: readonly MadeUp[] = [
  ...ROLES.flatMap((role): readonly MadeUp[] => [
    { role, number: '1' },
    { role, number: '2' },
  ]),
  { role: 'adviser', number: '1', isShared: true },
  { role: 'case-handler', number: '2', isShared: true },
];

/** As a form or a provider names one, such as `case-handler-2` or `contact-centre-adviser`. */
export const madeUpKey = ({ role, number, isShared }: MadeUp): string =>
  isShared ? `contact-centre-${role}` : `${role}-${number}`;

/** A role alone is the first of that role. */
export const madeUpBy = (key: string): MadeUp | null =>
  MADE_UP.find((one) => madeUpKey(one) === key || (one.number === '1' && !one.isShared && one.role === key)) ?? null;

export const madeUpName = (words: StaffWords, { role, number, isShared }: MadeUp): string =>
  words.say(isShared ? 'made-up-shared' : 'made-up-name', { role: words.label('role', role), number });

/** The others they serve, besides the one they sign in at. */
export const madeUpAlsoFor = ({ isShared }: MadeUp, own: Landlord, all: readonly Landlord[]): readonly LandlordId[] =>
  isShared ? all.filter(({ id }) => id !== own.id).map(({ id }) => landlordId(id)) : [];

/** Alike in nothing that may be asked for, so that a rehearsal meets both; of the general team, which sees every case. */
export const madeUpOfficer = ({ role, number }: MadeUp, teams: readonly Team[]): Officer => ({
  ...(number === '1' ? { gender: 'woman', languages: ['en', 'ur'] } : { gender: 'man', languages: ['en', 'pl'] }),
  team: teams.at(-1)?.id ?? null,
  training: role === 'adviser' ? 'trained' : 'specialist',
});
