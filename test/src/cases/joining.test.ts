/** A report told anew is joined to the earlier case by a human, and nothing becomes looser by it [R11, R17]. */
import { checkPressure, isFreelyAsked, mayCarryOut, toCheck } from '../../../src/cases/freely';
import { join } from '../../../src/cases/joining';
import { agreePlan, type Agreed } from '../../../src/cases/work-plan';
import { settleTask } from '../../../src/cases/work-tasks';
import { type CaseFile, working, workOf } from '../../../src/core/case-file';
import { caseId } from '../../../src/core/ids';
import { staffId } from '../../../src/core/staff';
import type { RaisedTask } from '../../../src/core/task';
import type { ActDecision } from '../../../src/store/act';
import { answer, handedOff, HOUR, NOW, plan } from '../store/fixtures';

const ACTOR = { by: staffId('staff-anna'), at: NOW };
const MORNING = { days: ['mon'], from: '10:00', to: '12:00' } as const;
const DAY = { days: ['mon', 'tue'], from: '10:00', to: '16:00' } as const;

const told = (id: string, agreedAt: number, over: Partial<CaseFile> = {}): CaseFile =>
  handedOff({ id: caseId(id), agreedAt, ...over });
const withPlans = (file: CaseFile, ...plans: CaseFile['content']['plans']): CaseFile => ({
  ...file,
  content: { ...file.content, plans },
});

const earlier = withPlans(told('earlier', NOW - 72 * HOUR), plan({ windows: [MORNING], voicemail: 'no' }));
const anew = withPlans(told('anew', NOW - HOUR, { priority: 'urgent' }), plan({ windows: [DAY], voicemail: 'yes' }));

const decided = (result: ActDecision | { readonly refused: string }): ActDecision => {
  if ('refused' in result) throw new Error(result.refused);
  return result;
};
const fileAfter = (result: ActDecision | { readonly refused: string }): CaseFile => {
  const { case: file } = decided(result);
  if (!file) throw new Error('nothing was changed');
  return file;
};

/** Both as they are after the join. */
const joined = (): { readonly anew: CaseFile; readonly earlier: CaseFile } => {
  const result = decided(join({ case: anew, session: null, other: earlier }, ACTOR));
  if (!result.case || !result.also) throw new Error('not joined');
  return { anew: result.case, earlier: result.also.amend(earlier) };
};

describe('joining', () => {
  it('points each at the other, on both timelines, and raises both to the higher priority', () => {
    const both = joined();
    expect(workOf(both.anew).joined).toEqual({ with: 'earlier', as: 'told-anew', ...ACTOR });
    expect(workOf(both.earlier).joined).toEqual({ with: 'anew', as: 'earlier', ...ACTOR });
    expect([both.anew.priority, both.earlier.priority]).toEqual(['urgent', 'urgent']);
    const result = decided(join({ case: anew, session: null, other: earlier }, ACTOR));
    expect(result.events).toEqual([{ type: 'cases_joined', by: ACTOR.by, with: 'earlier', as: 'told-anew' }]);
    expect(result.also?.events).toEqual([{ type: 'cases_joined', by: ACTOR.by, with: 'anew', as: 'earlier' }]);
  });

  it('keeps what each said, and puts in force in both what both allow', () => {
    const both = joined();
    for (const file of [both.anew, both.earlier]) {
      expect(file.content.plans).toHaveLength(2);
      expect(file.content.plans.at(-1)).toMatchObject({ windows: [MORNING], voicemail: 'no', verified: false });
    }
    expect(both.anew.content.plans[0]).toEqual(anew.content.plans[0]);
  });

  const named = (file: CaseFile, answers: Readonly<Record<string, string>>): CaseFile => ({
    ...file,
    content: {
      ...file.content,
      answers: Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, answer(value)])),
    },
  });

  it.each<[string, CaseFile, CaseFile | null | undefined]>([
    ['not-open', { ...anew, state: 'closed' }, earlier],
    ['no-such-case', anew, null],
    ['no-such-case', anew, undefined],
    ['no-such-case', anew, { ...earlier, state: 'closed' }],
    ['no-such-case', anew, anew],
    ['not-earlier', earlier, anew],
    ['already-joined', joined().anew, earlier],
    ['not-one-group', anew, { ...earlier, access: 'restricted' }],
    ['other-side', anew, { ...earlier, door: 'my-behaviour' }],
    ['other-side', named(anew, { account: 'Alex shouts' }), named(earlier, { name: 'Alex' })],
  ])('is refused as %s', (refused, file, other) => {
    const seen = { case: file, session: null, ...(other === undefined ? {} : { other }) };
    expect(join(seen, ACTOR)).toEqual({ refused });
  });
});

const agreed = (over: Partial<Agreed> = {}): Agreed => ({
  about: 'person',
  method: 'call',
  detail: null,
  private: 'only-me',
  windows: [DAY],
  never: null,
  voicemail: null,
  answered: null,
  cover: null,
  ifCutOff: null,
  wordsPassed: true,
  reviewOn: '2026-11-30',
  ...over,
});
const agree = (file: CaseFile, over: Partial<Agreed> = {}) =>
  agreePlan({ case: file, session: null }, ACTOR, agreed(over));

