/** What a look found, with what was done since: two parts of a page never contradict each other. */
import { foundNow } from '../../../src/cases/screen-since';
import { stillOpen } from '../../../src/cases/still-open';
import { type CaseFile, working } from '../../../src/core/case-file';
import type { Screen } from '../../../src/core/screen';
import { staffId } from '../../../src/core/staff';
import type { RaisedTask } from '../../../src/core/task';
import { handedOff, NOW } from '../store/fixtures';

const ANNA = staffId('staff-anna');
const look: Screen = {
  at: NOW,
  by: ANNA,
  childrenAtRisk: 'concern-not-yet-acted-on',
  adultsAtRisk: 'no-concern-today',
  dashBy: null,
  agencyOutcome: null,
};
const task = (settled: RaisedTask['settled']): RaisedTask => ({
  id: 'refer-children-1',
  code: 'refer-children',
  raisedAt: NOW,
  due: NOW + 1,
  settled,
});
const worked = (settled: RaisedTask['settled'], over: Partial<Screen> = {}): CaseFile =>
  working(handedOff(), { screen: { ...look, ...over }, tasks: [task(settled)] });
const done = { how: 'done', because: null, at: NOW + 1, by: ANNA } as const;
const children = (file: CaseFile) => stillOpen(file).filter((code) => code.startsWith('children:'));

it('a referral that was made after the look was acting on it, and it stands among what is open as such', () => {
  expect(children(worked(done))).toEqual(['children:concern-acted-on-since']);
  expect(foundNow(worked(done), look, 'adultsAtRisk')).toBe('no-concern-today');
});

it.each([
  ['open still', null],
  ['not needed', { ...done, how: 'not-needed', because: 'x' } as const],
  ['done before they looked', { ...done, at: NOW - 1 }],
])('%s, nobody has acted on it', (_, settled) => {
  expect(children(worked(settled))).toEqual(['children:concern-not-yet-acted-on']);
});

it('a promise is not undecided any more once they were spoken with', () => {
  const due = { who: 'person', due: NOW + 9, promise: '5.4', needsDecision: true } as const;
  const file = { ...worked(done), deadlines: [due] };
  const attempt = {
    id: 'a',
    at: NOW,
    by: ANNA,
    who: 'person',
    method: 'call',
    withinPlan: true,
    outcome: 'spoke-to-them',
  } as never;
  expect(stillOpen(file)).toContain('undecided:person');
  expect(stillOpen(working(file, { attempts: [attempt] }))).not.toContain('undecided:person');
});
