/**
 * One planned message in one safe time, while it is unanswered: a second is pressure, and tells whoever sees them that it
 * matters. Of any wording and in any way, over both cases of one person. Pure.
 */
import { type CaseFile, planOf, workOf } from '../core/case-file';
import type { ContactPlan } from '../core/contact-plan';
import type { Instant } from '../core/ids';
import type { Outgoing } from '../core/outgoing';
import { MINUTE } from '../core/time';
import { wallOf } from '../safety/london-clock';
import { safeMinutes } from '../safety/safe-until';
import type { Seen } from '../store/act';
import { answeredSince } from './spoken-since';

export const bothOf = ({ case: file, other }: Pick<Seen, 'case' | 'other'>): readonly CaseFile[] =>
  other ? [file, other] : [file];

/** It has reached them, or may have. */
const MAY_HAVE_GONE: readonly Outgoing['state'][] = ['sending', 'sent', 'delivered', 'unknown'];
const ON_ITS_WAY: readonly Outgoing['state'][] = ['waiting', 'sending'];

type Wanted = Pick<Outgoing, 'id' | 'about'>;

/** Said in no conversation. */
const planned = (files: readonly CaseFile[], { id, about }: Wanted): readonly Outgoing[] =>
  files
    .flatMap((file) => workOf(file).outgoing)
    .filter((one) => one.control === null && one.about === about && one.id !== id);

/** Asked for, and not gone yet. */
export const onTheirWay = (seen: Pick<Seen, 'case' | 'other'>, wanted: Wanted): readonly Outgoing[] =>
  planned(bothOf(seen), wanted).filter(({ state }) => ON_ITS_WAY.includes(state));

/** One has gone, or may have, in the safe time that holds at this instant, and nobody has heard from them since. */
export const hasEnough = (seen: Pick<Seen, 'case' | 'other' | 'session'>, wanted: Wanted, at: Instant): boolean => {
  const [files, plan] = [bothOf(seen), planOf(seen.case, wanted.about)];
  if (!plan) return false;
  return planned(files, wanted)
    .filter(({ state }) => MAY_HAVE_GONE.includes(state))
    .map(({ leftAt, stateAt }) => leftAt ?? stateAt)
    .filter((left) => isSameTime(plan, left, at))
    .some((left) => !answeredSince({ files, session: seen.session, about: wanted.about }, left));
};

/** One stretch of safe time of one day. */
const isSameTime = (plan: ContactPlan, from: Instant, at: Instant): boolean => {
  const minutes = Math.floor((at - from) / MINUTE);
  return wallOf(from).day === wallOf(at).day && safeMinutes(plan, from, minutes) >= minutes;
};