describe('a plan of one of two joined cases', () => {
  it('is not loosened while what was asked for in the other was not asked freely', () => {
    const both = joined();
    const task = { id: 't', code: 'asked-to-change-plan', raisedAt: 0, due: 0, settled: null };
    const asked = working(both.anew, { tasks: [task] });
    const seen = { case: both.earlier, session: null, other: asked };
    expect(agreePlan(seen, ACTOR, agreed({ private: 'only-me' }))).toHaveProperty('refused');
    expect(agreePlan({ ...seen, other: both.anew }, ACTOR, agreed({ private: 'only-me' }))).not.toEqual(
      agreePlan(seen, ACTOR, agreed({ private: 'only-me' })),
    );
  });

  it('is not loosened by the words of the case told anew: whoever told it was given them', () => {
    expect(agree(joined().anew)).toEqual({ refused: 'needs-words' });
  });

  it('is agreed with the words of the earlier case, and is then the plan of both', () => {
    const both = joined();
    const result = decided(agree(both.earlier));
    expect(fileAfter(result).content.plans.at(-1)).toMatchObject({ windows: [DAY], verified: true });
    expect(result.also?.case).toBe('anew');
    const other = result.also?.amend(both.anew);
    expect(other?.content.plans.at(-1)).toMatchObject({ windows: [DAY], verified: true, version: 3 });
    expect(result.also?.events).toEqual([{ type: 'plan_carried_over', by: ACTOR.by, version: 3 }]);
  });

  it('made tighter in one is tighter in the other', () => {
    const both = joined();
    const result = decided(agree(both.anew, { method: 'i-will-contact-you', windows: null, wordsPassed: false }));
    expect(result.also?.amend(both.earlier).content.plans.at(-1)).toMatchObject({ method: 'i-will-contact-you' });
  });

  it('of a case that is joined to none is nobody else’s', () => {
    expect(decided(agree(earlier)).also).toBeUndefined();
  });
});

describe('what was asked for on the way back', () => {
  const task = (code: string): RaisedTask => ({ id: `${code}-1`, code, raisedAt: NOW, due: NOW + HOUR, settled: null });
  const asking = (...codes: readonly string[]): CaseFile => working(earlier, { tasks: codes.map(task) });
  const check = (file: CaseFile, over: Readonly<Record<string, unknown>> = {}, id = 'asked-to-change-plan-1') =>
    checkPressure({ case: file, session: null }, ACTOR, {
      task: id,
      wordsPassed: true,
      alone: 'yes',
      pressure: 'none-seen',
      ...over,
    });
  const settle = (file: CaseFile, id: string, how: 'done' | 'not-needed' = 'done') =>
    settleTask(
      { case: file, session: null },
      { ...ACTOR, roles: ['safeguarding-lead'] },
      { task: id, how, because: 'as they asked' },
    );

  it.each(['asked-to-change-plan', 'asked-to-withdraw', 'asked-to-delete'])(
    '%s is carried out only once somebody found that it was asked freely',
    (code) => {
      const file = asking(code);
      expect(mayCarryOut(file, task(code))).toBe(false);
      expect(mayCarryOut(fileAfter(check(file, {}, `${code}-1`)), task(code))).toBe(true);
    },
  );

  it.each([
    { wordsPassed: false },
    { alone: 'no' },
    { alone: 'not-sure' },
    { pressure: 'some-seen' },
    { pressure: 'not-sure' },
  ])('is not free with %j, and may only be left undone with its reason', (over) => {
    const file = fileAfter(check(asking('asked-to-change-plan'), over));
    expect(settle(file, 'asked-to-change-plan-1')).toEqual({ refused: 'not-free' });
    expect(decided(settle(file, 'asked-to-change-plan-1', 'not-needed')).events).toHaveLength(1);
  });

  it('goes by the last time they were spoken with', () => {
    const free = fileAfter(check(asking('asked-to-change-plan')));
    const not = fileAfter(check(free, { pressure: 'some-seen' }));
    expect(settle(not, 'asked-to-change-plan-1')).toEqual({ refused: 'not-free' });
  });

  it.each(['asked-to-add', 'asked-to-ask-for-a-call'])('%s loosens nothing and needs no such check', (code) => {
    expect(mayCarryOut(asking(code), task(code))).toBe(true);
    expect(toCheck(asking(code))).toEqual([]);
  });

  it('holds back a looser plan while a change of it waits, words or not', () => {
    const file = asking('asked-to-change-plan');
    expect(isFreelyAsked(file)).toBe(false);
    expect(agree(file)).toEqual({ refused: 'not-free' });
    expect(agree(file, { windows: null, method: 'i-will-contact-you' })).not.toHaveProperty('refused');
    expect(agree(fileAfter(check(file, {}, 'asked-to-change-plan-1')))).not.toHaveProperty('refused');
  });

  it('is checked only where it was asked for, on an open case', () => {
    expect(check(asking('asked-to-add'), {}, 'asked-to-add-1')).toEqual({ refused: 'no-such-task' });
    expect(check({ ...asking('asked-to-change-plan'), state: 'closed' })).toEqual({ refused: 'not-open' });
  });

  it('without two words on the case no words can have been passed', () => {
    const file = asking('asked-to-change-plan');
    const bare = { ...file, content: { ...file.content, wayBack: null } };
    expect(settle(fileAfter(check(bare)), 'asked-to-change-plan-1')).toEqual({ refused: 'not-free' });
  });
});
