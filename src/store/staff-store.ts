/** What the store knows of the staff themselves: who was here, which sign-ins are over, and where somebody is in a conversation. */
import type { CaseId, Instant, LandlordId } from '../core/ids';
import type { Staff, StaffId } from '../core/staff';

/** Where somebody of the staff is in the conversation of a case. For their colleagues; never for the person. */
export interface Presence {
  readonly staff: StaffId;
  /** How many of its messages they have read. */
  readonly read: number;
  /** When they last wrote in the box for the person; null: they are not writing. */
  readonly writingAt: Instant | null;
  readonly at: Instant;
}

/** `until`: when the last of them could no longer be used in any case, and this may be forgotten. */
export interface SignInsEnded {
  readonly at: Instant;
  readonly until: Instant;
}

/** A member of staff as they last came to the console. */
export interface StaffSeen {
  readonly staff: Staff;
  readonly at: Instant;
}

export interface StaffStore {
  /** Ends a sign-in for every process. `until`: when it could no longer be used in any case, and may be forgotten. */
  revokeSignIn(signIn: string, until: Instant): Promise<void>;
  isSignInRevoked(signIn: string): Promise<boolean>;
  /** Ends every sign-in of somebody that was begun until then, for every process. */
  endSignIns(staff: StaffId, ended: SignInsEnded): Promise<void>;
  /** Sign-ins of theirs begun then or before are over; null: none was ended so. */
  signInsOverAt(staff: StaffId): Promise<Instant | null>;
  /** Who is here now, by the name and roles of this sign-in, at each landlord they serve. Forgotten a month after they were last here. */
  staffSeen(staff: Staff, at: Instant): Promise<void>;
  /** Of one landlord, as they are there (`staffAt`), seen at or after `since`; whoever was here last first. */
  staffOf(landlord: LandlordId, since: Instant): Promise<readonly StaffSeen[]>;
  /** Tells colleagues at the console where somebody is in a conversation. It is not kept with the case. */
  markPresence(id: CaseId, presence: Presence): Promise<void>;
  /** Those of the last ten minutes, the latest first. */
  presences(id: CaseId, now: Instant): Promise<readonly Presence[]>;
}
