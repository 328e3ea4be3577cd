import { ATTEMPT_OUTCOMES } from '../../../src/core/work';
import { isAttempt, isContact } from '../../../src/triage/attempts';

it('counts a contact as an attempt, and no attempt but one as a contact', () => {
  const counted = (count: typeof isAttempt): readonly string[] =>
    ATTEMPT_OUTCOMES.filter((outcome) => count({ outcome, withinPlan: true }));
  expect(counted(isContact)).toEqual(['spoke-to-them']);
  expect(counted(isAttempt)).toEqual(['spoke-to-them', 'words-not-passed', 'no-answer', 'someone-else-answered']);
});

it('counts nothing that was done outside the plan: an unsafe time keeps no promise', () => {
  for (const outcome of ATTEMPT_OUTCOMES)
    expect([isAttempt, isContact].map((count) => count({ outcome, withinPlan: false }))).toEqual([false, false]);
});
