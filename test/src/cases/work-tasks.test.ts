/** What a trained look calls for: raised once, never dropped, settled with a reason, and in the way of closing where it must be. */
import { logAttempt, type Tried } from '../../../src/cases/attempt';
import { taskOf, TASKS } from '../../../src/cases/tasks';
import { screen, type Found } from '../../../src/cases/work';
import { mustStill, settleTask, type Settling } from '../../../src/cases/work-tasks';
import { withContent, workOf, type CaseFile } from '../../../src/core/case-file';
import type { ScreenSign } from '../../../src/core/screen';
import type { EveryCase } from '../../../src/core/landlord';
import { staffId, type Role } from '../../../src/core/staff';
import type { ActDecision } from '../../../src/store/act';
import { aCase, answer, handedOff, NOW, plan } from '../store/fixtures';

const DAY = 24 * 60 * 60 * 1000;
const ACTOR = { by: staffId('staff-anna'), at: NOW };
const LEAD: readonly Role[] = ['safeguarding-lead'];
const FOUND: Found = {
  childrenAtRisk: 'no-concern-today',
  adultsAtRisk: 'no-concern-today',
  dashBy: null,
  agencyOutcome: null,
};
const fileAfter = (decided: ActDecision | { readonly refused: string }): CaseFile => {
  if ('refused' in decided || !decided.case) throw new Error(JSON.stringify(decided));
  return decided.case;
};
const look = (file: CaseFile, found: Partial<Found> = {}, at = NOW): CaseFile =>
  fileAfter(screen({ case: file, session: null }, { ...ACTOR, at }, { ...FOUND, ...found }));
const codes = (file: CaseFile): readonly string[] => workOf(file).tasks.map(({ code }) => code);
const settle = (file: CaseFile, over: Partial<Settling> = {}, roles = LEAD) =>
  settleTask(
    { case: file, session: null },
    { ...ACTOR, roles },
    {
      task: 'options-1',
      how: 'done',
      because: null,
      ...over,
    },
  );

const BY_IDVA = { who: 'the IDVA', at: NOW - DAY };
const spoken = (file: CaseFile, who: Tried['who'] = 'person'): CaseFile =>
  fileAfter(
    logAttempt({ case: file, session: null }, ACTOR, { id: 'try-1', who, method: 'call', outcome: 'spoke-to-them' }),
  );

const wanting = (...value: readonly string[]): CaseFile =>
  handedOff({ content: { ...handedOff().content, answers: { want: answer(value) } } });
const signs = (...seen: readonly ScreenSign[]): Partial<Found> => ({ signs: seen });
const CONCERN = 'concern-acted-on';
const visited = handedOff({ content: { ...handedOff().content, plans: [plan({ method: 'in-person' })] } });

describe('a trained look', () => {
  it.each<[string, CaseFile, Partial<Found>, readonly string[]]>([
    ['every case: help of every kind [AS8]', handedOff(), {}, ['options']],
    ['every case: the safeguarding procedure [AS47]', handedOff(), {}, ['safeguarding-procedure', 'conflict-check']],
    ['a case of abuse: a safety plan made by a person [FU28]', handedOff(), {}, ['safety-plan']],
    [
      'a child at risk: a referral, and DASH by somebody trained [SO20]',
      handedOff(),
      { childrenAtRisk: CONCERN },
      ['refer-children', 'dash'],
    ],
    ['an adult at risk: the council [SO9]', handedOff(), { adultsAtRisk: CONCERN }, ['refer-adults', 'dash']],
    ['what could not be asked: asking again', handedOff(), { adultsAtRisk: 'could-not-be-asked' }, ['ask-again']],
    [
      'who wants to move: a move of their choice, on no worse terms [AS33, AS34]',
      wanting('move'),
      {},
      ['move', 'same-tenure'],
    ],
    ['who needs somewhere: the council, soon [VI29]', wanting('tonight'), {}, ['council-duty']],
    ['who wants to stay: a safe phone and alarms [VI22]', wanting('stay'), {}, ['equipment']],
    ['who is new here: support for them [VI24]', handedOff(), signs('new-customer'), ['new-customer']],
    ['a visit: nobody goes alone [AS48]', handedOff(), signs('visit-planned'), ['lone-working']],
    ['a plan to meet: nobody goes alone [AS48]', visited, {}, ['lone-working']],
    [
      'a plan to meet, though whoever reported agreed one by call after it [AS48]',
      withContent(visited, { plans: [...visited.content.plans, plan({ method: 'call', about: 'reporter' })] }),
      {},
      ['lone-working'],
    ],
    ['a lesser case: another look [FU39]', handedOff({ priority: 'soon' }), {}, ['lesser-review']],
    [
      'a colleague: home, role and travel [AL13, AL16]',
      handedOff({ door: 'colleague' }),
      {},
      ['work-and-home', 'work-risks'],
    ],
    [
      'a parent hurt by their child: a service for that [AS37]',
      handedOff(),
      signs('by-their-child'),
      ['by-their-child'],
    ],
    [
      'who worries about their own behaviour: another officer [SO41]',
      handedOff({ door: 'my-behaviour' }),
      {},
      ['another-officer'],
    ],
  ])('calls, for %s', (_, file, found, expected) => {
    expect(codes(look(file, found))).toEqual(expect.arrayContaining([...expected]));
    const plain = codes(look(handedOff({ priority: 'urgent' })));
    expect(plain).toEqual(['conflict-check', 'safeguarding-procedure', 'safety-plan', 'options']);
  });

  it('says by when, each by its own days', () => {
    const tasks = workOf(look(handedOff(), { childrenAtRisk: CONCERN })).tasks;
    for (const { code, due } of tasks) expect(due).toBe(NOW + (taskOf(code)?.days ?? 0) * DAY);
    expect(tasks.find(({ code }) => code === 'refer-children')?.due).toBe(NOW + DAY);
  });

  it('done again drops nothing, asks for nothing twice, and calls anew for what a new concern needs', () => {
    const first = look(handedOff(), { childrenAtRisk: CONCERN, dashBy: 'the IDVA' });
    expect(codes(look(first))).toEqual(codes(first));
    expect(codes(look(first, { childrenAtRisk: CONCERN, dashBy: 'the IDVA' }))).toEqual(codes(first));
    const referred = fileAfter(settle(first, { task: 'refer-children-1' }));
    const again = workOf(look(referred, { childrenAtRisk: CONCERN, dashBy: 'the IDVA' }, NOW + DAY)).tasks;
    expect(again.slice(codes(first).length)).toMatchObject([
      { id: 'refer-children-2', due: NOW + 2 * DAY, settled: null },
    ]);
  });
});

