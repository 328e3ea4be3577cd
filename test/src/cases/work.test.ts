/** What staff record: an attempt is no contact, a case closes when somebody trained has looked, and nothing is lowered. */
import { type CaseFile, workOf } from '../../../src/core/case-file';
import { caseId } from '../../../src/core/ids';
import type { Session } from '../../../src/core/session';
import { staffId } from '../../../src/core/staff';
import { logAttempt, type Tried } from '../../../src/cases/attempt';
import { stillOpen } from '../../../src/cases/still-open';
import { close, screen, type Ended, type Found } from '../../../src/cases/work';
import { mustStill, settleTask } from '../../../src/cases/work-tasks';
import type { ActDecision, Seen } from '../../../src/store/act';
import { aCase, handedOff, NOW, plan, session } from '../store/fixtures';

const ACTOR = { by: staffId('staff-anna'), at: NOW };
const seen = (file: CaseFile): Seen => ({ case: file, session: null });
const TRIED: Tried = { id: 'try-1', who: 'person', method: 'call', outcome: 'no-answer' };
const FOUND: Found = {
  childrenAtRisk: 'no-concern-today',
  adultsAtRisk: 'no-concern-today',
  dashBy: null,
  agencyOutcome: null,
};
const ALWAYS = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const, from: '00:00', to: '24:00' }];

const fileAfter = (decided: ActDecision | { readonly refused: string }): CaseFile => {
  if ('refused' in decided || !decided.case) throw new Error('nothing was written');
  return decided.case;
};

describe('an attempt', () => {
  const withPlan = (over: Parameters<typeof plan>[0]): CaseFile =>
    handedOff({ content: { ...handedOff().content, plans: [plan(over)] } });

  it.each<[string, CaseFile, Partial<Tried>, boolean]>([
    ['in a safe window by the agreed way', withPlan({ windows: ALWAYS }), {}, true],
    ['by another way', withPlan({ windows: ALWAYS }), { method: 'text' }, false],
    ['outside the windows', withPlan({ windows: [] }), {}, false],
    ['of somebody without a plan', withPlan({ windows: ALWAYS }), { who: 'reporter' }, false],
  ])('%s says whether it was inside the plan', (_, file, over, within) => {
    const [attempt] = workOf(fileAfter(logAttempt(seen(file), ACTOR, { ...TRIED, ...over }))).attempts;
    expect(attempt).toMatchObject({ by: ACTOR.by, at: NOW, withinPlan: within });
  });

  it('is added to those before it, and stands on the timeline by its code', () => {
    const once = fileAfter(logAttempt(seen(handedOff()), ACTOR, TRIED));
    const twice = logAttempt(seen(once), ACTOR, { ...TRIED, id: 'try-2', outcome: 'spoke-to-them' });
    expect(workOf(fileAfter(twice)).attempts.map(({ id }) => id)).toEqual(['try-1', 'try-2']);
    expect(twice).toMatchObject({ events: [{ type: 'attempt_logged', attempt: 'try-2', outcome: 'spoke-to-them' }] });
  });

  it('cannot be made on a case that is still being told, or closed', () => {
    for (const state of ['collecting', 'closed'] as const)
      expect(logAttempt(seen(aCase({ state })), ACTOR, TRIED)).toEqual({ refused: 'not-open' });
  });
});

describe('the screen', () => {
  it('raises a case a trained person worries about, and lowers none', () => {
    const worried: Found = { ...FOUND, childrenAtRisk: 'concern-acted-on' };
    expect(fileAfter(screen(seen(handedOff({ priority: 'soon' })), ACTOR, worried)).priority).toBe('urgent');
    expect(fileAfter(screen(seen(handedOff({ priority: 'now' })), ACTOR, worried)).priority).toBe('now');
    expect(fileAfter(screen(seen(handedOff({ priority: 'urgent' })), ACTOR, FOUND)).priority).toBe('urgent');
  });

  it('takes a concern nobody has acted on yet as it is: urgent, what must follow is raised, and told first', () => {
    const worried: Found = { ...FOUND, childrenAtRisk: 'concern-acted-on', adultsAtRisk: 'concern-not-yet-acted-on' };
    const decided = screen(seen(handedOff({ priority: 'soon' })), ACTOR, worried);
    expect(fileAfter(decided).priority).toBe('urgent');
    expect(decided).toMatchObject({ events: [{ type: 'screened', outcome: 'concern-not-yet-acted-on' }] });
    expect(mustStill(fileAfter(decided)).map(({ code }) => code)).toEqual(
      expect.arrayContaining(['refer-children', 'refer-adults', 'dash']),
    );
    expect(stillOpen(fileAfter(decided))).toContain('adults:concern-not-yet-acted-on');
  });

  it('keeps who did the DASH and what an agency found, as they gave it, and computes nothing', () => {
    const found: Found = { ...FOUND, dashBy: 'the IDVA', agencyOutcome: 'ref 12, as told by telephone' };
    expect(workOf(fileAfter(screen(seen(handedOff()), ACTOR, found))).screen).toEqual({ ...found, ...ACTOR });
  });
});

