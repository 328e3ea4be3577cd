/** A promise that runs while nobody may make contact: a named person is asked, and it is settled when the hold goes. */
import { logAttempt } from '../../../src/cases/attempt';
import { join } from '../../../src/cases/joining';
import { decidePromise, isUndecided } from '../../../src/cases/promise-decision';
import { reminderNotices } from '../../../src/cases/reminders-chore';
import { weighedDeadlines } from '../../../src/cases/weighed';
import type { Deadline } from '../../../src/core/case';
import { type CaseFile, workOf } from '../../../src/core/case-file';
import type { ContactPlan } from '../../../src/core/contact-plan';
import { caseId } from '../../../src/core/ids';
import { staffId } from '../../../src/core/staff';
import { NO_WORK, type Attempt } from '../../../src/core/work';
import { testLandlord } from '../../support/landlord';
import { handedOff, HOUR, NOW, plan } from '../store/fixtures';

const calendar = { landlord: testLandlord(), holidays: [] };
const ACTOR = { by: staffId('staff-anna'), at: NOW, supervises: false };
const runs: Deadline = {
  who: 'person',
  due: NOW + 24 * HOUR,
  promise: 'product-default',
  firstSafe: NOW,
  needsDecision: false,
};
const base = handedOff({ deadlines: [runs] });
const flagged = (file: CaseFile, ...flags: readonly string[]): CaseFile => ({
  ...file,
  content: { ...file.content, flags },
});
const spoke: Attempt = {
  ...{ id: 'a', at: NOW, by: ACTOR.by, who: 'person', method: 'call', outcome: 'spoke-to-them', withinPlan: true },
};
const weighed = (file: CaseFile): CaseFile => ({ ...file, deadlines: weighedDeadlines(file, calendar) });

it.each<[string, CaseFile]>([
  ['contact is paused', flagged(base, 'contact-paused')],
  ['they came back and left suddenly', flagged(base, 'left-suddenly')],
  ['they left suddenly', { ...base, handedOffBecause: 'left-suddenly' }],
  ['they were cut off and are to be waited for', { ...base, handedOffBecause: 'cut-off' }],
  [
    'they told us to stop texting',
    flagged({ ...base, content: { ...base.content, plans: [plan({ method: 'text' })] } }, 'texting-stopped'),
  ],
])('asks a person while %s', (_, file) => {
  expect(weighed(file).deadlines).toEqual([{ ...runs, needsDecision: true, held: true }]);
});

it('asks nobody where nothing holds contact, or where the promise was met', () => {
  expect(weighed(base).deadlines).toEqual([runs]);
  const met = flagged(base, 'contact-paused');
  expect(weighed({ ...met, content: { ...met.content, work: { ...NO_WORK, attempts: [spoke] } } }).deadlines).toEqual([
    runs,
  ]);
});

it('keeps what was decided while the hold stands, and is as it was when it goes', () => {
  const held = weighed(flagged(base, 'contact-paused'));
  const decision = { who: 'person', decision: 'another-agreed-way', reason: 'The outreach worker asks.' } as const;
  const decided = decidePromise({ case: held, session: null }, ACTOR, decision);
  if ('refused' in decided || !decided.case) throw new Error('not decided');
  const again = weighed(decided.case);
  expect(again.deadlines.some(isUndecided)).toBe(false);
  expect(again.deadlines).toMatchObject([{ held: true, decision: 'another-agreed-way', decidedAt: NOW }]);
  expect(weighed(flagged(again)).deadlines).toEqual([runs]);
});

it('is no question of the hold where the plan itself leaves no safe time', () => {
  const asked = { ...runs, firstSafe: NOW + 48 * HOUR, needsDecision: true };
  const file = flagged({ ...base, deadlines: [asked] }, 'contact-paused');
  expect(weighed(file).deadlines).toEqual([asked]);
  expect(weighed(flagged(file)).deadlines).toEqual([asked]);
});

describe('two cases that a human joined', () => {
  const ANY_TIME = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '00:00', to: '24:00' }] as const;
  const told = (id: string, agreedAt: number, over: Partial<ContactPlan> = {}): CaseFile => ({
    ...base,
    id: caseId(id),
    agreedAt,
    handedOffAt: agreedAt,
    content: { ...base.content, plans: [plan({ windows: ANY_TIME, confirmedAt: agreedAt, ...over })] },
  });
  const joined = (over: Partial<ContactPlan>): readonly CaseFile[] => {
    const [earlier, anew] = [told('earlier', NOW - 24 * HOUR, over), told('anew', NOW)];
    const result = join({ case: anew, session: null, other: earlier }, { by: ACTOR.by, at: NOW + HOUR });
    if ('refused' in result || !result.case || !result.also) throw new Error('not joined');
    return [result.case, result.also.amend(earlier)];
  };

  it.each<[string, Partial<ContactPlan>]>([
    ['name two numbers', { detail: '+447700900999' }],
    ['have no time in common', { windows: [{ days: ['sun'], from: '10:00', to: '11:00' }] }],
    ['were never read back in one', { windows: null }],
  ])('ask a person, in both, where their plans %s: nobody may make contact', (_, over) => {
    for (const file of joined(over)) {
      expect(weighedDeadlines(file, calendar)).toMatchObject([{ who: 'person', needsDecision: true }]);
      expect(weighed(file).deadlines.some(isUndecided)).toBe(true);
    }
  });

  it('ask nobody where both allow the same', () => {
    for (const file of joined({})) expect(weighed(file).deadlines.some(isUndecided)).toBe(false);
  });

  it('do not ask again of what was decided of the plan they have together', () => {
    const [file = base] = joined({ detail: '+447700900999' });
    const decision = { who: 'person', decision: 'another-agreed-way', reason: 'The outreach worker asks.' } as const;
    const decided = decidePromise({ case: weighed(file), session: null }, ACTOR, decision);
    if ('refused' in decided || !decided.case) throw new Error('not decided');
    expect(weighed(decided.case).deadlines.some(isUndecided)).toBe(false);
  });

  it('are looked at together, whichever of them changes', () => {
    for (const after of joined({}))
      expect(
        reminderNotices({ before: null, after, at: NOW })
          .map(({ key }) => key)
          .toSorted(),
      ).toEqual(['anew', 'earlier']);
  });

  it('leave an attempt made before the join to the plan of that time', () => {
    const [file = base] = joined({ detail: '+447700900999' });
    const tried = { id: 'a', who: 'person', method: 'call', outcome: 'no-answer' } as const;
    const within = (madeAt: number) => {
      const result = logAttempt(
        { case: file, session: null },
        { by: ACTOR.by, at: NOW + 2 * HOUR },
        { ...tried, madeAt },
      );
      if ('refused' in result || !result.case) throw new Error('not logged');
      return workOf(result.case).attempts.at(-1)?.withinPlan;
    };
    expect([within(NOW + HOUR / 2), within(NOW + 1.5 * HOUR)]).toEqual([true, false]);
  });
});

it('asks a person while nobody is to ring their number, and no more when that is over', () => {
  const held = weighedDeadlines(base, calendar, ['person']);
  expect(held).toEqual([{ ...runs, needsDecision: true, held: true }]);
  expect(weighedDeadlines(base, calendar, ['reporter'])).toEqual([runs]);
  expect(weighedDeadlines({ ...base, deadlines: held }, calendar)).toEqual([runs]);
  const met = { ...base, content: { ...base.content, work: { ...NO_WORK, attempts: [spoke] } } };
  expect(weighedDeadlines(met, calendar, ['person'])).toEqual([runs]);
});
