/** Who of the staff is reminded, of what and when: told from the case as it stands, and from nothing else. */
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { lookAt } from '../../../src/cases/reminders';
import { DAYS, type Window } from '../../../src/core/answer';
import type { Deadline } from '../../../src/core/case';
import type { CaseFile } from '../../../src/core/case-file';
import { caseId } from '../../../src/core/ids';
import type { Landlord } from '../../../src/core/landlord';
import type { Reminder } from '../../../src/core/reminder';
import { staffId } from '../../../src/core/staff';
import type { RaisedTask } from '../../../src/core/task';
import { NO_WORK, type Attempt, type CaseWork } from '../../../src/core/work';
import { testLandlord } from '../../support/landlord';
import { handedOff, plan } from '../store/fixtures';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** A Tuesday, at work. */
const T0 = Date.parse('2026-11-24T11:00:00Z');
const TWICE_A_WEEK: readonly Window[] = [{ days: ['tue', 'thu'], from: '10:00', to: '12:00' }];
const ALWAYS: readonly Window[] = [{ days: [...DAYS], from: '00:00', to: '24:00' }];
const ANNA = staffId('staff-anna');
const landlord = testLandlord();
const calendar = { landlord, holidays: ['2026-12-25'] };

const deadline = (over: Partial<Deadline> = {}): Deadline => ({
  who: 'person',
  due: T0 + DAY,
  promise: 'product-default',
  firstSafe: T0 + 2 * 60 * MINUTE,
  needsDecision: false,
  ...over,
});
const stepped = (...steps: Landlord['escalation']['steps']): typeof calendar => ({
  ...calendar,
  landlord: { ...landlord, escalation: { ...landlord.escalation, steps } },
});
const file = (over: Partial<CaseFile> = {}, work: Partial<CaseWork> = {}): CaseFile => {
  const base = handedOff({ id: caseId('case-r'), handedOffAt: T0, agreedAt: T0, deadlines: [deadline()], ...over });
  return { ...base, content: { ...base.content, work: { ...NO_WORK, ...work } } };
};
const attempt = (over: Partial<Attempt> = {}): Attempt => ({
  id: 'try-1',
  at: T0,
  by: ANNA,
  who: 'person',
  method: 'call',
  outcome: 'no-answer',
  withinPlan: true,
  ...over,
});

const said = ({ after, to, who }: Reminder): string => [after, to, ...(who ? [who] : [])].join(' ');
const standing = (one: CaseFile, now: number, whose = calendar): readonly string[] =>
  lookAt(one, whose, now).standing.map(said);
const shown = (at: number | null): string | null =>
  at === null ? null : DateTime.fromMillis(at, { zone: 'Europe/London' }).toFormat('ccc yyyy-MM-dd HH:mm');

describe('a hand-off nobody takes', () => {
  it('goes up the ladder as the minutes pass, and not before', () => {
    expect(standing(file(), T0)).toEqual([]);
    expect(shown(lookAt(file(), calendar, T0).next)).toBe('Tue 2026-11-24 11:10');
    expect(standing(file(), T0 + 10 * MINUTE)).toEqual(['untaken team']);
    expect(standing(file(), T0 + 30 * MINUTE)).toEqual(['untaken team', 'untaken supervisor']);
  });

  it('ends when somebody looks after it', () => {
    expect(standing(file({ owner: ANNA }), T0 + 30 * MINUTE)).toEqual([]);
  });

  it('is counted in opening hours: of a Friday night nobody is told before Monday', () => {
    const night = Date.parse('2026-11-27T22:00:00Z');
    const late = file({ handedOffAt: night, agreedAt: night, deadlines: [] });
    expect(shown(lookAt(late, calendar, night).next)).toBe('Mon 2026-11-30 09:10');
    expect(standing(late, night + 2 * DAY)).toEqual([]);
    expect(standing(late, Date.parse('2026-11-30T09:30:00Z'))).toEqual(['untaken team', 'untaken supervisor']);
  });

  it('waits for no opening where it is for now', () => {
    const night = Date.parse('2026-11-27T22:00:00Z');
    const pressing = file({ handedOffAt: night, agreedAt: night, deadlines: [], priority: 'now' });
    expect(standing(pressing, night + 30 * MINUTE)).toEqual(['untaken team', 'untaken supervisor']);
  });

  it('is said again each day past the last rung, until somebody acts', () => {
    const days = [0, 1, 2, 9].map((day) => lookAt(file({ deadlines: [] }), calendar, T0 + 30 * MINUTE + day * DAY));
    expect(days.map(({ standing: all }) => all.map(said))).toEqual(
      Array(4).fill(['untaken team', 'untaken supervisor']),
    );
    const [first, second] = days;
    if (!first || !second) throw new Error('two days');
    expect(shown(first.next)).toBe('Wed 2026-11-25 11:30');
    const told = file({ deadlines: [], reminders: first.standing });
    expect(lookAt(told, calendar, T0 + 31 * MINUTE).fresh).toEqual([]);
    expect(lookAt(told, calendar, T0 + 30 * MINUTE + DAY).fresh.map(said)).toEqual(['untaken supervisor']);
    expect(lookAt({ ...told, owner: ANNA }, calendar, T0 + 9 * DAY).standing).toEqual([]);
  });

  it('is said once: what was written before is not fresh again', () => {
    const first = lookAt(file(), calendar, T0 + 10 * MINUTE);
    expect(first.fresh.map(said)).toEqual(['untaken team']);
    const again = lookAt(file({ reminders: first.standing }), calendar, T0 + 31 * MINUTE);
    expect(again.fresh.map(said)).toEqual(['untaken supervisor']);
    expect(again.standing[0]).toEqual(first.standing[0]);
  });
});