describe('a risk assessment', () => {
  const assessed = (file: CaseFile, found: Partial<Found> = {}, promised: readonly EveryCase[] = ['risk-assessment']) =>
    codes(fileAfter(screen({ case: file, session: null }, ACTOR, { ...FOUND, ...found }, promised)));

  it.each(['me', 'not-sure', 'someone-else', 'returning'] as const)(
    'is asked of every %s case where the policy promises it, whatever the look found [VI18, SO20]',
    (door) => {
      expect(assessed(handedOff({ door }))).toContain('risk-assessment');
      expect(assessed(handedOff({ door }), {}, ['options'])).not.toContain('risk-assessment');
    },
  );

  it('is not asked twice: of a concern DASH is asked, and who has done one has', () => {
    expect(assessed(handedOff(), { childrenAtRisk: CONCERN })).not.toContain('risk-assessment');
    expect(assessed(handedOff(), { childrenAtRisk: CONCERN })).toContain('dash');
    expect(assessed(handedOff(), { dashBy: 'the IDVA' })).not.toContain('risk-assessment');
  });

  it.each(['colleague', 'my-behaviour'] as const)('is not asked of a %s case', (door) => {
    expect(assessed(handedOff({ door }))).not.toContain('risk-assessment');
  });

  it('keeps the case open until it is done, by somebody trained', () => {
    const file = fileAfter(screen({ case: handedOff(), session: null }, ACTOR, FOUND, ['risk-assessment']));
    expect(mustStill(file).map(({ code }) => code)).toContain('risk-assessment');
    expect(settle(file, { task: 'risk-assessment-1' }, ['adviser'])).toEqual({ refused: 'not-your-task' });
    const assessed = settle(spoken(file), { task: 'risk-assessment-1', done: BY_IDVA });
    expect(mustStill(fileAfter(assessed))).not.toContainEqual(expect.objectContaining({ code: 'risk-assessment' }));
  });
});

