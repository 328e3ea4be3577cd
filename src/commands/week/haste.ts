/**
 * Staff in a hurry: the same cases once more, by people who press "send" and "ring" whenever they think of it, whatever
 * the hour, while plans are tightened, texts stopped and contact paused under their hands. They ask no rule before they
 * press: the desk does. What it lets through all the same is what would have left.
 */
import { acceptCall } from '../../cases/call-accept';
import { askCall } from '../../cases/call-ask';
import { claimRing } from '../../cases/call-claim';
import { callOf } from '../../cases/call-state';
import { claimSend } from '../../cases/outgoing';
import { askMessage, OUTGOING_WORDINGS } from '../../cases/outgoing-ask';
import { flagged, type CaseFile } from '../../core/case-file';
import type { ContactMethod, ContactPlan } from '../../core/contact-plan';
import type { Instant } from '../../core/ids';
import { staffId } from '../../core/staff';
import { DAYS } from '../../core/answer';
import { SECOND, WEEK } from '../../core/time';
import type { ActDecision, Seen } from '../../store/act';
import type { Chance } from './random';

/** What reached, or may have reached, a person's device; everything as it stood at that moment. */
export interface Left {
  readonly seen: Seen;
  readonly about: ContactPlan['about'];
  readonly method: ContactMethod;
  readonly to: string;
  readonly from: Instant;
  /** The last moment it may still arrive. */
  readonly until: Instant;
  /** A named person decided about this moment, with a reason. */
  readonly overridden: boolean;
}

export interface Hasty {
  readonly presses: number;
  readonly left: readonly Left[];
}

const PRESSES = 2;
const BY = staffId('staff-in-a-hurry');
const LINES = { canRing: () => true, canShow: () => true };
/** A text waits for its time again and again, but not for ever. */
const MOST_WAITS = 5;

interface Press {
  readonly id: string;
  readonly about: ContactPlan['about'];
  readonly at: Instant;
  /** A lead's, outside the plan's times; null: nobody decided. */
  readonly reason: string | null;
  /** What happens to the case between the press and the sending. */
  readonly meanwhile: (seen: Seen) => Seen;
}

export const hasten = (cases: readonly CaseFile[], by: Chance): Hasty => {
  const left = cases.flatMap((file) =>
    Array.from({ length: PRESSES }, (_, number) => pressOf(file, by, number)).flatMap((press) => [
      ...messageLeft({ case: file, session: null }, press, by),
      ...callLeft({ case: file, session: null }, press, by),
    ]),
  );
  return { presses: cases.length * PRESSES * 2, left };
};

const pressOf = ({ id, agreedAt }: CaseFile, by: Chance, number: number): Press => {
  const at = agreedAt + by.below(WEEK);
  return {
    id: `${id}-press-${number}`,
    about: by.inHundred(80) ? 'person' : 'reporter',
    at,
    reason: by.inHundred(30) ? 'Decided in a simulated week.' : null,
    meanwhile: by.inHundred(40) ? by.of(MEANWHILES) : (seen) => seen,
  };
};

type Meanwhile = (seen: Seen) => Seen;

const withFlag =
  (flag: string): Meanwhile =>
  (seen) => ({ ...seen, case: flagged(seen.case, flag) });

const replanned =
  (change: (plan: ContactPlan) => Partial<ContactPlan>): Meanwhile =>
  (seen) => {
    const { content } = seen.case;
    const plans = content.plans.map((plan) => ({ ...plan, ...change(plan), version: plan.version + 1 }));
    return { ...seen, case: { ...seen.case, content: { ...content, plans: [...content.plans, ...plans] } } };
  };

const MEANWHILES: readonly [Meanwhile, ...Meanwhile[]] = [
  withFlag('contact-paused'),
  withFlag('left-suddenly'),
  withFlag('agreement-withdrawn'),
  (seen) => ({ ...seen, stopped: true }),
  (seen) => ({ ...seen, case: { ...seen.case, state: 'closed' } }),
  replanned(() => ({ never: [{ days: DAYS, from: '00:00', to: '24:00' }] })),
  replanned(() => ({ windows: null })),
  replanned(() => ({ private: 'others-sometimes' })),
  replanned(() => ({ detail: '+447700900124' })),
  replanned(() => ({ method: 'i-will-contact-you' })),
];

const after = (seen: Seen, decision: ActDecision): Seen => ({ ...seen, case: decision.case ?? seen.case });

const messageLeft = (seen: Seen, press: Press, by: Chance): readonly Left[] => {
  const { id, about, at, reason } = press;
  const wording = by.of(OUTGOING_WORDINGS);
  const asked = askMessage(seen, { by: BY, at }, { id, about, wording, body: 'Please ring us.', reason });
  if ('refused' in asked) return [];
  let now = press.meanwhile(after(seen, asked));
  let when = asked.jobs?.[0]?.due ?? at;
  for (let waits = 0; waits < MOST_WAITS; waits += 1) {
    const { claim, decision } = claimSend(now, id, when);
    if (claim.type === 'settled') return [];
    if (claim.type === 'send') {
      const { method, to, override } = claim.outgoing;
      const until = when + claim.validSeconds * SECOND;
      return [{ seen: now, about, method, to, from: when, until, overridden: override !== null }];
    }
    now = after(now, decision);
    when = claim.until;
  }
  return [];
};

const callLeft = (seen: Seen, press: Press, by: Chance): readonly Left[] => {
  const { id, about, at, reason } = press;
  const asked = askCall(seen, { by: BY, at }, { id, about, reason }, LINES);
  if ('refused' in asked) return [];
  const before = after(seen, asked);
  const rung = claimRing(by.inHundred(50) ? press.meanwhile(before) : before, id, at + SECOND);
  const now = press.meanwhile(after(before, rung.decision));
  const call = callOf(now.case, (one) => one === id);
  const keyedAt = at + by.below(180) * SECOND;
  if (!rung.ring || !call) return [];
  const { answer } = acceptCall(now, call, { keyed: call.key?.digits ?? '', at: keyedAt, showing: () => call.to });
  if (!('dial' in answer)) return [];
  return [
    {
      seen: now,
      about,
      method: 'call',
      to: call.to,
      from: keyedAt,
      until: keyedAt,
      overridden: call.override !== null,
    },
  ];
};