describe('the promise [VI16, SO19]', () => {
  const taken = (over: Partial<CaseFile> = {}, work: Partial<CaseWork> = {}): CaseFile =>
    file({ owner: ANNA, ...over }, work);

  it('is said to fall due while an hour of opening is left, and when it is over', () => {
    expect(shown(lookAt(taken(), calendar, T0).next)).toBe('Wed 2026-11-25 10:00');
    expect(standing(taken(), T0 + DAY - 60 * MINUTE)).toEqual(['before-due team person']);
    expect(standing(taken(), T0 + DAY)).toEqual(['before-due team person', 'overdue supervisor person']);
    expect(standing(taken(), T0 + DAY + 240 * MINUTE)).toContain('overdue safeguarding-lead person');
  });

  it('is said the day before where it falls due before anybody is at work', () => {
    const early = taken({ deadlines: [deadline({ due: Date.parse('2026-11-25T06:00:00Z') })] });
    expect(shown(lookAt(early, calendar, T0).next)).toBe('Tue 2026-11-24 16:00');
  });

  it('ends with a contact inside the plan, and with nothing less', () => {
    const late = T0 + DAY + MINUTE;
    const after = (over: Partial<Attempt>): readonly string[] =>
      standing(taken({}, { attempts: [attempt(over)] }), late);
    expect(after({ outcome: 'spoke-to-them' })).toEqual([]);
    expect(after({ outcome: 'spoke-to-them', withinPlan: false })).not.toEqual([]);
    expect(after({ outcome: 'spoke-to-them', who: 'reporter' })).not.toEqual([]);
    expect(after({ outcome: 'no-answer' })).not.toEqual([]);
  });

  it('ends with an attempt inside the plan where the policy promises to try [SO19]', () => {
    const trying: Landlord = {
      ...landlord,
      firstContact: [
        {
          who: 'person',
          within: { kind: 'working-days', days: 1 },
          clause: '5.4',
          attemptOnly: true,
          rows: ['ours'],
        },
      ],
    };
    const after = (over: Partial<Attempt>): readonly string[] =>
      standing(taken({ deadlines: [deadline({ promise: '5.4' })] }, { attempts: [attempt(over)] }), T0 + DAY, {
        ...calendar,
        landlord: trying,
      });
    expect(after({})).toEqual([]);
    for (const over of [{ withinPlan: false }, { outcome: 'not-a-safe-time' }, { outcome: 'no-safe-way-yet' }] as const)
      expect(after(over)).toContain('overdue supervisor person');
  });
});

