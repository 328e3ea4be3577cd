/**
 * What a trained look at a case may call for, in one list: who does it, by when, and whether the case may close before it
 * is settled. A supervisor who must change what is asked of staff changes it here.
 */
import { chosenOf } from '../core/answer';
import { planOf, workOf, type CaseFile } from '../core/case-file';
import { WHOSE } from '../core/contact-plan';
import type { EveryCase } from '../core/landlord';
import type { Role } from '../core/staff';
import { isConcern, type Screen } from '../core/screen';
import type { RaisedTask } from '../core/task';

type Found = Pick<Screen, 'childrenAtRisk' | 'adultsAtRisk' | 'dashBy' | 'signs'>;

export interface Task {
  readonly code: string;
  /** The case does not close while it is open. Done, or not needed for a reason, are both settled. */
  readonly must: boolean;
  readonly days: number;
  readonly owner: Role;
  readonly when: (file: CaseFile, found: Found) => boolean;
  /** A new look calls for it anew, though it was settled before. */
  readonly again?: true;
  /** Only where the landlord's policy promises it for every case. */
  readonly promised?: EveryCase;
  /** Done only where staff have spoken with them: with the person it is about, or with anybody of the case. */
  readonly spoken?: 'person' | 'anybody';
  /** Done only with who did it and when; `trained`: written down by somebody trained to look after cases (SO20). */
  readonly record?: 'who-and-when' | 'trained';
}

const always = (): boolean => true;
const never = (): boolean => false;
const children = (_: CaseFile, { childrenAtRisk }: Found): boolean => isConcern(childrenAtRisk);
const adults = (_: CaseFile, { adultsAtRisk }: Found): boolean => isConcern(adultsAtRisk);
const concern = (file: CaseFile, found: Found): boolean => children(file, found) || adults(file, found);
const unasked = (_: CaseFile, { childrenAtRisk, adultsAtRisk }: Found): boolean =>
  [childrenAtRisk, adultsAtRisk].includes('could-not-be-asked');
const wants =
  (...values: readonly string[]) =>
  ({ content }: CaseFile): boolean =>
    chosenOf(content.answers['want']?.value).some((one) => values.includes(one));
const door =
  (...doors: readonly CaseFile['door'][]) =>
  (file: CaseFile): boolean =>
    doors.includes(file.door);
const CUSTOMERS = ['me', 'not-sure', 'someone-else', 'returning'] as const;
/** Where there is a concern DASH is asked for, and is that assessment; who has done it is not asked again. */
const ofCustomer = (file: CaseFile, found: Found): boolean =>
  door(...CUSTOMERS)(file) && !concern(file, found) && found.dashBy === null;
const sign =
  (code: NonNullable<Found['signs']>[number]) =>
  (_: CaseFile, { signs = [] }: Found): boolean =>
    signs.includes(code);
const isVisited = (file: CaseFile, found: Found): boolean =>
  sign('visit-planned')(file, found) || WHOSE.some((whose) => planOf(file, whose)?.method === 'in-person');
const isLesser = (file: CaseFile, found: Found): boolean => !concern(file, found) && file.priority === 'soon';

