/** When a plan is amber: by its age, by what happened since, and never by what came before it. */
import { planAge, type PlanAgeReason } from '../../../src/cases/plan-age';
import type { CaseFile } from '../../../src/core/case-file';
import type { Attempt, AttemptOutcome, PlanAgreed } from '../../../src/core/work';
import { NO_WORK } from '../../../src/core/work';
import { staffId } from '../../../src/core/staff';
import { handedOff, NOW, plan } from '../store/fixtures';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
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
const spokenAndAgreed = (spokeAt: number, agreedAt: number): Partial<CaseFile> => {
  const attempts = tried('spoke-to-them', spokeAt).content?.work?.attempts ?? [];
  const plansAgreed = agreed({ at: agreedAt }).content?.work?.plansAgreed ?? [];
  return { content: { ...base.content, work: { ...NO_WORK, attempts, plansAgreed } } };
};
const talked = (about: 'person' | 'reporter'): Partial<CaseFile> => ({
  content: { ...base.content, work: { ...NO_WORK, talks: [{ at: NOW + 1, by, about }] } },
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
  ['they were spoken to, and it was not gone through', tried('spoke-to-them'), DAY, ['contact-since']],
  ['they were spoken to before it', tried('spoke-to-them', NOW), DAY, []],
  ['whoever reported was spoken to', tried('spoke-to-them', NOW + 1, 'reporter'), DAY, []],
  ['it was gone through at that contact', spokenAndAgreed(NOW + 20 * MINUTE, NOW), DAY, []],
  [
    'it was gone through a while before they were spoken to',
    spokenAndAgreed(NOW + 31 * MINUTE, NOW),
    DAY,
    ['contact-since'],
  ],
  ['a handler talked with them since', talked('person'), DAY, ['contact-since']],
  ['a handler talked with whoever reported', talked('reporter'), DAY, []],
  ['staff heard since that they have left', reason('they-left'), DAY, ['separation']],
  ['staff heard since that somebody found out', reason('found-out'), DAY, ['discovery']],
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
