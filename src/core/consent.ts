/** What was agreed, with the exact words shown. Append-only: a change of mind is a new record (ICO guidance on recording consent). */
import type { Wording } from './answer';
import type { Instant } from './ids';
import type { ChannelName } from './inbound';
import type { StaffId } from './staff';

/**
 * Two different things are called consent. `involve` is the person's permission to involve others;
 * `notice` is that they were told what is kept and who reads it. Neither is the lawful basis, which the landlord records.
 */
export interface Consent {
  readonly purpose: 'notice' | 'involve' | 'faith';
  /** One named recipient per record: the landlord, or one partner of the manifest. */
  readonly recipient: string;
  readonly decision: 'given' | 'refused' | 'ask-me-first' | 'not-asked' | 'withdrawn';
  readonly wording: Wording;
  readonly channel: ChannelName;
  readonly by: 'person' | 'reporter';
  readonly at: Instant;
  /** Who of the staff wrote it down for them. Left out: they said it to the desk themselves. */
  readonly recordedBy?: StaffId;
}

/** What is not allowed already needs no taking back. */
const STANDING: readonly Consent['decision'][] = ['given', 'ask-me-first'];

const isLast = (consents: readonly Consent[], { purpose, recipient }: Consent, index: number): boolean =>
  consents.findLastIndex((one) => one.purpose === purpose && one.recipient === recipient) === index;

export interface TakingBack extends Pick<Consent, 'at' | 'recordedBy'> {
  /** `sharing`: what others may be told, and nothing else. */
  readonly what: 'sharing' | 'all';
}

/** A record of its own for each that stands, with the wording that was agreed to; the old ones stay as they are. */
export const takenBack = (consents: readonly Consent[], { what, ...back }: TakingBack): readonly Consent[] =>
  consents
    .filter((one, index) => isLast(consents, one, index) && STANDING.includes(one.decision))
    .filter(({ purpose }) => what === 'all' || purpose === 'involve')
    .map(({ recordedBy: _, ...one }) => ({ ...one, decision: 'withdrawn', ...back }));