describe('what a look calls for', () => {
  it('is settled by being done, or by a reason that it is not needed', () => {
    const file = spoken(look(handedOff()));
    const done = workOf(fileAfter(settle(file))).tasks.find(({ id }) => id === 'options-1');
    expect(done?.settled).toEqual({ ...ACTOR, how: 'done', because: null });
    expect(settle(file, { how: 'not-needed' })).toEqual({ refused: 'no-decision-reason' });
    expect(fileAfter(settle(file, { how: 'not-needed', because: 'They have moved away' }))).toBeDefined();
    expect(settle(fileAfter(settle(file)))).toEqual({ refused: 'no-such-task' });
    expect(settle(file, { task: 'made-up-1' })).toEqual({ refused: 'no-such-task' });
    expect(settle(aCase({ state: 'closed' }))).toEqual({ refused: 'not-open' });
  });

  it.each<[string, readonly Role[], boolean]>([
    ['dash', ['adviser'], false],
    ['conflict-check', ['adviser', 'auditor'], false],
    ['safety-plan', ['adviser'], false],
    ['refer-children', ['adviser'], false],
    ['dash', ['case-handler'], true],
    ['refer-children', ['case-handler'], false],
    ['refer-children', ['supervisor'], false],
    ['refer-children', ['case-handler', 'safeguarding-lead'], true],
    ['lone-working', ['case-handler'], false],
    ['lone-working', ['supervisor'], true],
    ['lone-working', ['safeguarding-lead'], true],
    ['safety-plan', ['colleague-cases'], false],
  ])('%s by %j: settled %s', (code, roles, isSettled) => {
    const file = spoken(look(visited, { childrenAtRisk: CONCERN }));
    for (const how of ['done', 'not-needed'] as const) {
      const decided = settle(file, { task: `${code}-1`, how, because: 'They said so', done: BY_IDVA }, roles);
      expect(decided).toEqual(
        isSettled ? expect.objectContaining({ events: [expect.anything()] }) : { refused: 'not-your-task' },
      );
    }
  });

  it('on a restricted case are all the group’s own, for nobody else sees it', () => {
    const file = look(handedOff({ access: 'restricted' }), { childrenAtRisk: CONCERN });
    expect(fileAfter(settle(file, { task: 'refer-children-1' }, ['colleague-cases']))).toBeDefined();
    expect(settle(file, { task: 'refer-children-1' }, ['adviser'])).toEqual({ refused: 'not-your-task' });
  });

  it('keeps the case open where it must, and only there', () => {
    const file = spoken(look(wanting('move')));
    expect(mustStill(file).map(({ code }) => code)).not.toContain('move');
    expect(mustStill(file).length).toBeGreaterThan(0);
    const settled = mustStill(file).reduce(
      (left, { id }) => fileAfter(settle(left, { task: id, done: BY_IDVA })),
      file,
    );
    expect(mustStill(settled)).toEqual([]);
    expect(workOf(settled).tasks.some((task) => task.code === 'move' && task.settled === null)).toBe(true);
  });

  it('is listed once each', () => {
    expect(new Set(TASKS.map(({ code }) => code)).size).toBe(TASKS.length);
  });
});

describe('what is made with them', () => {
  const asked = look(handedOff(), { childrenAtRisk: CONCERN, adultsAtRisk: 'could-not-be-asked' });
  const done = { done: BY_IDVA };

  it.each(['dash-1', 'safety-plan-1', 'ask-again-1'])('%s is done with who did it and when', (task) => {
    const file = spoken(asked);
    for (const missing of [{}, { done: { who: ' ', at: NOW } }])
      expect(settle(file, { task, ...missing })).toEqual({ refused: 'no-who-and-when' });
    expect(settle(file, { task, done: { who: 'the IDVA', at: NOW + 1 } })).toEqual({ refused: 'done-later' });
    const settled = workOf(fileAfter(settle(file, { task, ...done }))).tasks.find(({ id }) => id === task)?.settled;
    expect(settled).toEqual({ how: 'done', because: null, by: ACTOR.by, at: NOW, ...done });
  });

  it.each(['dash-1', 'safety-plan-1', 'options-1', 'ask-again-1'])(
    '%s is not done before anybody spoke with them',
    (task) => {
      expect(settle(asked, { task, ...done })).toEqual({ refused: 'not-spoken-with' });
      expect(settle(asked, { task, how: 'not-needed' })).toEqual({ refused: 'no-decision-reason' });
      expect(settle(asked, { task, how: 'not-needed', because: 'They want no more contact' })).toHaveProperty('case');
      expect(settle({ ...spoken(asked), reopenedAt: NOW + 1 }, { task, ...done })).toEqual({
        refused: 'not-spoken-with',
      });
    },
  );

  it('is not made with whoever reported; help of every kind may be gone through with them', () => {
    const reported = look({ ...handedOff(), door: 'someone-else' }, { childrenAtRisk: CONCERN });
    const file = spoken(reported, 'reporter');
    expect(settle(file, { task: 'safety-plan-1', ...done })).toEqual({ refused: 'not-spoken-with' });
    expect(settle(file, { task: 'options-1' })).toHaveProperty('case');
  });

  it('DASH is written down by nobody whose organisation says that they are not trained', () => {
    const settler = { ...ACTOR, roles: ['case-handler'] as const };
    const officer = { languages: null, gender: null, team: null } as const;
    const settling = { task: 'dash-1', how: 'done', because: null, ...done } as const;
    const at = { case: spoken(asked), session: null };
    expect(settleTask(at, { ...settler, officer: { ...officer, training: 'aware' } }, settling)).toEqual({
      refused: 'not-trained-in-it',
    });
    expect(settleTask(at, { ...settler, officer: { ...officer, training: 'trained' } }, settling)).toHaveProperty(
      'case',
    );
    expect(settleTask(at, settler, settling)).toHaveProperty('case');
  });
});
