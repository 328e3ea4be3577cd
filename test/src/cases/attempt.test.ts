/** Attempts written down: weighed as everything stood when they were made, and never by when they are written down. */
import { logAttempt, type Tried } from '../../../src/cases/attempt';
import { agreePlan } from '../../../src/cases/work-plan';
import { type CaseFile, working, workOf } from '../../../src/core/case-file';
import type { ContactPlan } from '../../../src/core/contact-plan';
import { caseId } from '../../../src/core/ids';
import type { Ringing } from '../../../src/core/ringing';
import { staffId } from '../../../src/core/staff';
import { NO_WORK, type Attempt, type CaseWork } from '../../../src/core/work';
import { isAttempt } from '../../../src/triage/attempts';
import type { ActDecision } from '../../../src/store/act';
import { handedOff, plan } from '../store/fixtures';

const ANNA = staffId('staff-anna');
const TRIED: Tried = { id: 'try-1', who: 'person', method: 'call', outcome: 'no-answer' };
/** A Tuesday in winter: London is at UTC. */
const at = (time: string, day = '2026-11-24'): number => Date.parse(`${day}T${time}:00Z`);
const TUESDAYS = [{ days: ['tue'] as const, from: '10:00', to: '14:00' }];

const caseWith = (over: Partial<CaseFile> = {}, plans: readonly Partial<ContactPlan>[] = [{}]): CaseFile => {
  const base = handedOff({ agreedAt: at('07:00'), handedOffAt: at('07:30'), ...over });
  const each = plans.map((one, index) =>
    plan({
      windows: TUESDAYS,
      method: 'call',
      detail: '+447700900777',
      confirmedAt: at('07:00'),
      version: index + 1,
      ...one,
    }),
  );
  return { ...base, content: { ...base.content, plans: each } };
};
const holding = (flag: string, work: Partial<CaseWork> = {}): CaseFile => {
  const file = caseWith();
  return { ...file, content: { ...file.content, flags: [flag], work: { ...NO_WORK, ...work } } };
};
const written = (decided: ActDecision | { readonly refused: string }): CaseFile => {
  if ('refused' in decided || !decided.case) throw new Error('nothing was written');
  return decided.case;
};
interface Logging {
  readonly made?: number;
  readonly logged: number;
  readonly stopped?: boolean;
}
const logged = (file: CaseFile, { made, logged: now, stopped }: Logging, over: Partial<Tried> = {}) =>
  logAttempt(
    { case: file, session: null, ...(stopped === undefined ? {} : { stopped }) },
    { by: ANNA, at: now },
    { ...TRIED, ...over, ...(made === undefined ? {} : { madeAt: made }) },
  );
const attemptIn = (...args: Parameters<typeof logged>): Attempt => {
  const [attempt] = workOf(written(logged(...args))).attempts.slice(-1);
  if (!attempt) throw new Error('no attempt');
  return attempt;
};
const within = (...args: Parameters<typeof logged>): boolean => attemptIn(...args).withinPlan;

describe('when it was made', () => {
  it('stands beside when it was written down, on the attempt and on the timeline', () => {
    const decided = logged(caseWith(), { made: at('10:30'), logged: at('11:00') });
    expect(workOf(written(decided)).attempts[0]).toMatchObject({ at: at('10:30'), loggedAt: at('11:00') });
    expect(decided).toMatchObject({
      events: [{ type: 'attempt_logged', who: 'person', madeAt: at('10:30'), loggedAt: at('11:00') }],
    });
  });

  it('is now where nothing is said of it', () => {
    expect(attemptIn(caseWith(), { logged: at('10:30') })).toMatchObject({ at: at('10:30'), loggedAt: at('10:30') });
  });

  it('is neither ahead of us nor before the case', () => {
    expect(logged(caseWith(), { made: at('10:31'), logged: at('10:30') })).toEqual({ refused: 'not-yet' });
    expect(logged(caseWith(), { made: at('06:59'), logged: at('10:30') })).toEqual({ refused: 'before-the-case' });
  });

  it('may be before a report was typed in, and not before it was received', () => {
    const typed = caseWith({ typed: { by: ANNA, came: 'letter', receivedAt: at('10:00', '2026-11-17') } });
    expect(logged(typed, { made: at('10:00', '2026-11-17'), logged: at('10:30') })).not.toHaveProperty('refused');
    expect(logged(typed, { made: at('09:59', '2026-11-17'), logged: at('10:30') })).toEqual({
      refused: 'before-the-case',
    });
  });
});