describe('a promise that falls before the first safe time', () => {
  const asked = deadline({ firstSafe: T0 + 2 * DAY, needsDecision: true });
  const waiting = (over: Partial<Deadline>): CaseFile => file({ owner: ANNA, deadlines: [{ ...asked, ...over }] });

  it('is brought up until somebody decides', () => {
    expect(standing(waiting({}), T0 + 60 * MINUTE)).toEqual(['undecided supervisor person']);
    const decided = waiting({ decision: 'another-agreed-way', decidedAt: T0 + MINUTE });
    expect(standing(decided, T0 + 60 * MINUTE)).toEqual([]);
  });

  it('counts anew once it was left to a supervisor', () => {
    const left = waiting({ decision: 'supervisor-decides', decidedAt: T0 + 30 * MINUTE });
    expect(standing(left, T0 + 60 * MINUTE)).toEqual([]);
    expect(standing(left, T0 + 90 * MINUTE)).toEqual(['undecided supervisor person']);
  });

  it('is overdue at the safe time where it was decided to wait for that, and not before', () => {
    const waits = waiting({ decision: 'wait-for-window', decidedAt: T0 });
    expect(standing(waits, T0 + DAY + 240 * MINUTE)).toEqual([]);
    expect(standing(waits, T0 + 2 * DAY)).toEqual(['overdue supervisor person']);
  });
});

describe('an attempt that did not reach them', () => {
  const trying = stepped(
    { after: 'try-again', minutes: 0, to: 'team', rows: ['ours'] },
    { after: 'try-again', minutes: 60, to: 'supervisor', rows: ['ours'] },
  );
  /** Safe on Tuesdays and Thursdays from 10am to noon: T0 is in the first of them. */
  const tried = (over: Partial<Attempt> = {}, work: Partial<CaseWork> = {}, windows = TWICE_A_WEEK): CaseFile => {
    const one = file({ owner: ANNA, deadlines: [] }, { attempts: [attempt(over)], ...work });
    return { ...one, content: { ...one.content, plans: [plan({ windows, method: 'call', confirmedAt: T0 })] } };
  };
  const next = (one: CaseFile): string | null => shown(lookAt(one, trying, T0).next);

  it('is followed by their next safe time, and until then by nothing', () => {
    expect(next(tried())).toBe('Thu 2026-11-26 10:00');
    expect(standing(tried(), T0 + DAY, trying)).toEqual([]);
    expect(standing(tried(), T0 + 2 * DAY, trying)).toEqual(['try-again team person', 'try-again supervisor person']);
  });

  it.each<[string, CaseFile, string]>([
    ['they can be reached at any time', tried({}, {}, ALWAYS), 'Wed 2026-11-25 09:00'],
    ['no safe time is known', tried({}, {}, []), 'Wed 2026-11-25 09:00'],
    ['there is no plan of theirs', tried({ who: 'reporter' }), 'Wed 2026-11-25 09:00'],
  ])('and by the next working day where %s', (_, one, expected) => expect(next(one)).toBe(expected));

  it('is followed by the safe time of that very day where it was made before it', () => {
    expect(standing(tried({ at: T0 - 3 * 60 * MINUTE }), T0, trying)).toContain('try-again team person');
  });

  it.each<[string, Partial<Attempt>]>([
    ['somebody else answered', { outcome: 'someone-else-answered' }],
    ['it was no safe time', { outcome: 'not-a-safe-time' }],
    ['there is no safe way yet', { outcome: 'no-safe-way-yet' }],
    ['the words were not passed', { outcome: 'words-not-passed' }],
    ['it was outside the plan', { withinPlan: false }],
  ])('stands also where %s: there is never silence for a month', (_, over) => {
    expect(standing(tried(over), T0 + 2 * DAY, trying)).toContain('try-again team person');
  });

  it('is asked of nobody while a promise runs that contact is held from: whoever decides is asked that', () => {
    const runs = { who: 'person', due: T0 + 3 * DAY, promise: '1', needsDecision: true } as const;
    const one = tried({ outcome: 'someone-else-answered' });
    const after = (deadline: Deadline): readonly string[] =>
      standing({ ...one, deadlines: [deadline] }, T0 + 2 * DAY, trying);
    expect(after({ ...runs, held: true })).not.toContain('try-again team person');
    expect(after(runs)).toContain('try-again team person');
    expect(after({ ...runs, who: 'reporter', held: true })).toContain('try-again team person');
  });

  it('is over when they are spoken to, tried again later, or somebody went through it', () => {
    const later = T0 + 2 * DAY;
    const agreed = {
      at: T0 + 1,
      by: ANNA,
      about: 'person',
      version: 2,
      wordsPassed: true,
      reviewBy: T0 + DAY,
    } as const;
    for (const work of [
      { attempts: [attempt(), attempt({ id: 'try-2', at: T0 + 1, outcome: 'spoke-to-them' })] },
      { attempts: [attempt(), attempt({ id: 'try-2', at: later })] },
      { plansAgreed: [agreed] },
      { reviews: [{ at: T0 + 1, by: ANNA }] },
    ] satisfies readonly Partial<CaseWork>[])
      expect(standing(tried({}, work), later, trying)).toEqual([]);
  });
});

