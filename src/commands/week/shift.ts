/**
 * A landlord's staff at work on a week of cases: there in opening hours, taking cases, deciding what only people decide, and
 * making contact when the gate allows it and at no other time. Everything they do goes through the desk's own rules.
 */
import { claim } from '../../cases/control';
import { decidePromise, isUndecided } from '../../cases/promise-decision';
import { isMet } from '../../cases/promise-met';
import { lookAt } from '../../cases/reminders';
import { logAttempt } from '../../cases/attempt';
import { planOf, type CaseFile } from '../../core/case-file';
import { DAY, MINUTE } from '../../core/time';
import type { AttemptOutcome } from '../../core/work';
import type { Deadline, PromiseDecision } from '../../core/case';
import type { Instant } from '../../core/ids';
import { staffId, type StaffId } from '../../core/staff';
import { wallOf } from '../../safety/london-clock';
import type { ActDecision } from '../../store/act';
import { openOn } from '../../triage/opening-hours';
import { byPlan, gateNow, weighed } from './gate';
import type { Setting } from './people';
import type { Chance } from './random';

/** As long as it takes somebody to try and to write down what came of it. */
const TRY_MINUTES = 6;
const DECIDE_MINUTES = 2;
/** So many are kept free for what cannot wait a quarter of an hour. */
const ON_DUTY = 4;
const DUTY_MINUTES = 15;
const LATER = Number.MAX_SAFE_INTEGER;
/** Tried so often without reaching anybody, it is a supervisor's to say what then. */
const MOST_TRIES = 4;
const AGAIN_MINUTES = 45;
/** Two weeks more than the week itself, so that every promise of it falls due. */
const DAYS = 21;

/** One promise of one case that is still to be kept. */
interface Promised {
  readonly at: number;
  readonly deadline: Deadline;
  tries: number;
}

export interface Shift {
  readonly files: readonly CaseFile[];
  /** Reminders written, whoever they were for. */
  readonly reminders: number;
}

interface Desk {
  readonly setting: Setting;
  readonly by: Chance;
  readonly files: CaseFile[];
  readonly staff: readonly StaffId[];
  /** Work by the minute it can next be done. */
  readonly diary: Map<Instant, Promised[]>;
  /** When each case is looked at next for reminders. */
  readonly looks: (Instant | null)[];
  reminders: number;
}

export const workWeek = (setting: Setting, cases: readonly CaseFile[], by: Chance): Shift => {
  const many = ON_DUTY + Math.max(4, Math.ceil(cases.length / 60));
  const staff = Array.from({ length: many }, (_, number) => staffId(`staff-${setting.landlord.id}-${number}`));
  const desk: Desk = {
    setting,
    by,
    files: cases.map((file) => weighed(setting, file, file.agreedAt)),
    staff,
    diary: new Map(),
    looks: cases.map(({ agreedAt }) => agreedAt),
    reminders: 0,
  };
  desk.files.forEach((file, at) => {
    for (const deadline of file.deadlines) put(desk, { at, deadline, tries: 0 }, file.agreedAt);
  });
  const first = wallOf(setting.from).day;
  let waiting: Promised[] = [];
  for (let day = first; day < first + DAYS; day += 1)
    for (const { from, to } of openOn(setting, day)) waiting = workOpen(desk, waiting, { from, to });
  const end = setting.from + DAYS * DAY;
  desk.files.forEach((_, at) => remind(desk, at, end));
  return { files: desk.files, reminders: desk.reminders };
};

const put = ({ diary }: Desk, one: Promised, when: Instant): void => {
  const minute = Math.ceil(when / MINUTE) * MINUTE;
  diary.set(minute, [...(diary.get(minute) ?? []), one]);
};

/** What came up while nobody was in waits for opening; each of the staff does one thing at a time. */
const workOpen = (desk: Desk, before: Promised[], open: { readonly from: Instant; readonly to: Instant }) => {
  let waiting = [...before, ...came(desk, open.from)];
  const freeAt = desk.staff.map(() => open.from);
  for (let now = open.from; now < open.to; now += MINUTE) {
    waiting.push(...(desk.diary.get(now) ?? []));
    desk.diary.delete(now);
    const ready = waiting
      .filter((one) => isReady(desk, one, now))
      .map((one) => ({ one, by: lastChance(desk, one, now) }))
      .sort((a, b) => a.by - b.by);
    for (const [who, free] of freeAt.entries()) {
      const [next] = ready;
      const staff = desk.staff[who];
      if (!next || !staff || free > now || (who < ON_DUTY && next.by > now + DUTY_MINUTES * MINUTE)) continue;
      ready.shift();
      freeAt[who] = now + attend(desk, next.one, { by: staff, at: now }) * MINUTE;
    }
    waiting = ready.map(({ one }) => one);
  }
  return waiting;
};

const came = ({ diary }: Desk, until: Instant): readonly Promised[] => {
  const ready = [...diary.keys()].filter((minute) => minute < until);
  return ready
    .sort((a, b) => a - b)
    .flatMap((minute) => {
      const found = diary.get(minute) ?? [];
      diary.delete(minute);
      return found;
    });
};

