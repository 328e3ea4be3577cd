/** When a plan is amber: by its age, by what happened since, and never by what came before it. */
import { planAge, type PlanAgeReason } from '../../../src/cases/plan-age';
import type { Attempt, AttemptOutcome, PlanAgreed } from '../../../src/core/work';
import { NO_WORK } from '../../../src/core/work';
import { staffId } from '../../../src/core/staff';
import type { CaseFile } from '../../../src/store/store';
import { handedOff, NOW, plan } from '../store/fixtures';

const DAY = 24 * 60 * 60 * 1000;
const by = staffId('staff-anna');
const PLAN = plan({ confirmedAt: NOW });
const base = handedOff({ reasons: [] });

const tried = (outcome: AttemptOutcome, at = NOW + 1, who: Attempt['who'] = 'person'): Partial<CaseFile> => ({
  content: {
    ...base.content,
    work: { ...NO_WORK, attempts: [{ id: 'a', at, by, who, method: 'call', outcome, withinPlan: true }] },
  },
});
const reason = (code: string, at = NOW + 1): Partial<CaseFile> => ({ reasons: [{ code, at }] });
const agreed = (over: Partial<PlanAgreed>): Partial<CaseFile> => ({
  content: {
    ...base.content,
    work: {
      ...NO_WORK,
      plansAgreed: [{ at: NOW, by, about: 'person', version: 1, wordsPassed: true, reviewBy: NOW + 7 * DAY, ...over }],
    },
  },
});
const flagged: Partial<CaseFile> = { content: { ...base.content, flags: ['left-suddenly'] } };
const left = (at: number): Partial<CaseFile> => ({ handedOffBecause: 'left-suddenly', handedOffAt: at });

it.each<[string, Partial<CaseFile>, number, readonly PlanAgeReason[]]>([
  ['new', {}, 0, []],
  ['13 days old', {}, 14 * DAY - 1, []],
  ['14 days old', {}, 14 * DAY, ['fourteen-days']],
  ['told since that they have left', reason('urgent-signs:left-or-leaving'), DAY, ['separation']],
  ['told before that they have left', reason('urgent-signs:left-or-leaving', NOW), DAY, []],
  ['told since of being followed', reason('urgent-signs:follows-or-watches-me'), DAY, ['discovery']],
  ['told since of something else', reason('urgent-signs:weapon'), DAY, []],
  ['they left suddenly after it', left(NOW + 1), DAY, ['discovery']],
  ['they left suddenly before it', left(NOW - 1), DAY, []],
  ['they came back and left suddenly', flagged, DAY, ['discovery']],
  ['nobody answered', tried('no-answer'), DAY, ['failed-contact']],
  ['somebody else answered', tried('someone-else-answered'), DAY, ['failed-contact']],
  ['the words were not passed', tried('words-not-passed'), DAY, ['failed-contact']],
  ['they were spoken to', tried('spoke-to-them'), DAY, []],
  ['nobody answered before it', tried('no-answer', NOW), DAY, []],
  ['whoever reported did not answer', tried('no-answer', NOW + 1, 'reporter'), DAY, []],
  ['its review date has not come', agreed({}), 7 * DAY - 1, []],
  ['its review date has come', agreed({}), 7 * DAY, ['review-due']],
  ['the review date of another version has come', agreed({ version: 2 }), 7 * DAY, []],
  ['the review date of the other plan has come', agreed({ about: 'reporter' }), 7 * DAY, []],
  ['old, and nobody answered', tried('no-answer'), 20 * DAY, ['fourteen-days', 'failed-contact']],
])('a plan is amber or not when %s', (_, over, later, expected) => {
  expect(planAge(PLAN, { ...base, ...over }, NOW + later)).toEqual(expected);
});