export const TASKS: readonly Task[] = [
  { code: 'conflict-check', must: true, days: 1, owner: 'case-handler', when: always },
  { code: 'safeguarding-procedure', must: true, days: 1, owner: 'case-handler', when: always },
  { code: 'refer-children', must: true, days: 1, owner: 'safeguarding-lead', when: children, again: true },
  { code: 'refer-adults', must: true, days: 1, owner: 'safeguarding-lead', when: adults, again: true },
  {
    code: 'ask-again',
    must: true,
    days: 7,
    owner: 'case-handler',
    when: unasked,
    again: true,
    spoken: 'anybody',
    record: 'who-and-when',
  },
  {
    code: 'dash',
    must: true,
    days: 2,
    owner: 'case-handler',
    when: (file, found) => concern(file, found) && found.dashBy === null,
    again: true,
    spoken: 'person',
    record: 'trained',
  },
  {
    code: 'safety-plan',
    must: true,
    days: 2,
    owner: 'case-handler',
    when: door(...CUSTOMERS, 'colleague'),
    spoken: 'person',
    record: 'who-and-when',
  },
  {
    code: 'options',
    must: true,
    days: 7,
    owner: 'case-handler',
    when: always,
    promised: 'options',
    spoken: 'anybody',
  },
  {
    code: 'risk-assessment',
    must: true,
    days: 2,
    owner: 'case-handler',
    when: ofCustomer,
    promised: 'risk-assessment',
    spoken: 'person',
    record: 'trained',
  },
  { code: 'council-duty', must: true, days: 2, owner: 'case-handler', when: wants('move', 'tonight') },
  { code: 'move', must: false, days: 7, owner: 'case-handler', when: wants('move') },
  { code: 'same-tenure', must: false, days: 14, owner: 'case-handler', when: wants('move') },
  { code: 'equipment', must: false, days: 7, owner: 'case-handler', when: wants('feel-safer-at-home', 'stay') },
  { code: 'new-customer', must: false, days: 7, owner: 'case-handler', when: sign('new-customer') },
  { code: 'lone-working', must: true, days: 1, owner: 'supervisor', when: isVisited },
  { code: 'lesser-review', must: false, days: 28, owner: 'supervisor', when: isLesser },
  { code: 'work-and-home', must: true, days: 2, owner: 'colleague-cases', when: door('colleague') },
  { code: 'work-risks', must: true, days: 7, owner: 'colleague-cases', when: door('colleague') },
  { code: 'by-their-child', must: true, days: 7, owner: 'case-handler', when: sign('by-their-child') },
  { code: 'another-officer', must: true, days: 2, owner: 'supervisor', when: door('my-behaviour') },
];

/** What somebody asked for on their way back: raised when they did, and by nothing that is found here. */
export const ASKED_FOR: readonly Task[] = [
  { code: 'asked-to-add', must: true, days: 1, owner: 'case-handler', when: never },
  { code: 'asked-to-ask-for-a-call', must: true, days: 1, owner: 'case-handler', when: never },
  { code: 'asked-to-change-plan', must: true, days: 1, owner: 'case-handler', when: never },
  { code: 'asked-to-withdraw', must: true, days: 1, owner: 'supervisor', when: never },
  { code: 'asked-to-delete', must: true, days: 1, owner: 'supervisor', when: never },
];

/** A caller asked for a person, and nobody took the call: raised when it was so, taken away when somebody did speak with them. */
const AFTER_A_CALL: readonly Task[] = [
  { code: 'call-not-taken', must: true, days: 1, owner: 'case-handler', when: never },
];

/** The contact plan is gone through again at every contact: raised by one that did not, settled by doing it. */
const AFTER_CONTACT: readonly Task[] = [
  { code: 'plan-again', must: false, days: 1, owner: 'case-handler', when: never },
  { code: 'plan-again-reporter', must: false, days: 1, owner: 'case-handler', when: never },
];

/** Each may settle what is theirs, and what is a case handler's where they stand above one. */
const SETTLERS: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  'case-handler': ['case-handler', 'supervisor', 'safeguarding-lead'],
  supervisor: ['supervisor', 'safeguarding-lead'],
  'safeguarding-lead': ['safeguarding-lead'],
};

/** A restricted case is seen by its group alone, so all of it is theirs (R7). What no list has any more is a supervisor's. */
export const maySettle = ({ access }: CaseFile, code: string, roles: readonly Role[]): boolean => {
  if (access === 'restricted') return roles.includes('colleague-cases');
  const owner = taskOf(code)?.owner ?? 'supervisor';
  return (SETTLERS[owner] ?? [owner]).some((role) => roles.includes(role));
};

export const taskOf = (code: string): Task | null =>
  [...TASKS, ...ASKED_FOR, ...AFTER_CONTACT, ...AFTER_A_CALL].find((task) => task.code === code) ?? null;

/** Handed to them by their role, and not to every case handler as well: what nobody else does. */
export const theirsAlone = (file: CaseFile, roles: readonly Role[]): readonly RaisedTask[] =>
  workOf(file).tasks.filter(({ code, settled }) => {
    const owner = taskOf(code)?.owner;
    return settled === null && owner !== undefined && owner !== 'case-handler' && roles.includes(owner);
  });