it('a task is said to be late when the first of them was due, and no longer once all are settled', () => {
  const late = stepped({ after: 'task-late', minutes: 0, to: 'team', rows: ['ours'] });
  const task = (id: string, due: number): RaisedTask => ({ id, code: 'dash', raisedAt: T0, due, settled: null });
  const settled = { how: 'done', because: null, at: T0, by: ANNA } as const;
  const tasks = [task('a', T0 + 2 * DAY), task('b', T0 + DAY), { ...task('c', T0), settled }];
  const one = file({ owner: ANNA, deadlines: [] }, { tasks });
  expect(shown(lookAt(one, late, T0).next)).toBe('Wed 2026-11-25 11:00');
  expect(standing(one, T0 + DAY, late)).toEqual(['task-late team']);
  const done = tasks.map((each) => ({ ...each, settled }));
  expect(standing(file({ owner: ANNA, deadlines: [] }, { tasks: done }), T0 + 9 * DAY, late)).toEqual([]);
});

describe('going through it again', () => {
  const quiet = (work: Partial<CaseWork>): CaseFile => file({ owner: ANNA, deadlines: [] }, work);

  it('is due a month after the hand-off, and a month after each time [FU37]', () => {
    expect(standing(quiet({}), T0 + 31 * DAY - 1)).toEqual([]);
    expect(standing(quiet({}), T0 + 31 * DAY)).toEqual(['review-due team']);
    const reviewed = quiet({ reviews: [{ at: T0 + 20 * DAY, by: ANNA }] });
    expect(standing(reviewed, T0 + 31 * DAY)).toEqual([]);
    expect(standing(reviewed, T0 + 51 * DAY)).toEqual(['review-due team']);
  });

  it('of a plan is due on the day that was agreed with it [SO27]', () => {
    const agreed = {
      at: T0,
      by: ANNA,
      about: 'person' as const,
      version: 2,
      wordsPassed: true,
      reviewBy: T0 + 7 * DAY,
    };
    expect(standing(quiet({ plansAgreed: [agreed] }), T0 + 7 * DAY)).toEqual(['review-due team person']);
    const again = { ...agreed, at: T0 + 7 * DAY, version: 3, reviewBy: T0 + 14 * DAY };
    expect(standing(quiet({ plansAgreed: [agreed, again] }), T0 + 7 * DAY)).toEqual([]);
  });
});

it('says nothing of a case that is closed, or still being told', () => {
  for (const state of ['closed', 'collecting'] as const)
    expect(lookAt(file({ state }), calendar, T0 + 90 * DAY)).toEqual({ standing: [], fresh: [], next: null });
});

it('looks again exactly when the next falls due, whatever was done until then', () => {
  fc.assert(
    fc.property(
      fc.record({
        owned: fc.boolean(),
        due: fc.integer({ min: 1, max: 4 * 24 * 60 }),
        spoke: fc.boolean(),
        needsDecision: fc.boolean(),
        now: fc.integer({ min: 0, max: 40 * 24 * 60 }),
      }),
      ({ owned, due, spoke, needsDecision, now }) => {
        const one = file(
          {
            ...(owned ? { owner: ANNA } : {}),
            deadlines: [deadline({ due: T0 + due * MINUTE, needsDecision })],
          },
          { attempts: spoke ? [attempt({ outcome: 'spoke-to-them' })] : [] },
        );
        const at = T0 + now * MINUTE;
        const looked = lookAt(one, calendar, at);
        if (looked.next === null) return;
        expect(looked.next).toBeGreaterThan(at);
        const before = (when: number): readonly string[] =>
          lookAt(one, calendar, when).standing.map((each) => `${said(each)} ${each.since} ${each.minutes}`);
        expect(before(looked.next - 1)).toEqual(before(at));
        expect(before(looked.next)).not.toEqual(before(at));
      },
    ),
    { numRuns: 400 },
  );
});