const isToDecide = ({ deadlines }: CaseFile, { who }: Deadline): boolean =>
  deadlines.some((one) => one.who === who && isUndecided(one));

/** Something can be done about it now: decide, or make contact. What cannot is put off to when it can, or left. */
const isReady = (desk: Desk, one: Promised, now: Instant): boolean => {
  const file = desk.files[one.at];
  if (!file) return false;
  if (isToDecide(file, one.deadline)) return true;
  const may = gateNow(file, one.deadline.who, now);
  if (may.allowed) return true;
  if (may.next !== null) put(desk, one, may.next);
  return false;
};

/**
 * Whichever comes first: it falls due, or the safe time ends, looked for a quarter of an hour at a time. What is late
 * already waits for what can still be kept.
 */
const lastChance = ({ files }: Desk, { at, deadline }: Promised, now: Instant): Instant => {
  const file = files[at];
  if (deadline.due <= now) return LATER;
  if (file && isToDecide(file, deadline)) return deadline.due;
  const plan = file ? planOf(file, deadline.who) : null;
  for (let later = now; later < deadline.due; later += 15 * MINUTE) if (!byPlan(plan, later).allowed) return later;
  return deadline.due;
};

/** Every act has the case looked at again, and its promises weighed. */
const written = (desk: Desk, at: number, now: Instant, decision: ActDecision | { readonly refused: string }): void => {
  if ('refused' in decision || !decision.case) return;
  desk.files[at] = weighed(desk.setting, decision.case, now);
  desk.looks[at] = now;
};

interface Worker {
  readonly by: StaffId;
  readonly at: Instant;
}

/** In how many minutes whoever does it is free again. */
const attend = (desk: Desk, one: Promised, worker: Worker): number => {
  remind(desk, one.at, worker.at);
  const before = desk.files[one.at];
  if (!before) return 0;
  if (before.owner === undefined)
    written(desk, one.at, worker.at, claim({ case: before, session: null }, { ...worker, from: null }));
  const file = desk.files[one.at] ?? before;
  if (isKept(desk, one)) return 0;
  // Decided with another promise to the same person a moment ago: the safe time is waited for as any other.
  if (!isToDecide(file, one.deadline)) return isReady(desk, one, worker.at) ? tryNow(desk, one, worker) : 0;
  decide(desk, one, worker);
  return DECIDE_MINUTES;
};

const decide = (desk: Desk, one: Promised, worker: Worker): void => {
  const file = desk.files[one.at];
  if (!file) return;
  const decision = desk.by.of<PromiseDecision>([
    'wait-for-window',
    'wait-for-window',
    'another-agreed-way',
    'supervisor-decides',
  ]);
  const deciding = { who: one.deadline.who, decision, reason: 'Decided in a simulated week.' };
  const supervises = file.deadlines.some((each) => each.who === one.deadline.who && each.decision !== undefined);
  written(desk, one.at, worker.at, decidePromise({ case: file, session: null }, { ...worker, supervises }, deciding));
  put(desk, one, worker.at + DECIDE_MINUTES * MINUTE);
};

const OUTCOMES: readonly [AttemptOutcome, ...AttemptOutcome[]] = [
  'spoke-to-them',
  'spoke-to-them',
  'spoke-to-them',
  'no-answer',
  'someone-else-answered',
];

const tryNow = (desk: Desk, one: Promised, worker: Worker): number => {
  const file = desk.files[one.at];
  const plan = file ? planOf(file, one.deadline.who) : null;
  if (!file || !plan?.method) return 0;
  const tried = {
    id: `${file.id}-${one.deadline.who}-${one.deadline.promise}-${one.tries}`,
    who: one.deadline.who,
    method: plan.method,
    outcome: desk.by.of(OUTCOMES),
  };
  written(desk, one.at, worker.at, logAttempt({ case: file, session: null }, worker, tried));
  one.tries += 1;
  if (one.tries < MOST_TRIES && !isKept(desk, one)) put(desk, one, worker.at + AGAIN_MINUTES * MINUTE);
  return TRY_MINUTES;
};

/** A policy that promises to try is kept by trying (SO19). */
const isKept = ({ files, setting: { landlord } }: Desk, { at, deadline }: Promised): boolean => {
  const file = files[at];
  return file !== undefined && isMet(file, deadline, landlord);
};

/** Every look that fell due until now, each at its own time: reminders do not keep office hours. */
const remind = (desk: Desk, at: number, until: Instant): void => {
  for (let when = desk.looks[at] ?? null; when !== null && when <= until; when = desk.looks[at] ?? null) {
    const file = desk.files[at];
    if (!file) return;
    const { standing, fresh, next } = lookAt(file, desk.setting, when);
    desk.reminders += fresh.length;
    desk.files[at] = { ...file, reminders: standing };
    desk.looks[at] = next;
  }
};
