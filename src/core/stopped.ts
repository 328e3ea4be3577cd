/** STOP belongs to the number it came from: that number is texted no more, whatever else is agreed with its owner. Pure. */
import { type CaseFile, flagged, type Stop, withContent } from './case-file';
import type { ContactPlan } from './contact-plan';
import type { Instant } from './ids';

export const STOPPED = 'texting-stopped';

/** Said again it is no news. A case that does not know by which number it was said goes on as if by every one. */
export const withStop = (file: CaseFile, number: string, at: Instant): CaseFile => {
  const { flags, stops } = file.content;
  const isOfEvery = flags.includes(STOPPED) && !stops;
  if (isOfEvery || stops?.some((stop) => stop.number === number)) return flagged(file, STOPPED);
  return flagged(withContent(file, { stops: [...(stops ?? []), { number, at }] }), STOPPED);
};

/** Whether this very number may be texted no more. */
export const isStopped = ({ content: { flags, stops } }: CaseFile, number: string | null): boolean =>
  flags.includes(STOPPED) && (!stops || stops.some((stop) => stop.number === number));

/**
 * Whether nothing may be texted by this plan. Another number only where it was agreed after the STOP, with the words
 * passed: whoever said STOP may have meant every one they had given.
 */
export const holdsTexts = (plan: ContactPlan, file: CaseFile): boolean => {
  const { flags, stops, plans } = file.content;
  if (plan.method !== 'text' || !flags.includes(STOPPED)) return false;
  return (
    isStopped(file, plan.detail) || (stops ?? []).some((stop) => !isSince(plan, stop) && !isOfOther(plans, plan, stop))
  );
};

const isSince = ({ setBy, verified, confirmedAt }: ContactPlan, { at }: Stop): boolean =>
  setBy === 'staff' && verified && confirmedAt > at;

/** Of whoever reported, where this plan is the person's, or the other way round. */
const isOfOther = (plans: readonly ContactPlan[], { about }: ContactPlan, { number }: Stop): boolean => {
  const those = plans.filter(({ detail }) => detail === number);
  return those.length > 0 && those.every((plan) => plan.about !== about);
};
