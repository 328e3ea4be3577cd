/** A week simulated with the desk's own rules ends with nothing broken, and the audit would say so if it did not. */
import { simulateWeek, wrongs } from '../../../src/commands/week';
import { audit, sum, type Tally } from '../../../src/commands/week/audit';
import { auditHaste } from '../../../src/commands/week/audit-haste';
import type { Left } from '../../../src/commands/week/haste';
import { weekTable } from '../../../src/commands/week/table';
import type { CaseFile } from '../../../src/core/case-file';
import type { ContactPlan } from '../../../src/core/contact-plan';
import { caseId } from '../../../src/core/ids';
import { staffId } from '../../../src/core/staff';
import { NO_WORK, type Attempt } from '../../../src/core/work';
import { house } from '../../support/conversation';
import { testLandlord } from '../../support/landlord';
import { handedOff, HOUR, NOW, plan } from '../store/fixtures';

const WEEK = { cases: 300, seed: 11, from: '2026-10-19' };

it('keeps or decides every promise, and tries nobody outside their plan, over a change of the clocks [VI16, SO19, SO25]', () => {
  const tallies = simulateWeek(house, WEEK);
  const all = sum([...tallies.values()]);
  expect([all.cases, all.missed, all.outsidePlan, all.windowsBroken, wrongs(tallies)]).toEqual([300, 0, 0, 0, 0]);
  expect(all.kept + all.tried + all.decided).toBe(all.promises);
  // Each of these was tried, or the noughts would say nothing.
  for (const seen of [all.kept, all.decided, all.attempts, all.reminders]) expect(seen).toBeGreaterThan(60);
  expect([...tallies.keys()]).toEqual(house.landlords.all.map(({ id }) => id));
});

it('lets nothing through that staff in a hurry press for outside a plan, whatever changes under their hands', () => {
  const all = sum([...simulateWeek(house, { ...WEEK, cases: 1500 }).values()]);
  expect([all.presses, all.leftOutside]).toEqual([18_000, 0]);
  // Most of it is refused, and enough of it is not.
  expect(all.left).toBeGreaterThan(200);
  expect(all.left).toBeLessThan(all.presses / 4);
});

describe('the audit of what left', () => {
  const from = Date.parse('2026-11-23T13:50:00Z');
  const call: ContactPlan = { ...plan(), method: 'call', detail: '+447700900123', private: 'only-me' };
  const holding = (over: Partial<ContactPlan>, file: Partial<CaseFile> = {}) => {
    const base = handedOff(file);
    return { case: { ...base, content: { ...base.content, plans: [{ ...call, ...over }] } }, session: null };
  };
  const one: Left = {
    ...{ seen: holding({}), about: 'person', method: 'call', to: '+447700900123' },
    ...{ from, until: from, overridden: false },
  };
  const outside = (over: Partial<Left>): number =>
    auditHaste({ presses: 1, left: [[{ ...one, ...over }]] }).leftOutside;
  const WEEKDAYS = { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '10:00', to: '14:00' } as const;
  const texted = { method: 'text', seen: holding({ method: 'text', windows: [WEEKDAYS] }) } as const;

  it('finds nothing wrong with what was agreed to, to the last minute', () => {
    expect([outside({}), outside({ ...texted, until: from + 10 * 60_000 })]).toEqual([0, 0]);
  });

  it.each<[string, Partial<Left>]>([
    ['after its safe time', { ...texted, until: from + 12 * 60_000 }],
    ['another number', { to: '+447700900124' }],
    ['another way', { method: 'text' }],
    ['to a closed case', { seen: holding({}, { state: 'closed' }) }],
    ['by text after STOP', { ...texted, seen: { ...texted.seen, stopped: true } }],
    ['by text where others read', { method: 'text', seen: holding({ method: 'text', private: 'not-sure' }) }],
    [
      'in a time that was ruled out, whoever decided',
      { overridden: true, seen: holding({ never: [{ ...WEEKDAYS, from: '00:00' }] }) },
    ],
    ['where no time was agreed', { seen: holding({ windows: null }) }],
    ['to nobody known', { about: 'reporter' }],
  ])('sees what left %s', (_, over) => {
    expect(outside(over)).toBe(1);
  });

  it('sees a telephone that rings on into a time that is not safe, or was ruled out, though it began before it', () => {
    const nearly = { from: from + 10 * 60_000 - 1000, until: from + 10 * 60_000 + 19_000 };
    const safe = holding({ windows: [WEEKDAYS] });
    expect(outside({ seen: safe, ...nearly })).toBe(1);
    expect(outside({ seen: safe, ...nearly, until: from + 10 * 60_000 })).toBe(0);
    const ruledOut = holding({ never: [{ ...WEEKDAYS, from: '14:00', to: '15:00' }] });
    expect(outside({ seen: ruledOut, ...nearly, overridden: true })).toBe(1);
  });

  describe('of one telephone', () => {
    const other = holding({}, { id: caseId('other') });
    const together = (...left: readonly Partial<Left>[]): number => {
      const all = left.map((over, at) => ({ ...one, from: from + at * 60_000, until: from + at * 60_000, ...over }));
      return auditHaste({ presses: 1, left: [all] }).leftOutside;
    };
    const MISSED = { came: { end: 'no-answer', logged: null } } as const;
    const WRONG = { came: { end: 'spoke', logged: 'someone-else-answered' } } as const;
    const SPOKE = { came: { end: 'spoke', logged: 'spoke-to-them' } } as const;
    const heard = { seen: holding({ private: 'others-sometimes' }) };

    it.each<[string, readonly Partial<Left>[], number]>([
      ['a call after a wrong number', [WRONG, MISSED], 1],
      [
        'a call in the other case after a wrong number, whoever decided',
        [WRONG, { ...MISSED, seen: other, overridden: true }],
        1,
      ],
      ['a call after one of which nobody said who answered', [{ came: { end: 'spoke', logged: null } }, MISSED], 1],
      [
        'a second call where others may hear',
        [
          { ...heard, ...MISSED },
          { ...heard, ...MISSED },
        ],
        1,
      ],
      [
        'one in the other case, of whom one says that others may hear',
        [MISSED, { ...MISSED, seen: { ...other, linked: [heard.seen.case] } }],
        1,
      ],
      ['a second message in one safe time', [texted, texted], 1],
    ])('sees %s', (_, left, expected) => expect(together(...left)).toBe(expected));

    it.each<[string, readonly Partial<Left>[]]>([
      [
        'a second call that a lead decided about',
        [
          { ...heard, ...MISSED },
          { ...heard, ...MISSED, overridden: true },
        ],
      ],
      [
        'a call after they were spoken with',
        [
          { ...heard, ...MISSED },
          { ...heard, ...SPOKE, overridden: true },
          { ...heard, ...MISSED },
        ],
      ],
      [
        'one after a call that rang nowhere',
        [
          { ...heard, came: { end: 'failed', logged: null } },
          { ...heard, ...MISSED },
        ],
      ],
      ['a call to another number', [WRONG, { seen: holding({ detail: '+447700900124' }), to: '+447700900124' }]],
      ['a message after they were spoken with', [texted, SPOKE, texted]],
      ['a message in another safe time', [texted, { ...texted, from: from + 24 * HOUR, until: from + 24 * HOUR }]],
    ])('finds nothing wrong with %s', (_, left) => expect(together(...left)).toBe(0));
  });

  it.each(['contact-paused', 'left-suddenly', 'agreement-withdrawn'])('sees what left in spite of %s', (flag) => {
    const { case: file } = one.seen;
    expect(outside({ seen: { session: null, case: { ...file, content: { ...file.content, flags: [flag] } } } })).toBe(
      1,
    );
  });
});

