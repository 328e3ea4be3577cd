/** What people in a hurry press, when, what comes of it at the other end, and what happens to the case under their hands. */
import { DAYS } from '../../core/answer';
import { type CaseFile, type Flag, flagged } from '../../core/case-file';
import type { ContactPlan, Whose } from '../../core/contact-plan';
import type { CaseId, Instant } from '../../core/ids';
import type { CallEnd } from '../../core/sender';
import { instantOf, minutesOf, wallOf, weekdayOf } from '../../safety/london-clock';
import { HOUR, MINUTE, SECOND, WEEK } from '../../core/time';
import type { AttemptOutcome } from '../../core/work';
import type { Seen } from '../../store/act';
import type { Chance } from './random';

/** Of each case, in one week. */
export const PRESSES = 6;

export interface Press {
  readonly id: string;
  readonly of: CaseId;
  readonly about: Whose;
  readonly at: Instant;
  /** A lead's, outside the plan's times; null: nobody decided. */
  readonly reason: string | null;
  /** What happens to the case between the press and the sending. */
  readonly meanwhile: (seen: Seen) => Seen;
  /** Should a telephone ring by it. */
  readonly comes: { readonly end: CallEnd; readonly logged: AttemptOutcome | null };
}

export const pressesOf = (file: CaseFile, by: Chance): readonly Press[] => {
  const edges = edgesOf(file);
  let at = file.agreedAt;
  return Array.from({ length: PRESSES }, (_, number) => {
    at = Math.max(file.agreedAt, pressedAt(at, { file, edges, number }, by));
    return pressOf(file, by, { at: Math.floor(at / SECOND) * SECOND, number });
  });
};

interface Pressing {
  readonly file: CaseFile;
  readonly edges: readonly Instant[];
  readonly number: number;
}

/** Again, within the minutes in which somebody is not reached; as their safe time ends; or whenever. */
const pressedAt = (before: Instant, { file, edges, number }: Pressing, by: Chance): Instant => {
  if (number > 0 && by.inHundred(45)) return before + by.below(number % 2 === 0 ? HOUR : 10 * MINUTE);
  const [edge, ...more] = edges;
  if (edge !== undefined && by.inHundred(40)) return by.of([edge, ...more]) - by.below(6 * MINUTE);
  return file.agreedAt + by.below(WEEK);
};

/** When a safe time of the week may end: where a window does, and where a time begins that was ruled out. */
const edgesOf = ({ agreedAt, content: { plans } }: CaseFile): readonly Instant[] => {
  const today = wallOf(agreedAt).day;
  const days = Array.from({ length: 7 }, (_, ahead) => today + 1 + ahead);
  const ends = plans.flatMap(({ windows, never }) => [
    ...(windows ?? []).map(({ days: on, to }) => ({ on, at: to })),
    ...never.map(({ days: on, from }) => ({ on, at: from })),
  ]);
  return ends.flatMap(({ on, at }) =>
    days.filter((day) => on.includes(weekdayOf(day))).map((day) => instantOf(day, minutesOf(at))),
  );
};

const pressOf = (
  { id }: CaseFile,
  by: Chance,
  { at, number }: { readonly at: Instant; readonly number: number },
): Press => ({
  id: `${id}-press-${number}`,
  of: id,
  about: by.inHundred(80) ? 'person' : 'reporter',
  at,
  reason: by.inHundred(30) ? 'Decided in a simulated week.' : null,
  meanwhile: by.inHundred(40) ? by.of(MEANWHILES) : (seen) => seen,
  comes: by.of(COMES),
});

/** Somebody answered, and what was written down of it; or nobody did. */
const COMES: readonly [Press['comes'], ...Press['comes'][]] = [
  { end: 'spoke', logged: 'spoke-to-them' },
  { end: 'spoke', logged: 'spoke-to-them' },
  { end: 'spoke', logged: 'someone-else-answered' },
  { end: 'spoke', logged: 'words-not-passed' },
  { end: 'spoke', logged: null },
  { end: 'no-answer', logged: null },
  { end: 'no-answer', logged: null },
  { end: 'machine', logged: null },
  { end: 'called-off', logged: null },
  { end: 'failed', logged: null },
];

type Meanwhile = (seen: Seen) => Seen;

const withFlag =
  (flag: Flag): Meanwhile =>
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
