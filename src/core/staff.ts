/**
 * Who works at the console, as everything past sign-in knows them: an opaque id, a name for colleagues, the landlords
 * they serve, and the roles their own organisation gave them.
 */
import type { LandlordId } from './ids';
import type { Officer } from './wishes';

/** What a landlord's identity provider may say about somebody. `admin` runs the console and sees no case content. */
export const ROLES = [
  'adviser',
  'case-handler',
  'supervisor',
  'safeguarding-lead',
  'colleague-cases',
  'auditor',
  'admin',
] as const;
export type Role = (typeof ROLES)[number];

/** Who decides what is not for one handler alone: against a plan's times, who looks after what, what cannot be taken back. */
export const DECIDERS: readonly Role[] = ['supervisor', 'safeguarding-lead'];
/** Who alone sees what is restricted (R7). */
export const GROUP: readonly Role[] = ['colleague-cases'];

export const isDecider = ({ roles }: { readonly roles: readonly Role[] }): boolean =>
  roles.some((role) => DECIDERS.includes(role));

/** `staff-…`: a keyed hash of the provider and its name for them, so that no log or record holds an account. */
export type StaffId = string & { readonly __brand: 'StaffId' };

export interface Staff {
  readonly id: StaffId;
  /** As their provider shows it. For colleagues in the console only, never for the person or a log. */
  readonly name: string;
  /** Their own: the home of a sign-in that serves several. */
  readonly landlord: LandlordId;
  /** The others they serve, as a shared contact centre does. Left out: only their own. */
  readonly alsoFor?: readonly LandlordId[];
  /** At least one. They hold at every landlord served. */
  readonly roles: readonly Role[];
  /** Left out: nothing is known of them as an officer. */
  readonly officer?: Officer;
  /** Their own line, E.164, as their provider says it: rung instead of their landlord's. Left out: that one is. */
  readonly line?: string;
}

/** Every landlord they serve, their own first. */
export const servedBy = ({ landlord, alsoFor = [] }: Pick<Staff, 'landlord' | 'alsoFor'>): readonly LandlordId[] => [
  landlord,
  ...alsoFor.filter((one) => one !== landlord),
];

/**
 * Somebody as they are at one landlord, and at no other; null where they do not serve it. Their team is their own
 * landlord's: its id may be another team's elsewhere.
 */
export const staffAt = (staff: Staff, landlord: LandlordId): Staff | null => {
  if (!servedBy(staff).includes(landlord)) return null;
  const { id, name, roles, officer, line } = staff;
  const there = officer && (landlord === staff.landlord ? officer : { ...officer, team: null });
  return { id, name, landlord, roles, ...(there && { officer: there }), ...(line !== undefined && { line }) };
};

export const staffId = (raw: string): StaffId => raw as StaffId;
