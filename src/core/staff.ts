/**
 * Who works at the console, as everything past sign-in knows them: an opaque id, a name for colleagues, one landlord,
 * and the roles their own organisation gave them.
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

/** `staff-…`: a keyed hash of the provider and its name for them, so that no log or record holds an account. */
export type StaffId = string & { readonly __brand: 'StaffId' };

export interface Staff {
  readonly id: StaffId;
  /** As their provider shows it. For colleagues in the console only, never for the person or a log. */
  readonly name: string;
  readonly landlord: LandlordId;
  /** At least one. */
  readonly roles: readonly Role[];
  /** Left out: nothing is known of them as an officer. */
  readonly officer?: Officer;
}

export const staffId = (raw: string): StaffId => raw as StaffId;