describe('closing', () => {
  const looked = fileAfter(screen(seen(handedOff({ id: caseId('case-2') })), ACTOR, FOUND));
  const settle = (file: CaseFile, task: string): CaseFile =>
    fileAfter(
      settleTask(
        seen(file),
        { ...ACTOR, roles: ['safeguarding-lead'] },
        { task, how: 'done', because: null, done: { who: 'Anna', at: NOW } },
      ),
    );
  const met = fileAfter(logAttempt(seen(looked), ACTOR, { ...TRIED, outcome: 'spoke-to-them' }));
  const screened = mustStill(met).reduce((file, { id }) => settle(file, id), met);
  const told = { outcome: 'support-in-place', lessons: 'The first call came too late in the day.' } as const;
  const ended: Ended = { ...told, lookedAt: stillOpen(screened) };

  it('waits until somebody trained has looked [AS21, AS40, SO4, SO9, SO45]', () => {
    expect(close(seen(handedOff()), ACTOR, ended)).toEqual({ refused: 'not-screened' });
  });

  it('waits while they are in the conversation with the desk, or with somebody of the staff', () => {
    const talking = (mode: Session['mode'], over: Partial<Session> = {}): Seen => ({
      case: screened,
      session: session({ mode, ...over }),
    });
    expect(close(talking('bot'), ACTOR, ended)).toEqual({ refused: 'with-the-desk' });
    expect(close(talking('with-handler'), ACTOR, ended)).toEqual({ refused: 'in-conversation' });
    for (const mode of ['suspended', 'ended'] as const)
      expect(close(talking(mode), ACTOR, ended)).toHaveProperty('case');
    // What staff type in is a conversation with themselves.
    const typed = { by: ACTOR.by, came: 'telephone', receivedAt: NOW } as const;
    expect(close(talking('bot', { typed }), ACTOR, ended)).toHaveProperty('case');
  });

  it('waits for another look after the case was opened again', () => {
    const again = { ...screened, reopenedAt: NOW + 1 };
    expect(close(seen(again), ACTOR, ended)).toEqual({ refused: 'not-screened' });
    const looked = fileAfter(screen(seen(again), { ...ACTOR, at: NOW + 2 }, FOUND));
    expect(
      close(seen(looked), { ...ACTOR, at: NOW + 3 }, { ...ended, outcome: 'moved', lookedAt: stillOpen(looked) }),
    ).toHaveProperty('case');
  });

  it('waits until what the look called for is settled', () => {
    expect(close(seen(looked), ACTOR, ended)).toEqual({ refused: 'tasks-open' });
  });

  it('names what stands open, and waits until whoever closes it has looked at each', () => {
    const open = {
      ...screened,
      priority: 'urgent' as const,
      content: { ...screened.content, flags: ['left-suddenly'] },
    };
    expect(stillOpen(open)).toEqual(expect.arrayContaining(['priority:urgent', 'left-suddenly']));
    expect(close(seen(open), ACTOR, { ...ended, lookedAt: [] })).toEqual({ refused: 'open-not-looked-at' });
    // What came since the page was drawn has not been looked at.
    expect(close(seen(open), ACTOR, { ...ended, lookedAt: ['priority:urgent'] })).toEqual({
      refused: 'open-not-looked-at',
    });
    const closed = close(seen(open), ACTOR, { ...ended, lookedAt: stillOpen(open) });
    expect(workOf(fileAfter(closed)).closing?.stillOpen).toEqual(stillOpen(open));
  });

  it('is not with support in place where nobody is known to have spoken with them', () => {
    const unmet = { ...screened, content: { ...screened.content, work: { ...workOf(screened), attempts: [] } } };
    const open = { ...ended, lookedAt: stillOpen(unmet) };
    expect(close(seen(unmet), ACTOR, open)).toEqual({ refused: 'not-spoken-with' });
    expect(close(seen(unmet), ACTOR, { ...open, outcome: 'no-safe-way-yet' })).toHaveProperty('case');
    const reopened = {
      ...screened,
      reopenedAt: NOW,
      content: { ...screened.content, work: { ...workOf(screened), attempts: [] } },
    };
    const talk = { at: NOW, by: ACTOR.by, about: 'person' } as const;
    const talked = { ...reopened, content: { ...reopened.content, work: { ...workOf(reopened), talks: [talk] } } };
    expect(close(seen(talked), ACTOR, { ...ended, lookedAt: stillOpen(talked) })).toHaveProperty('case');
  });

  it('asks what was learned [AL36]', () => {
    expect(close(seen(screened), ACTOR, { ...ended, lessons: ' ' })).toEqual({ refused: 'no-lessons' });
  });

  it('keeps outcome and lessons, and takes the case off the list', () => {
    const closed = close(seen(screened), ACTOR, ended);
    expect(fileAfter(closed).state).toBe('closed');
    expect(workOf(fileAfter(closed)).closing).toMatchObject({ ...told, ...ACTOR });
    expect(close(seen(fileAfter(closed)), ACTOR, ended)).toEqual({ refused: 'not-open' });
  });
});
