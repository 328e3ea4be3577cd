/** Wishes of whom to speak to, after the hand-off: what staff hear of them, that somebody was told, and what came of faith. Pure. */
import { type CaseFile, working, workOf } from '../core/case-file';
import type { StaffEvent } from '../core/staff-event';
import type { FaithOutcome, UnmetSettling, Wishes } from '../core/wishes';
import type { ActDecision, Seen } from '../store/act';
import { wishesOf } from '../triage/routing';
import type { Actor } from './control';

export const WISH_REFUSALS = ['not-open', 'no-such-wish', 'faith-not-asked'] as const;
export type WishRefusal = (typeof WISH_REFUSALS)[number];

type Decided = ActDecision | { readonly refused: WishRefusal };

/** What the person said to somebody since. Their own answers stay as they gave them. */
export const recordWishes = ({ case: file }: Seen, { by }: Actor, wishes: Wishes): Decided =>
  file.state === 'open'
    ? { case: { ...file, wishes }, events: [{ type: 'wishes_recorded', by }] }
    : { refused: 'not-open' };

export interface SettlingWish {
  readonly unmet: string;
  readonly how: UnmetSettling;
}

export const settleUnmet = ({ case: file }: Seen, { by, at }: Actor, { unmet: id, how }: SettlingWish): Decided => {
  if (file.state !== 'open') return { refused: 'not-open' };
  const found = workOf(file).unmet.find((one) => one.id === id && one.settled === null);
  if (!found) return { refused: 'no-such-wish' };
  const settled = { at, by, how };
  const event: StaffEvent = { type: 'preference_settled', by, what: [found.what], how };
  return {
    case: working(file, { unmet: workOf(file).unmet.map((one) => (one === found ? { ...one, settled } : one)) }),
    events: [event],
  };
};

/** SO23: they said that staff may talk with them about it, and staff did. Whose faith is what stays between the two. */
export const faithTalked = ({ case: file }: Seen, { by, at }: Actor, outcome: FaithOutcome): Decided => {
  if (file.state !== 'open') return { refused: 'not-open' };
  if (!mayTalkOfFaith(file)) return { refused: 'faith-not-asked' };
  return {
    case: working(file, { faithTalks: [...workOf(file).faithTalks, { at, by, outcome }] }),
    events: [{ type: 'faith_talked', by, outcome }],
  };
};

/** Only where they agreed to it, and until they take it back. */
export const mayTalkOfFaith = ({ content }: CaseFile): boolean =>
  content.consents.findLast(({ purpose }) => purpose === 'faith')?.decision === 'given';

/** A case of an older release says whom they would rather speak to in its answers alone. */
export const withWishes = (file: CaseFile): CaseFile =>
  file.wishes ? file : { ...file, wishes: wishesOf(file.content.answers, 'en') };
