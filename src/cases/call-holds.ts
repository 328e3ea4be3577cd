/**
 * What was rung before may mean that nobody rings a number again now (conversation.md 2, `contact-private`). The calls
 * themselves count, whatever anybody logged of them or forgot to: one attempt where others may hear, and then a person
 * decides. It holds for the number, in every case that has it; of another case only that it holds is ever said (R12). Pure.
 */
import { planOf } from '../core/case-file';
import { type ContactPlan, type Whose, WHOSE } from '../core/contact-plan';
import type { Instant } from '../core/ids';
import { MINUTE } from '../core/time';
import type { AttemptOutcome } from '../core/work';
import { wallOf } from '../safety/london-clock';
import { safeMinutes } from '../safety/safe-until';
import { isSince, rungBefore, type Before, type Beside, type Dialled } from './rung-before';

/** `number-held`: for something in another case, whichever it is and whatever it was. */
export const CALL_HOLDS = ['wrong-number-said', 'log-first', 'rung-once', 'missed-enough', 'number-held'] as const;
export type CallHold = (typeof CALL_HOLDS)[number];

/** Calls in one safe time that they may miss on a telephone of their own. Ours: no policy says; proposed for the pilot. */
export const MOST_MISSED = 2;

export interface Next {
  readonly about: Whose;
  /** A named lead decided that it is made all the same. */
  readonly isDecided: boolean;
  readonly at: Instant;
}

interface Setting extends Next {
  readonly plan: ContactPlan | null;
  /** For whoever is rung: who was spoken with there was they. */
  readonly theirs: readonly Before[];
}

interface Held {
  readonly hold: Exclude<CallHold, 'number-held'> | 'it-rings';
  readonly isElsewhere: boolean;
}

export const callHolds = (beside: Beside, next: Next): readonly CallHold[] => {
  const held = heldBy(beside, next);
  if (held === null) return [];
  return [held.isElsewhere || held.hold === 'it-rings' ? 'number-held' : held.hold];
};

/** Who is to be rung by their plan, and is not by anybody: no safe time and no word that is logged ends it. A person decides. */
export const heldFromCalls = (beside: Beside, at: Instant): readonly Whose[] =>
  WHOSE.filter((about) => {
    const held = planOf(beside.case, about)?.method === 'call' && heldBy(beside, { about, isDecided: false, at });
    return held && (held.hold === 'wrong-number-said' || held.hold === 'rung-once');
  });

const heldBy = (beside: Beside, next: Next): Held | null => {
  const plan = planOf(beside.case, next.about);
  const { own, joined, here, elsewhere } = rungBefore(beside, { ...next, number: plan?.detail ?? null });
  const setting: Setting = { ...next, plan, theirs: [own, ...joined] };
  const near = holdOf([own, ...joined, ...here], setting);
  if (near !== null) return { hold: near, isElsewhere: false };
  if ([...joined, ...elsewhere].some((before) => before.isOn)) return { hold: 'it-rings', isElsewhere: true };
  const far = holdOf([own, ...joined, ...here, ...elsewhere], setting);
  return far && { hold: far, isElsewhere: true };
};

const holdOf = (befores: readonly Before[], setting: Setting): Exclude<CallHold, 'number-held'> | null => {
  // Said once to whoever answered, and then nothing more, whoever would decide otherwise and whatever came after it.
  if (befores.some(({ attempts }) => attempts.some(({ outcome }) => outcome === 'someone-else-answered')))
    return 'wrong-number-said';
  if (befores.some(isUnlogged)) return 'log-first';
  if (setting.isDecided) return null;
  if (isRungOnce(befores, setting)) return 'rung-once';
  return isMissedEnough(befores, setting) ? 'missed-enough' : null;
};

/** It was them, and nobody else, who spoke. */
const THEM: readonly AttemptOutcome[] = ['spoke-to-them', 'not-a-safe-time'];
/** It may have rung for others to hear, and it may have been others who spoke. */
const NOT_THEM: readonly AttemptOutcome[] = ['no-answer', 'words-not-passed'];

/** Somebody answered the last call, or nobody knows: only whoever rang can say who it was. */
const isUnlogged = ({ calls, attempts }: Before): boolean => {
  const last = calls.at(-1);
  return (
    last !== undefined &&
    (last.end === 'spoke' || last.end === null) &&
    !attempts.some((attempt) => isSince(attempt, last.dialledAt))
  );
};

interface Missed {
  readonly calls: readonly Instant[];
  readonly logged: readonly Instant[];
}

/** What was tried, here or logged from elsewhere, and they were not spoken with since. A call may be among both. */
const missedIn = ({ calls, attempts }: Before, { theirs }: Setting): Missed => {
  const heard = [...attempts, ...theirs.flatMap((one) => one.attempts)].filter(({ outcome }) => THEM.includes(outcome));
  const isMissed = (then: Instant): boolean => !heard.some((attempt) => isSince(attempt, then));
  return {
    calls: calls.map(({ dialledAt }: Dialled) => dialledAt).filter(isMissed),
    logged: attempts
      .filter(({ outcome }) => NOT_THEM.includes(outcome))
      .map(({ at }) => at)
      .filter(isMissed),
  };
};

/** One stretch of safe time of one day. */
const isSameTime = (plan: ContactPlan, from: Instant, at: Instant): boolean => {
  const minutes = Math.floor((at - from) / MINUTE);
  return wallOf(from).day === wallOf(at).day && safeMinutes(plan, from, minutes) >= minutes;
};

/** One who says that others may hear it is believed before one who says not. */
const isTheirsAlone = (befores: readonly Before[]): boolean => befores.every((before) => before.isTheirsAlone);

const isRungOnce = (befores: readonly Before[], setting: Setting): boolean =>
  !isTheirsAlone(befores) &&
  befores.some((before) => {
    const { calls, logged } = missedIn(before, setting);
    return calls.length + logged.length > 0;
  });

const isMissedEnough = (befores: readonly Before[], setting: Setting): boolean => {
  const { plan, at } = setting;
  if (plan === null) return false;
  const now = befores.map((before) => {
    const { calls, logged } = missedIn(before, setting);
    return Math.max(...[calls, logged].map((times) => times.filter((then) => isSameTime(plan, then, at)).length));
  });
  return now.reduce((all, one) => all + one, 0) >= MOST_MISSED;
};