describe('an unsafe time keeps no promise', () => {
  it.each([
    ['rung before the safe time and written down in it', at('08:00'), at('10:05'), false],
    ['rung in the safe time and written down after it', at('13:50'), at('14:10'), true],
    ['rung in the last minute of it', at('13:59'), at('14:10'), true],
    ['rung as it ends', at('14:00'), at('14:10'), false],
  ])('%s', (_, made, now, expected) => {
    const attempt = attemptIn(caseWith(), { made, logged: now });
    expect([attempt.withinPlan, isAttempt(attempt)]).toEqual([expected, expected]);
  });

  it('by the plan as it was then, looser or stricter since', () => {
    const stricter = { confirmedAt: at('11:00'), windows: [{ days: ['tue'] as const, from: '12:00', to: '14:00' }] };
    const file = caseWith({}, [{}, stricter]);
    expect(within(file, { made: at('10:30'), logged: at('11:30') })).toBe(true);
    expect(within(file, { made: at('11:10'), logged: at('11:30') })).toBe(false);
    const looser = { confirmedAt: at('11:00'), windows: [{ days: ['tue'] as const, from: '08:00', to: '14:00' }] };
    expect(within(caseWith({}, [{}, looser]), { made: at('08:30'), logged: at('11:30') })).toBe(false);
  });

  it('by no plan where none was agreed yet', () => {
    const file = caseWith({}, [{ confirmedAt: at('11:00') }]);
    expect(within(file, { made: at('10:30'), logged: at('11:30') })).toBe(false);
    expect(within(file, { made: at('11:00'), logged: at('11:30') })).toBe(true);
  });

  it.each<[string, CaseFile]>([
    ['contact is paused', holding('contact-paused')],
    ['they left suddenly', caseWith({ handedOffBecause: 'left-suddenly' })],
    ['they came back and left suddenly', holding('left-suddenly')],
    [
      'they were cut off, and are to be waited for',
      caseWith({ handedOffBecause: 'cut-off' }, [{ ifCutOff: 'wait-for-me' }]),
    ],
  ])('nor what is done while %s', (_, file) => {
    expect(within(file, { logged: at('10:30') })).toBe(false);
  });

  it('nor a text after STOP, in this case or in the thread', () => {
    const texting = caseWith({}, [{ method: 'text', private: 'only-me' }]);
    const text = { method: 'text' } as const;
    expect(within(texting, { logged: at('10:30') }, text)).toBe(true);
    const flagged = { ...texting, content: { ...texting.content, flags: ['texting-stopped'] } };
    expect(within(flagged, { logged: at('10:30') }, text)).toBe(false);
    expect(within(texting, { logged: at('10:30'), stopped: true }, text)).toBe(false);
  });

  it.each(['asked-to-withdraw', 'asked-to-add'])(
    'what was done before contact was paused was done by the plan (%s)',
    (code) => {
      const task = { id: 'x-1', code, raisedAt: at('11:00'), due: at('12:00'), settled: null };
      const file = holding('contact-paused', { tasks: [task] });
      expect(within(file, { made: at('10:30'), logged: at('11:30') })).toBe(true);
      expect(within(file, { made: at('11:10'), logged: at('11:30') })).toBe(false);
    },
  );

  it('what was done while it was paused stays unsafe after it was settled with them', () => {
    const file = holding('contact-paused');
    const agreed = agreePlan({ case: file, session: null }, { by: ANNA, at: at('11:00') }, {
      ...{ about: 'person', method: 'call', detail: null, private: 'only-me', windows: null, never: null },
      ...{ voicemail: null, answered: null, cover: null, ifCutOff: null, wordsPassed: true, reviewOn: '2026-12-01' },
    } as const);
    const settled = written(agreed);
    expect(settled.content.flags).toEqual([]);
    expect(within(settled, { made: at('10:30'), logged: at('11:30') })).toBe(false);
    expect(within(settled, { made: at('11:10'), logged: at('11:30') })).toBe(true);
  });
});

it('made in the live conversation is inside the plan where there was one: they came to it themselves', () => {
  const talks = [{ at: at('07:30'), by: ANNA, about: 'person' }] as const;
  const file = caseWith();
  const talked = { ...file, content: { ...file.content, work: { ...NO_WORK, talks } } };
  const spoke = { method: 'conversation', outcome: 'spoke-to-them' } as const;
  expect(attemptIn(talked, { logged: at('08:00') }, spoke).withinPlan).toBe(true);
  expect(attemptIn(file, { logged: at('08:00') }, spoke).withinPlan).toBe(false);
  expect(attemptIn(talked, { logged: at('08:00') }, { outcome: 'spoke-to-them' }).withinPlan).toBe(false);
});

