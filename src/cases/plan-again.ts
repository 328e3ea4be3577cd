/**
 * A contact plan is gone through again at every contact (conversation.md, contact-plan): who spoke with somebody and agreed
 * nothing leaves a task, and the plan is amber until it is done. Pure.
 */
import { type CaseFile, working, workOf } from '../core/case-file';
import type { ContactPlan } from '../core/contact-plan';
import type { Instant } from '../core/ids';
import type { StaffId } from '../core/staff';
import { DAY, MINUTE } from '../core/time';
import { openTask, withTask } from '../core/task';

type About = ContactPlan['about'];

/** By whose plan it is. */
export const PLAN_AGAIN: Readonly<Record<About, string>> = {
  person: 'plan-again',
  reporter: 'plan-again-reporter',
};

/** What was agreed so shortly before somebody wrote down that they spoke was agreed at that contact. */
const SAME_CONTACT = 30 * MINUTE;

export const isAgreedAt = (file: CaseFile, about: About, spokeAt: Instant): boolean =>
  workOf(file).plansAgreed.some((one) => one.about === about && one.at >= spokeAt - SAME_CONTACT);

export interface Spoke {
  readonly about: About;
  readonly spokeAt: Instant;
  readonly now: Instant;
}

/** The task stands open. */
export const isAskedAgain = (file: CaseFile, about: About): boolean =>
  openTask(workOf(file).tasks, PLAN_AGAIN[about]) !== undefined;

/** With the task, unless it was agreed at this contact or is to be done already. */
export const agreeAgain = (file: CaseFile, { about, spokeAt, now }: Spoke): CaseFile =>
  isAgreedAt(file, about, spokeAt) ? file : raised(file, about, now);

/** Whatever was agreed before. */
export const raised = (file: CaseFile, about: About, at: Instant): CaseFile =>
  working(file, { tasks: withTask(workOf(file).tasks, { code: PLAN_AGAIN[about], at, due: at + DAY }) });

/** The plan was agreed: what asked for it is done. */
export const doneAgain = (file: CaseFile, about: About, { by, at }: { by: StaffId; at: Instant }): CaseFile => {
  const { tasks } = workOf(file);
  const open = openTask(tasks, PLAN_AGAIN[about]);
  if (!open) return file;
  const settled = { how: 'done', because: null, at, by } as const;
  return working(file, { tasks: tasks.map((task) => (task === open ? { ...task, settled } : task)) });
};

/** Somebody of the staff took over a live conversation with them, since it was opened again where it was. */
export const hasTalked = (file: CaseFile, about: About): boolean =>
  (workOf(file).talks ?? []).some((one) => one.about === about && one.at >= (file.reopenedAt ?? 0));

/** Somebody of the staff took over a live conversation: a contact like any other. */
export const talkedWith = (file: CaseFile, { by, at }: { by: StaffId; at: Instant }): CaseFile => {
  const about = file.door === 'someone-else' ? 'reporter' : 'person';
  const talks = [...(workOf(file).talks ?? []), { at, by, about } as const];
  return agreeAgain(working(file, { talks }), { about, spokeAt: at, now: at });
};
