/** Erasing what somebody asked to be erased: freely asked, by whoever decides, and never what must be kept, unseen. */
import { type CaseFile, working, workOf } from '../../../src/core/case-file';
import { staffId, type Role } from '../../../src/core/staff';
import type { Session } from '../../../src/core/session';
import type { Referral, Service } from '../../../src/core/referral';
import type { RaisedTask } from '../../../src/core/task';
import type { CaseWork } from '../../../src/core/work';
import { erase, holdOf, keepRecords, keptFor } from '../../../src/cases/erasing';
import { reminderNotices } from '../../../src/cases/reminders-chore';
import { notices } from '../../../src/outbound/notices';
import { taskNotices } from '../../../src/outbound/task-router';
import { isPast } from '../../../src/cases/retention';
import { reopen } from '../../../src/cases/reopening';
import type { ActDecision, Seen } from '../../../src/store/act';
import { answer, handedOff, NOW, session } from '../store/fixtures';

const ANNA = staffId('staff-anna');
const ACTOR = { by: ANNA, at: NOW };
const decider = (...roles: readonly Role[]) => ({ ...ACTOR, roles });
const LEAD = decider('safeguarding-lead');
const SUPERVISOR = decider('supervisor');
const DAY = 86_400_000;

const TASK: RaisedTask = { id: 'asked-to-delete-1', code: 'asked-to-delete', raisedAt: NOW, due: NOW, settled: null };
const BEN = staffId('staff-ben');
const FREE = { at: NOW, by: BEN, task: TASK.id, wordsPassed: true, alone: 'yes', pressure: 'none-seen' } as const;
const LOOKED: NonNullable<CaseWork['screen']> = {
  ...{ at: NOW, by: BEN, childrenAtRisk: 'no-concern-today', adultsAtRisk: 'no-concern-today' },
  ...{ dashBy: null, agencyOutcome: null },
};
const asked = working(handedOff(), { tasks: [TASK], pressureChecks: [FREE], screen: LOOKED });
const seen = (file: CaseFile, talk: Session | null = null): Seen => ({ case: file, session: talk });
const fileAfter = (decided: ActDecision | { readonly refused: string }): CaseFile => {
  if ('refused' in decided || !decided.case) throw new Error('nothing was written');
  return decided.case;
};
const answered = (question: string, value: string | readonly string[]): CaseFile => ({
  ...asked,
  content: { ...asked.content, answers: { ...asked.content.answers, [question]: answer(value) } },
});
const referredTo = (kind: Service): CaseFile => {
  const referral: Referral = {
    id: 'r1',
    at: NOW,
    by: ANNA,
    put: { kind, to: 'Somebody', what: 'x' },
    basis: { type: 'agreed' },
    told: { was: true },
    answers: [],
  };
  return working(asked, { referrals: [referral] });
};

describe('erasing', () => {
  it('destroys the case in the act that decides it', () => {
    expect(erase(seen(asked), SUPERVISOR, { despite: false })).toMatchObject({
      erase: true,
      events: [{ type: 'case_erased', by: ANNA }],
    });
  });

  it('waits for a free ask, for whoever decides, and for the conversation to be over', () => {
    const despite = { despite: true };
    expect(erase(seen(working(asked, { pressureChecks: [] })), LEAD, despite)).toEqual({ refused: 'not-free' });
    expect(erase(seen(handedOff()), LEAD, despite)).toEqual({ refused: 'no-such-task' });
    expect(erase(seen(asked), decider('case-handler'), despite)).toEqual({ refused: 'not-your-task' });
    expect(erase(seen(asked, session({ mode: 'bot' })), LEAD, despite)).toEqual({ refused: 'with-the-desk' });
    expect(erase(seen(asked, session({ mode: 'with-handler' })), LEAD, despite)).toEqual({
      refused: 'in-conversation',
    });
  });

  it.each(['safeguarding-children', 'safeguarding-adults', 'marac'] as const)(
    'of what was put to %s is for the safeguarding lead alone, knowingly',
    (kind) => {
      const file = referredTo(kind);
      expect(keptFor(file)).toEqual([kind]);
      expect(erase(seen(file), SUPERVISOR, { despite: true })).toEqual({ refused: 'must-be-kept' });
      expect(erase(seen(file), LEAD, { despite: false })).toEqual({ refused: 'must-be-kept' });
      expect(erase(seen(file), LEAD, { despite: true })).toHaveProperty('erase');
    },
  );

  it('of what the police were asked about, or a child is at risk in, is for the lead too', () => {
    const check = { ...ACTOR, decision: 'ask-the-police', reason: 'x' } as const;
    expect(keptFor(working(asked, { welfareChecks: [check] }))).toEqual(['police']);
    const screen = { ...LOOKED, childrenAtRisk: 'concern-acted-on' } as const;
    expect(keptFor(working(asked, { screen }))).toEqual(['safeguarding-children']);
    expect(keptFor(referredTo('specialist'))).toEqual([]);
  });

  it.each<[string, CaseFile]>([
    ['at-risk', answered('household', ['children'])],
    ['at-risk', answered('under-18', 'yes')],
    ['at-risk', { ...asked, reasons: [{ code: 'words-emergency', at: NOW }] }],
    ['priority-now', { ...asked, priority: 'now' }],
  ])('of what says %s is for the lead alone, knowingly', (code, file) => {
    expect(keptFor(file)).toEqual([code]);
    expect(erase(seen(file), SUPERVISOR, { despite: true })).toEqual({ refused: 'must-be-kept' });
    expect(erase(seen(file), LEAD, { despite: false })).toEqual({ refused: 'must-be-kept' });
    expect(erase(seen(file), LEAD, { despite: true })).toHaveProperty('erase');
  });

  it('waits for somebody trained to look at who else is at risk, since it was opened again', () => {
    expect(erase(seen(working(asked, { screen: null })), LEAD, { despite: true })).toEqual({ refused: 'not-screened' });
    expect(erase(seen({ ...asked, reopenedAt: NOW + 1 }), LEAD, { despite: true })).toEqual({
      refused: 'not-screened',
    });
  });

  it('is never one person’s: not whoever heard it asked for, nor whoever spoke with them about it', () => {
    const heard = working(asked, { tasks: [{ ...TASK, heardBy: ANNA }] });
    const checked = working(asked, { pressureChecks: [{ ...FREE, by: ANNA }, FREE] });
    for (const file of [heard, checked]) {
      expect(erase(seen(file), LEAD, { despite: true })).toEqual({ refused: 'another-decides' });
      expect(erase(seen(file), { ...LEAD, by: staffId('staff-clare') }, { despite: true })).toHaveProperty('erase');
    }
  });

  it('waits until the other case of the same person is decided: to go as freely asked, or refused', () => {
    const after = (other: CaseFile | null) => erase({ ...seen(asked), other }, LEAD, { despite: true });
    const refusal = { how: 'refused', because: 'x', at: NOW, by: BEN } as const;
    const refused = working(handedOff(), { tasks: [{ ...TASK, settled: refusal }] });
    expect(after(handedOff())).toEqual({ refused: 'other-case-first' });
    expect(after(working(handedOff(), { tasks: [TASK] }))).toEqual({ refused: 'other-case-first' });
    for (const other of [asked, refused, { ...handedOff(), state: 'closed' } as const, null])
      expect(after(other)).toHaveProperty('erase');
  });

  it('takes its task out of another organisation’s list, and is told to nobody', () => {
    const decided = fileAfter(erase(seen(asked), SUPERVISOR, { despite: false }));
    const change = { before: asked, after: decided, at: NOW };
    expect(taskNotices(change)).toMatchObject([{ key: `task-router ${asked.id}` }]);
    expect([...notices(change), ...reminderNotices(change)]).toEqual([]);
  });
});