it('is the same week again from the same seed, and another from another', () => {
  const table = (seed: number): string => weekTable(simulateWeek(house, { ...WEEK, cases: 60, seed }));
  expect(table(5)).toBe(table(5));
  expect(table(5)).not.toBe(table(6));
});

describe('the audit', () => {
  const landlord = testLandlord();
  const at = Date.parse('2026-11-23T11:00:00Z');
  const attempt: Attempt = {
    id: 'try-1',
    at,
    by: staffId('staff-anna'),
    who: 'person',
    method: 'call',
    outcome: 'spoke-to-them',
    withinPlan: true,
  };
  const file = (attempts: readonly Attempt[], over: Partial<CaseFile> = {}): CaseFile => {
    const base = handedOff({
      deadlines: [{ who: 'person', due: at + HOUR, promise: '1', needsDecision: false }],
      ...over,
    });
    return { ...base, content: { ...base.content, plans: [plan()], work: { ...NO_WORK, attempts } } };
  };
  const tallied = (one: CaseFile): Tally => audit(landlord, [one], 0);

  it('counts a promise kept by a contact in time', () => {
    expect(tallied(file([attempt]))).toMatchObject({ kept: 1, missed: 0, windowsBroken: 0, outsidePlan: 0 });
  });

  it.each<[string, readonly Attempt[], Partial<Tally>]>([
    ['nobody tried', [], { missed: 1 }],
    ['tried too late', [{ ...attempt, at: at + 2 * HOUR }], { missed: 1 }],
    ['tried in time, and not reached', [{ ...attempt, outcome: 'no-answer' }], { tried: 1, kept: 0 }],
    [
      'said to be inside the plan and was not',
      [{ ...attempt, at: at + 4 * HOUR }],
      { windowsBroken: 1, outsidePlan: 0 },
    ],
    ['by another way', [{ ...attempt, method: 'text' }], { windowsBroken: 1 }],
    ['outside the plan', [{ ...attempt, withinPlan: false }], { outsidePlan: 1, missed: 1 }],
  ])('sees when somebody was %s', (_, attempts, expected) => {
    expect(tallied(file(attempts))).toMatchObject(expected);
  });

  it('takes no decision for made that was made too late, or where nothing was to be decided', () => {
    const asked = [{ who: 'person' as const, due: NOW, promise: '1', needsDecision: true }];
    const decided = (when: number, deadlines: CaseFile['deadlines']): Tally => {
      const one = file([], { deadlines });
      const made = {
        at: when,
        by: attempt.by,
        who: 'person' as const,
        decision: 'wait-for-window' as const,
        reason: 'x',
      };
      return tallied({ ...one, content: { ...one.content, work: { ...NO_WORK, promiseDecisions: [made] } } });
    };
    expect(decided(NOW, asked)).toMatchObject({ decided: 1, missed: 0 });
    expect(decided(NOW + 1, asked)).toMatchObject({ decided: 0, missed: 1 });
    expect(decided(NOW, file([]).deadlines)).toMatchObject({ decided: 0, missed: 1 });
  });
});
