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

/** Those who work on cases and may read what people said. */
export const READERS: readonly Role[] = [
  'adviser',
  'case-handler',
  'supervisor',
  'safeguarding-lead',
  'colleague-cases',
];
/** Those who may open a case at all: an auditor its timeline and codes. */
export const OPENERS: readonly Role[] = [...READERS, 'auditor'];
/**
 * Those of them who work on every case but the small group's, whose membership alone opens its cases and no others. They
 * type in reports that came another way too: whoever meets people at a desk, on a visit or on the telephone, or opens the post.
 */
export const HANDLERS: readonly Role[] = READERS.filter((role) => role !== 'colleague-cases');
/**
 * Who may look at who else is at risk, put a case to others, and close it (AS21, AS40, SO9). Where their organisation says
 * nothing of training, a role that looks after cases is one that was trained to.
 */
export const TRAINED: readonly Role[] = ['case-handler', 'supervisor', 'safeguarding-lead', 'colleague-cases'];
/** Who decides whether somebody goes to see that a person is well. */
export const LEADS: readonly Role[] = ['safeguarding-lead'];
/** Who may look at the numbers a landlord reports: none of them is about one person. */
export const COUNTERS: readonly Role[] = ['supervisor', 'safeguarding-lead', 'auditor'];
/** Who looks after the console itself, and sees no case. */
export const KEEPERS: readonly Role[] = ['admin'];
/** Who ends sign-ins. A supervisor too: whoever looks after the console may sleep when a telephone is lost. */
export const ENDERS: readonly Role[] = [...KEEPERS, 'supervisor'];

/** Who decides what is not for one handler alone: against a plan's times, who looks after what, what cannot be taken back. */
export const DECIDERS: readonly Role[] = ['supervisor', 'safeguarding-lead'];
/** Who alone sees what is restricted (R7). */
export const GROUP: readonly Role[] = ['colleague-cases'];

/** Who closes a case to its group, and opens, keeps or erases one, of those who can see it: nobody has to wait for somebody else. */
export const RESTRICTERS: readonly Role[] = [...DECIDERS, ...GROUP];

export const holds = ({ roles }: { readonly roles: readonly Role[] }, wanted: readonly Role[]): boolean =>
  roles.some((role) => wanted.includes(role));

export const isDecider = (staff: { readonly roles: readonly Role[] }): boolean => holds(staff, DECIDERS);

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
