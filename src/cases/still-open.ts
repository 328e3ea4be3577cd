/**
 * What stands open on a case that somebody is about to close, by its code: named to them before it closes, so that nothing
 * is passed over unseen. Some of it stays open for good, and the case may close all the same. Pure.
 */
import { type CaseFile, isFlagged, workOf } from '../core/case-file';
import { WHOSE, type Whose } from '../core/contact-plan';
import { isContact } from '../triage/attempts';
import { isUndecided } from './promise-decision';
import { hasTalked } from './plan-again';
import { foundNow } from './screen-since';

/** `priority:urgent`, `children:could-not-be-asked`, `undecided:person`, `not-spoken:person`, `left-suddenly`, `task:options`. */
export const stillOpen = (file: CaseFile): readonly string[] => [
  ...(file.priority === 'soon' ? [] : [`priority:${file.priority}`]),
  ...(hasLeftSuddenly(file) ? ['left-suddenly'] : []),
  ...found(file),
  ...WHOSE.filter(
    (who) => !hasSpoken(file, who) && file.deadlines.some((one) => one.who === who && isUndecided(one)),
  ).map((who) => `undecided:${who}`),
  ...WHOSE.filter((who) => !isSpokenWith(file, who)).map((who) => `not-spoken:${who}`),
  ...workOf(file)
    .tasks.filter(({ settled }) => settled === null)
    .map(({ code }) => `task:${code}`),
];

/** Until somebody has gone through the plan with them, with the two words. */
const hasLeftSuddenly = (file: CaseFile): boolean =>
  isFlagged(file, 'left-suddenly') ||
  (file.handedOffBecause === 'left-suddenly' && !workOf(file).plansAgreed.some(({ wordsPassed }) => wordsPassed));

const found = (file: CaseFile): readonly string[] => {
  const { screen } = workOf(file);
  if (screen === null) return [];
  return [
    ...(screen.childrenAtRisk === 'no-concern-today' ? [] : [`children:${foundNow(file, screen, 'childrenAtRisk')}`]),
    ...(screen.adultsAtRisk === 'no-concern-today' ? [] : [`adults:${foundNow(file, screen, 'adultsAtRisk')}`]),
  ];
};

/** Who was promised nothing is not missed here. */
const isSpokenWith = (file: CaseFile, who: Whose): boolean =>
  !file.deadlines.some((one) => one.who === who) || hasTalked(file, who) || hasSpoken(file, who);

const hasSpoken = (file: CaseFile, who: Whose): boolean =>
  workOf(file).attempts.some((one) => one.who === who && one.at >= (file.reopenedAt ?? 0) && isContact(one));