describe('records that must be kept', () => {
  const keep = (file: CaseFile, holds: boolean, reason = ' A court has asked ') =>
    keepRecords(seen(file), SUPERVISOR, { holds, reason });

  it('are erased by nobody and by no clock until somebody lets them go, with a reason', () => {
    const held = fileAfter(keep(asked, true));
    expect(holdOf(held)).toEqual({ ...ACTOR, holds: true, reason: 'A court has asked' });
    expect(erase(seen(held), LEAD, { despite: true })).toEqual({ refused: 'records-held' });
    const closing = { ...ACTOR, outcome: 'moved', lessons: 'x' } as const;
    const closed: CaseFile = { ...working(held, { closing }), state: 'closed' };
    expect(isPast(closed, 1, NOW + 9 * DAY)).toBe(false);
    const free = fileAfter(keep(closed, false));
    expect(isPast(free, 1, NOW + 9 * DAY)).toBe(true);
    expect(workOf(free).keeping).toHaveLength(2);
  });

  it('are so by whoever decides, for a reason, and once', () => {
    expect(keep(asked, true, ' ')).toEqual({ refused: 'no-decision-reason' });
    expect(keep(asked, false)).toEqual({ refused: 'already-so' });
    expect(keepRecords(seen(asked), decider('case-handler'), { holds: true, reason: 'x' })).toEqual({
      refused: 'not-your-task',
    });
  });
});

describe('opening a closed case again', () => {
  const closing = { ...ACTOR, outcome: 'moved', lessons: 'Ring earlier' } as const;
  const closed: CaseFile = { ...working(handedOff(), { closing }), state: 'closed', owner: ANNA };
  const due = [{ who: 'person', due: NOW + DAY, promise: '5.4', needsDecision: false }] as const;
  const again = (file: CaseFile, roles: readonly Role[], reason = 'The outcome was wrong') =>
    reopen(seen(file), { ...ACTOR, roles }, { reason, promises: () => due });

  it('is as if it came now: nobody’s, urgent, with its promises made anew', () => {
    const decided = again(closed, ['supervisor']);
    const file = fileAfter(decided);
    expect(file).toMatchObject({ state: 'open', priority: 'urgent', reopenedAt: NOW, deadlines: due });
    expect(file.owner).toBeUndefined();
    expect(workOf(file)).toMatchObject({ closing: null, earlier: [{ closing }] });
    expect(decided).toMatchObject({
      events: [{ type: 'case_reopened', by: ANNA, reason: 'The outcome was wrong' }],
    });
  });

  it('is for whoever decides, with a reason, where it is closed', () => {
    expect(again(closed, ['case-handler'])).toEqual({ refused: 'not-your-task' });
    expect(again({ ...closed, access: 'restricted' }, ['supervisor'])).toEqual({ refused: 'not-your-task' });
    expect(again({ ...closed, access: 'restricted' }, ['colleague-cases'])).toHaveProperty('case');
    expect(again(closed, ['supervisor'], ' ')).toEqual({ refused: 'no-decision-reason' });
    expect(again(handedOff(), ['supervisor'])).toEqual({ refused: 'not-closed' });
  });
});
