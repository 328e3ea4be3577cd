/** What is next on a case: by its own date, whose it is, and gone once it is done. */
import { toDo, type Looking } from '../../../src/cases/to-do';
import type { CaseFile } from '../../../src/core/case-file';
import { caseFile, landlord, NOW } from '../console/fixtures';
import { NO_WORK, type CaseWork } from '../../../src/core/work';
import { staffId } from '../../../src/core/staff';

const DAY = 24 * 60 * 60 * 1000;
const ANNA = staffId('staff-anna');
const looking: Looking = { roles: ['case-handler'], isTrained: true, landlord: landlord(), now: NOW };
const worked = (work: Partial<CaseWork>, over: Partial<CaseFile> = {}): CaseFile =>
  caseFile({ owner: ANNA, ...over, content: { ...caseFile().content, work: { ...NO_WORK, ...work } } });
const mine = (file: CaseFile, over: Partial<Looking> = {}) =>
  toDo(file, { ...looking, ...over }).mine.map((step) => (step.what === 'task' ? step.code : step.what));
const task = (code: string, days: number) =>
  ({ id: `${code}-1`, code, raisedAt: NOW, due: NOW + days * DAY, settled: null }) as const;
const SPOKE = {
  id: 'a',
  at: NOW,
  by: ANNA,
  who: 'person',
  method: 'call',
  outcome: 'spoke-to-them',
  withinPlan: true,
} as const;

it('is to take it, to decide, to look, and to make contact, of a new case', () => {
  expect(new Set(mine(caseFile()))).toEqual(new Set(['take', 'decide', 'screen', 'contact']));
  expect(mine(caseFile()).at(-1)).toBe('contact');
});

it('is nothing of contact once the promise is kept', () => {
  expect(mine(worked({ attempts: [SPOKE] }))).not.toContain('contact');
});

it('is one contact with each, by the earliest of their promises, and another after an attempt in vain', () => {
  const [deadline] = caseFile().deadlines;
  if (!deadline) throw new Error('the fixture has a promise');
  const twice = worked({}, { deadlines: [{ ...deadline, due: NOW + DAY }, deadline] });
  expect(toDo(twice, looking).mine.filter(({ what }) => what === 'contact')).toEqual([
    { what: 'contact', who: 'person', due: deadline.due },
  ]);
  const reminder = { after: 'try-again', to: 'team', who: 'person', since: NOW, minutes: 0, at: NOW } as const;
  expect(mine(worked({}, { deadlines: [], reminders: [reminder] }))).toEqual(['screen', 'contact']);
});

it('is tasks by their date, and apart from them what another role settles', () => {
  const file = worked({ tasks: [task('options', 7), task('refer-children', 1), task('dash', 2)] }, { deadlines: [] });
  expect(mine(file)).toEqual(['screen', 'dash', 'options']);
  expect(toDo(file, looking).others).toMatchObject([{ code: 'refer-children', owner: 'safeguarding-lead' }]);
  expect(mine(file, { roles: ['adviser'], isTrained: false })).toEqual([]);
});

it('is a review when it is near or over, and not a month ahead', () => {
  const agreed = {
    at: NOW,
    by: ANNA,
    about: 'person',
    version: 1,
    wordsPassed: true,
    reviewBy: NOW + 20 * DAY,
  } as const;
  const file = worked({ plansAgreed: [agreed] }, { deadlines: [] });
  expect(mine(file)).toEqual(['screen']);
  expect(mine(file, { now: NOW + 18 * DAY })).toContain('plan');
  const { reviewDays } = landlord().escalation;
  expect(mine(file, { now: NOW + (reviewDays - 2) * DAY })).toContain('case-review');
  const reviewed = worked({ reviews: [{ at: NOW + 10 * DAY, by: ANNA }] }, { deadlines: [] });
  expect(mine(reviewed, { now: NOW + (reviewDays - 2) * DAY })).not.toContain('case-review');
});

it('is to write a live conversation down as a contact, and the plan once, however it is asked for', () => {
  const talks = [{ at: NOW, by: ANNA, about: 'person' }] as const;
  const talked = worked({ talks, tasks: [task('plan-again', 1)] });
  const steps = toDo(talked, { ...looking, now: NOW + 1000 }).mine;
  expect(steps).toContainEqual(expect.objectContaining({ what: 'contact', who: 'person', talked: true }));
  expect(steps.filter((step) => step.what === 'plan')).toEqual([]);
  expect(steps.filter((step) => step.what === 'task')).toHaveLength(1);
  const settled = { how: 'not-needed', because: 'They asked us not to', at: NOW, by: ANNA } as const;
  const over = worked({ talks, tasks: [{ ...task('plan-again', 1), settled }], attempts: [SPOKE] });
  expect(mine(over, { now: NOW + 1000 }).filter((one) => one === 'plan' || one === 'contact')).toEqual([]);
});

it('is nothing on a case that is closed', () => {
  expect(toDo(worked({}, { state: 'closed' }), looking)).toEqual({ mine: [], others: [] });
});
