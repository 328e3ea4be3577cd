/** What is known of the home a case is about: asked by nobody of the person, set by staff who look it up. */

/** Every way to live in a landlord's home (AL2, AL3): none is refused, and what is none of these is `other`. */
export const TENURES = [
  'general-needs',
  'affordable-rent',
  'sheltered',
  'supported',
  'licence',
  'leasehold',
  'shared-ownership',
  'market-rent',
  'commercial',
  'other',
] as const;
export type Tenure = (typeof TENURES)[number];

/** `null`: not known, which sends a case nowhere but to the general team. */
export interface KnownHome {
  readonly tenure: Tenure | null;
  /** A council area of the landlord's. */
  readonly area: string | null;
}

export const UNKNOWN_HOME: KnownHome = { tenure: null, area: null };
