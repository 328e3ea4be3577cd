/** A promise that runs while nobody may make contact: a named person is asked, and it is settled when the hold goes. */
import { decidePromise, isUndecided } from '../../../src/cases/promise-decision';
import { weighedDeadlines } from '../../../src/cases/weighed';
import type { Deadline } from '../../../src/core/case';
import type { CaseFile } from '../../../src/core/case-file';
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