describe('nor a call that nobody was to make', () => {
  const after = (file: CaseFile, time: string, over: Partial<Tried>): CaseFile =>
    written(logged(file, { logged: at(time) }, { id: `try-${time}`, ...over }));
  const dialled = (file: CaseFile, over: Partial<Ringing> = {}): CaseFile => {
    const call: Ringing = {
      ...{ id: 'c1', about: 'person', to: '+447700900777', by: ANNA, askedAt: at('10:00'), override: null },
      ...{ state: 'ended', end: 'spoke', why: [], dialledAt: at('10:00'), stateAt: at('10:02'), ...over },
    };
    return working(file, { calls: [...workOf(file).calls, call] });
  };
  const spoke = { outcome: 'spoke-to-them' } as const;

  it('after a wrong number: the first keeps the promise to try, what comes after it keeps none [SO19]', () => {
    const wrong = after(caseWith(), '10:00', { outcome: 'someone-else-answered' });
    expect(workOf(wrong).attempts[0]).toMatchObject({ withinPlan: true });
    expect(within(wrong, { logged: at('10:10') })).toBe(false);
    expect(within(wrong, { logged: at('10:10') }, spoke)).toBe(false);
    // In the same minute, and written down after it.
    expect(within(wrong, { made: at('10:00'), logged: at('10:10') }, spoke)).toBe(false);
  });

  it('a second one where others may hear, by hand as by the desk', () => {
    const others = caseWith({}, [{ private: 'others-sometimes' }]);
    const once = after(others, '10:00', {});
    expect(workOf(once).attempts[0]).toMatchObject({ withinPlan: true });
    expect(within(once, { logged: at('12:30') })).toBe(false);
    expect(within(once, { made: at('10:00'), logged: at('12:30') }, spoke)).toBe(false);
    expect(within(caseWith({}, [{ private: 'only-me' }]), { logged: at('12:30') })).toBe(true);
  });

  it('what was made before it was made by the plan, whenever either is written down', () => {
    const wrong = written(
      logged(caseWith(), { made: at('10:30'), logged: at('11:30') }, { outcome: 'someone-else-answered' }),
    );
    expect(within(wrong, { made: at('10:15'), logged: at('11:40') }, { id: 'try-2' })).toBe(true);
    expect(within(wrong, { made: at('10:45'), logged: at('11:40') }, { id: 'try-2' })).toBe(false);
  });

  it('what is written of a call that the desk made is that call, and no second one', () => {
    const others = caseWith({}, [{ private: 'others-sometimes' }]);
    expect(within(dialled(others), { logged: at('10:20') }, spoke)).toBe(true);
    // Hours later too, while nobody has said who answered.
    expect(within(dialled(others), { logged: at('13:20') }, spoke)).toBe(true);
    // The network said that nobody answered, and whoever rang says otherwise.
    const missed = written(
      logged(dialled(others, { end: 'no-answer' }), { made: at('10:00'), logged: at('10:02') }, { id: 'call c1' }),
    );
    expect(workOf(missed).attempts[0]).toMatchObject({ withinPlan: true });
    expect(within(missed, { logged: at('10:20') }, spoke)).toBe(true);
    // Hours after that it is another.
    expect(within(missed, { logged: at('13:20') }, spoke)).toBe(false);
    expect(within(after(missed, '10:20', {}), { logged: at('10:30') }, spoke)).toBe(false);
  });

  it('a second one that a named lead decided about is inside the plan', () => {
    const once = after(caseWith({}, [{ private: 'others-sometimes' }]), '10:00', {});
    const override = { by: ANNA, reason: 'The children were seen alone.', plan: 1 };
    const again = dialled(once, { override, dialledAt: at('11:00'), stateAt: at('11:02') });
    expect(within(again, { logged: at('11:10') }, spoke)).toBe(true);
  });

  it('nor after a wrong number in another case that has the number', () => {
    const there = after(caseWith({ id: caseId('there') }), '10:00', { outcome: 'someone-else-answered' });
    const beside = (now: number) => {
      const decided = logAttempt({ case: caseWith(), session: null, linked: [there] }, { by: ANNA, at: now }, TRIED);
      return { isWithin: workOf(written(decided)).attempts[0]?.withinPlan, decided };
    };
    expect(beside(at('10:30')).isWithin).toBe(false);
    // That case is looked at again, for it holds there too.
    expect(beside(at('10:30')).decided).toMatchObject({ jobs: [{ kind: 'remind', key: 'there', due: at('10:30') }] });
  });
});
