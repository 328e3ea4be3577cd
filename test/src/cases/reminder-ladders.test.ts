/** Each landlord's own ladder, as its file has it, on a case of its own: who is reminded of what, and when. */
import { join } from 'node:path';
import { lookAt } from '../../../src/cases/reminders';
import type { CaseFile } from '../../../src/core/case-file';
import { caseId } from '../../../src/core/ids';
import type { Reminder } from '../../../src/core/reminder';
import { staffId } from '../../../src/core/staff';
import { NO_WORK, type Attempt, type CaseWork } from '../../../src/core/work';
import { holidaysOf, loadBankHolidays } from '../../../src/landlords/bank-holidays';
import { loadLandlords } from '../../../src/landlords/load';
import { deadlines } from '../../../src/triage/deadline';
import { handedOff, plan } from '../store/fixtures';

const manifest = join(__dirname, '../../../manifest');
const bankHolidays = loadBankHolidays(join(manifest, 'bank-holidays.json'));
const { all } = loadLandlords(join(manifest, 'landlords'));

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** A Tuesday, at work, and safe all that week. */
const T0 = Date.parse('2026-11-24T11:00:00Z');
const ANNA = staffId('staff-anna');
const SAFE = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'] as const, from: '09:00', to: '17:00' }];

const calendarOf = (id: string) => {
  const landlord = all.find((one) => one.id === id);
  if (!landlord) throw new Error(`${id} is not served`);
  return { landlord, holidays: holidaysOf(bankHolidays, landlord.bankHolidays) };
};
const caseOf = (id: string, over: Partial<CaseFile> = {}, work: Partial<CaseWork> = {}): CaseFile => {
  const plans = [plan({ windows: SAFE, confirmedAt: T0 })];
  const base = handedOff({ id: caseId('case-l'), handedOffAt: T0, agreedAt: T0 });
  return {
    ...base,
    deadlines: deadlines({ ...calendarOf(id), receivedAt: T0, plans, door: 'me' }),
    ...over,
    content: { ...base.content, plans, work: { ...NO_WORK, ...work } },
  };
};
const said = ({ after, to }: Reminder): string => `${after} ${to}`;
const standing = (id: string, file: CaseFile, at: number): readonly string[] =>
  lookAt(file, calendarOf(id), at).standing.map(said);
const missed: Attempt = {
  ...{ id: 'a', at: T0 + MINUTE, by: ANNA, who: 'person', method: 'call', outcome: 'no-answer', withinPlan: true },
};
const due = (file: CaseFile): number => Math.min(...file.deadlines.map((one) => one.due));

it.each([
  ['alliance', 10, 30, 120],
  ['aspire', 10, 30, 120],
  ['vivid', 10, 20, 60],
  ['futures', 10, 30, 120],
  ['southern', 10, 30, 120],
])('%s: a hand-off nobody takes goes to the team, a supervisor and the lead [AL43, VI16, FU21, SO19]', (id, ...at) => {
  const [team, supervisor, lead] = at.map((minutes) => T0 + minutes * MINUTE);
  const rungs = ['untaken team', 'untaken supervisor', 'untaken safeguarding-lead'];
  const file = caseOf(id, { deadlines: [] });
  expect([team, supervisor, lead].map((when = 0) => standing(id, file, when - 1))).toEqual([
    [],
    rungs.slice(0, 1),
    rungs.slice(0, 2),
  ]);
  expect(standing(id, file, lead ?? 0)).toEqual(rungs);
});

it.each(['alliance', 'aspire', 'vivid', 'futures', 'southern'])(
  '%s: a promise nearly due is said to the team and to a supervisor [AL43, VI16, FU21, FU36, FU39, SO19, SO46]',
  (id) => {
    const file = caseOf(id, { owner: ANNA });
    const near = (minutes: number): readonly string[] => standing(id, file, due(file) - minutes * MINUTE);
    expect(near(31)).toEqual(['before-due team']);
    expect(near(30)).toEqual(['before-due team', 'before-due supervisor']);
  },
);

it.each([
  ['alliance', 240],
  ['aspire', 240],
  ['vivid', 60],
  ['futures', 240],
  ['southern', 240],
])(
  '%s: an overdue promise is a supervisor’s at once and the lead’s after %i minutes [VI16, FU36, FU39, SO46]',
  (id, minutes) => {
    const file = caseOf(id, { owner: ANNA });
    const late = (after: number): readonly string[] =>
      standing(id, file, due(file) + after * MINUTE).filter((one) => one.startsWith('overdue'));
    expect([late(-1), late(0), late(minutes - 1), late(minutes)]).toEqual([
      [],
      ['overdue supervisor'],
      ['overdue supervisor'],
      ['overdue supervisor', 'overdue safeguarding-lead'],
    ]);
  },
);

it('southern: the champion is reminded of an overdue case as well, and the lead stays its last rung [SO13]', () => {
  const file = caseOf('southern', { owner: ANNA });
  const champion = standing('southern', file, due(file) + 480 * MINUTE).filter((one) => one.startsWith('overdue'));
  expect(champion).toEqual(['overdue supervisor', 'overdue safeguarding-lead', 'overdue champion']);
  const { standing: later } = lookAt(file, calendarOf('southern'), due(file) + 240 * MINUTE + 3 * DAY);
  expect(later.find(({ to, after }) => after === 'overdue' && to === 'safeguarding-lead')?.minutes).toBe(
    240 + 3 * 1440,
  );
  expect(later.find(({ to }) => to === 'champion')?.minutes).toBe(480);
});

it('southern: one call nobody answered keeps the clock of trying, and not the one of speaking with them [SO19]', () => {
  const tried = caseOf('southern', { owner: ANNA }, { attempts: [missed] });
  expect(tried.deadlines.map(({ promise }) => promise)).toEqual(['5.4', 'product-default']);
  expect(standing('southern', tried, due(tried))).toEqual(
    expect.arrayContaining(['overdue supervisor', 'try-again team']),
  );
  const spoke = caseOf('southern', { owner: ANNA }, { attempts: [{ ...missed, outcome: 'spoke-to-them' }] });
  expect(standing('southern', spoke, due(spoke))).toEqual([]);
});

it.each(['alliance', 'aspire', 'vivid', 'futures', 'southern'])(
  '%s: after an attempt that reached nobody the next working day brings a reminder, and a supervisor hears of it',
  (id) => {
    const tried = caseOf(id, { owner: ANNA, deadlines: [] }, { attempts: [missed] });
    const morning = Date.parse('2026-11-25T09:00:00Z');
    expect(standing(id, tried, morning)).toEqual(['try-again team']);
    expect(standing(id, tried, morning + 480 * MINUTE)).toEqual(['try-again team', 'try-again supervisor']);
  },
);

it.each([
  ['alliance', 31],
  ['aspire', 31],
  ['vivid', 31],
  ['futures', 28],
  ['southern', 31],
])('%s: a case is gone through after %s days [AS52, FU37, SO27]', (id, days) => {
  const file = caseOf(id, { owner: ANNA, deadlines: [] });
  expect(standing(id, file, T0 + days * DAY - 1)).toEqual([]);
  expect(standing(id, file, T0 + days * DAY)).toEqual(['review-due team']);
});
