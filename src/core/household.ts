/**
 * What two cases may have in common: a number, an address to write to, a home. Told to nobody outside, and to staff as a
 * "may" only: a match is a reason to look, never a finding (R12).
 */
import type { Answers } from './answer';
import type { ContactPlan } from './contact-plan';
import type { CaseId, Instant } from './ids';
import type { StaffId } from './staff';

export const LINK_KINDS = ['number', 'email', 'home', 'tenancy'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** In the form in which two of the same are equal. Kept as a keyed hash alone. */
export interface Link {
  readonly kind: LinkKind;
  readonly value: string;
}

/** More than a household: a number that stands in so many cases is some office's. */
export const MOST_LINKED = 20;

export interface LinkedCase {
  readonly id: CaseId;
  readonly kinds: readonly LinkKind[];
}

/** What the line told of whoever is on it, without being asked. */
export interface OnTheLine {
  readonly number: string | null;
  readonly accountHome: string | null;
}

export const TENANCIES = ['sole', 'joint', 'other', 'not-known'] as const;
export type Tenancy = (typeof TENANCIES)[number];

/** As staff found it in the landlord's own records. What the person said of it stands among their answers. */
export interface TenancyRecord {
  readonly at: Instant;
  readonly by: StaffId;
  readonly holds: Tenancy;
  readonly reference: string | null;
  readonly address: string | null;
  /**
   * The home changes: until it is settled no other system is told anything that goes to either address, also not by a
   * named person. The contact plan is how the person themselves is reached, and goes on.
   */
  readonly addressChanging: boolean;
  /** What shows it, where it was found to be theirs alone: from then on systems are told without a named person. */
  readonly because?: string;
}

/** What is not known counts as joint. */
export type JointTenancy = 'joint' | 'treat-as-joint' | 'not-joint';

/** As a person says it is not joint, where staff have found nothing else. */
const SAID_NOT_JOINT: readonly unknown[] = ['mine', 'theirs', 'neither'];

/** Whichever of the two says that it is joint. A record that nobody knows is none. */
export const jointTenancy = (found: Tenancy | null, said: unknown): JointTenancy => {
  if (found === 'joint' || said === 'joint-with-them') return 'joint';
  const isKnown = found === 'sole' || found === 'other' || SAID_NOT_JOINT.includes(said);
  return isKnown ? 'not-joint' : 'treat-as-joint';
};

/** Somebody trained looked, and two linked cases are not of two sides of a household. */
export interface SidesCleared {
  readonly at: Instant;
  readonly by: StaffId;
  readonly with: CaseId;
  readonly because: string;
}

/** Somebody named let one officer look after both sides of a household, and why. */
export interface BothAllowed {
  readonly at: Instant;
  readonly by: StaffId;
  readonly reason: string;
}

interface Told {
  readonly answers: Answers;
  readonly plans: readonly ContactPlan[];
  readonly tenancy: TenancyRecord | null;
}

/** Each once. */
export const linksOf = ({ answers, plans, tenancy }: Told, line?: OnTheLine): readonly Link[] => {
  const homes = [
    ...['home', 'person-home'].map((question) => answers[question]?.value),
    tenancy?.address,
    tenancy?.reference,
    line?.accountHome,
  ].filter((text): text is string => typeof text === 'string');
  const links = [
    ...plans.flatMap(({ detail }) => (detail === null ? [] : detailLink(detail))),
    ...(line?.number ? detailLink(line.number) : []),
    ...homes.flatMap(homeLink),
  ];
  return [...new Map(links.map((link) => [JSON.stringify(link), link])).values()];
};

/** A trusted person is found by words, which link nothing. */
const detailLink = (detail: string): readonly Link[] => {
  const plain = detail.trim().toLowerCase();
  if (/^\+\d{8,15}$/u.test(plain)) return [{ kind: 'number', value: plain }];
  return /^\S+@\S+\.\S+$/u.test(plain) ? [{ kind: 'email', value: plain }] : [];
};

const POSTCODE = /\b([a-z]{1,2}\d[a-z\d]?)\s*(\d[a-z]{2})\b/u;
const SAID_OF_A_REFERENCE = /\b(?:my|the|our|tenancy|tenant|account|customer|reference|ref|number|no|is)\b/gu;

/** A postcode alone is a street, and a street is no household. */
const homeLink = (said: string): readonly Link[] => {
  const text = said.normalize('NFKC').toLowerCase();
  const [whole = '', outward = '', inward = ''] = POSTCODE.exec(text) ?? [];
  if (whole === '') return unposted(text);
  const numbers = numbersIn(text.replace(whole, ' '));
  return numbers === '' ? [] : [{ kind: 'home', value: `${numbers} ${outward}${inward}` }];
};

/** Without a postcode: a reference, or a street with its number. */
const unposted = (text: string): readonly Link[] => {
  const reference = text
    .replace(SAID_OF_A_REFERENCE, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (isReference(reference)) return [{ kind: 'tenancy', value: reference.replaceAll(' ', '') }];
  return numbersIn(text) !== '' && /\p{L}{3}/u.test(reference) ? [{ kind: 'home', value: reference }] : [];
};

/** Mostly digits, and long enough to be nobody else's: a street has a name. */
const isReference = (text: string): boolean => /\d{5}/u.test(text.replaceAll(' ', '')) && !/\p{L}{4}/u.test(text);

const numbersIn = (text: string): string =>
  [...text.matchAll(/\d+[a-z]?(?![a-z])/gu)].map(([number]) => number).join('-');
