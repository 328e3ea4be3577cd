/**
 * What became of every promise and every contact of a week, looked at afterwards without the rules that made them: times
 * are read off a clock in London by Intl and held against the plan word for word.
 */
import type { Deadline } from '../../core/case';
import type { CaseFile } from '../../core/case-file';
import type { Landlord } from '../../core/landlord';
import type { Attempt } from '../../core/work';
import { isContact, isAttempt } from '../../triage/attempts';
import { isIn } from './wall';

export interface Tally {
  readonly cases: number;
  readonly promises: number;
  /** Spoken to in time; or tried in time, where the policy promises to try. */
  readonly kept: number;
  /** Tried in time by the plan, and nobody answered who could be spoken to. */
  readonly tried: number;
  /** No safe time with staff in before it fell due: a named person decided. */
  readonly decided: number;
  /** Nobody tried, and nobody decided. */
  readonly missed: number;
  readonly attempts: number;
  readonly outsidePlan: number;
  readonly windowsBroken: number;
  readonly reminders: number;
  /** Times that staff in a hurry asked for something to leave, and how often anything did. */
  readonly presses: number;
  readonly left: number;
  /** Of those, what the person had not agreed to. */
  readonly leftOutside: number;
}

export const NOTHING: Tally = {
  cases: 0,
  promises: 0,
  kept: 0,
  tried: 0,
  decided: 0,
  missed: 0,
  attempts: 0,
  outsidePlan: 0,
  windowsBroken: 0,
  reminders: 0,
  presses: 0,
  left: 0,
  leftOutside: 0,
};

export const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((all, one) => {
    const added = (Object.keys(all) as (keyof Tally)[]).map((name) => [name, all[name] + one[name]] as const);
    return { ...all, ...Object.fromEntries(added) };
  }, NOTHING);

export const audit = (landlord: Landlord, files: readonly CaseFile[], reminders: number): Tally => ({
  ...sum(files.map((file) => auditCase(landlord, file))),
  cases: files.length,
  reminders,
});

const auditCase = (landlord: Landlord, file: CaseFile): Tally => {
  const attempts = file.content.work?.attempts ?? [];
  const promises = file.deadlines.map((deadline) => became(landlord, file, deadline));
  const count = (what: Became): number => promises.filter((one) => one === what).length;
  return {
    ...NOTHING,
    promises: promises.length,
    kept: count('kept'),
    tried: count('tried'),
    decided: count('decided'),
    missed: count('missed'),
    attempts: attempts.length,
    outsidePlan: attempts.filter(({ withinPlan }) => !withinPlan).length,
    windowsBroken: attempts.filter((attempt) => isBroken(file, attempt)).length,
  };
};

type Became = 'kept' | 'tried' | 'decided' | 'missed';

const became = ({ firstContact }: Landlord, { content }: CaseFile, deadline: Deadline): Became => {
  const { who, due, promise } = deadline;
  const inTime = (content.work?.attempts ?? []).filter((one) => one.who === who && one.at <= due);
  const mayTry = firstContact.some(({ clause, attemptOnly }) => clause === promise && attemptOnly === true);
  if (inTime.some(mayTry ? isAttempt : isContact)) return 'kept';
  if (inTime.some(isAttempt)) return 'tried';
  const decided = (content.work?.promiseDecisions ?? []).some((one) => one.who === who && one.at <= due);
  return deadline.needsDecision && decided ? 'decided' : 'missed';
};

/** Outside every window that was agreed, inside one that never was to be used, by another way, or with no plan at all. */
const isBroken = ({ content }: CaseFile, { at, who, method }: Attempt): boolean => {
  const plan = content.plans.find(({ about }) => about === who);
  return !plan || plan.method !== method || !isIn(plan.windows ?? [], at) || isIn(plan.never, at);
};
