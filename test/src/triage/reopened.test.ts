/** A closed case that must be read again: its clocks begin anew, and what was before counts as it did. */
import type { CaseFile } from '../../../src/core/case-file';
import { staffId } from '../../../src/core/staff';
import { NO_WORK } from '../../../src/core/work';
import { lookAt } from '../../../src/cases/reminders';
import { codesOf } from '../../../src/reports/codes';
import { reopened } from '../../../src/triage/reopened';
import { testLandlord } from '../../support/landlord';
import { answer, handedOff, HOUR, NOW, plan } from '../store/fixtures';

const ANNA = staffId('staff-anna');
const LATER = NOW + 72 * HOUR;
const first = [{ who: 'person', due: NOW + HOUR, promise: '5.4', needsDecision: false }] as const;
const anew = [
  { who: 'person', due: LATER + HOUR, promise: '5.4', needsDecision: false },
  { who: 'reporter', due: LATER + HOUR, promise: '5.4', needsDecision: false },
] as const;
const spoke = {
  id: 'a1',
  at: NOW + 1,
  by: ANNA,
  who: 'person',
  method: 'call',
  outcome: 'spoke-to-them',
  withinPlan: true,
} as const;

const closed = (over: Partial<CaseFile> = {}): CaseFile => {
  const file = handedOff({ state: 'closed', owner: ANNA, priority: 'soon', deadlines: first, ...over });
  const closing = { at: NOW + HOUR, by: ANNA, outcome: 'moved', lessons: 'x' } as const;
  return { ...file, content: { ...file.content, work: { ...NO_WORK, attempts: [spoke], closing } } };
};
const again = (file: CaseFile, doors: string[] = []): CaseFile =>
  reopened(file, { at: LATER, because: 'back-after-closing' }, ({ door, receivedAt }) => {
    doors.push(`${door} ${receivedAt}`);
    return anew;
  });

it('is promised anew to those who can be reached, by who told', () => {
  const doors: string[] = [];
  const withPlans = (file: CaseFile, abouts: readonly ('person' | 'reporter')[]): CaseFile => ({
    ...file,
    content: { ...file.content, plans: abouts.map((about) => plan({ about })) },
  });
  const who = (file: CaseFile) => again(file, doors).deadlines.map((deadline) => deadline.who);
  expect(who(withPlans(closed({ door: 'someone-else' }), ['reporter']))).toEqual(['person', 'reporter']);
  // A reporter who stays anonymous.
  expect(who(withPlans(closed({ door: 'someone-else' }), []))).toEqual(['person']);
  const colleague = withPlans(closed({ door: 'colleague' }), ['reporter']);
  const answers = { 'colleague-about': answer('a-colleague') };
  expect(who({ ...colleague, content: { ...colleague.content, answers } })).toEqual(['person', 'reporter']);
  expect(doors).toEqual([`someone-else ${LATER}`, `someone-else ${LATER}`, `someone-else ${LATER}`]);
});

it('is not met by what was tried before, and waits for somebody from then on', () => {
  const calendar = { landlord: testLandlord(), holidays: [] };
  const file = again(closed());
  const after = (now: number) => lookAt(file, calendar, now).standing.map((one) => one.after);
  expect(after(LATER)).not.toContain('untaken');
  expect(after(LATER + 24 * HOUR)).toEqual(expect.arrayContaining(['untaken', 'overdue']));
  const met = { ...file, content: { ...file.content, work: { ...NO_WORK, attempts: [{ ...spoke, at: LATER + 1 }] } } };
  const overdue = lookAt(met, calendar, LATER + 24 * HOUR).standing.filter((one) => one.after === 'overdue');
  expect(overdue.map(({ who }) => who)).not.toContain('person');
});

it('is reported by what was promised first', () => {
  expect(codesOf(again(closed()), []).deadlines).toEqual([{ who: 'person', due: NOW + HOUR, promise: '5.4' }]);
});
