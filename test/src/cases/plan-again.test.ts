/** The plan is agreed again at every contact: a live conversation is one, and who agreed nothing leaves a task. */
import { createCaseDesk, type CaseDesk, type Doing } from '../../../src/cases/case-desk';
import { recordHeard } from '../../../src/cases/heard';
import { planAge } from '../../../src/cases/plan-age';
import { agreeAgain, doneAgain, talkedWith } from '../../../src/cases/plan-again';
import { settleTask } from '../../../src/cases/work-tasks';
import { writing } from '../../../src/channels/sms/writing';
import { type CaseFile, planOf, workOf } from '../../../src/core/case-file';
import { landlordId } from '../../../src/core/ids';
import type { Session } from '../../../src/core/session';
import { staffId, type Staff } from '../../../src/core/staff';
import type { RaisedTask } from '../../../src/core/task';
import { handlerTurns } from '../../../src/turn/handler-turns';
import { MINUTE } from '../../support/conversation';
import { AGREED, parts, PLAN, texting, turnDesk } from '../../support/turn-desk';
import { handedOff, NOW } from '../store/fixtures';

const desk = turnDesk();
const ANNA: Staff = {
  id: staffId('staff-anna'),
  name: 'Anna',
  landlord: landlordId(texting.id),
  roles: ['case-handler'],
};
const ACTOR = { by: ANNA.id, at: NOW };
const open = (file: CaseFile): readonly string[] =>
  workOf(file).tasks.flatMap(({ code, settled }: RaisedTask) => (settled === null ? [code] : []));

describe('a live conversation that a handler took over', () => {
  let cases: CaseDesk;
  let acts = 0;
  beforeEach(() => {
    const deps = { ...parts, ...writing, ...handlerTurns(parts), store: desk.store };
    cases = createCaseDesk({ ...deps, mayKnowOf: () => false, now: () => desk.clock.now });
  });
  const doing = (session: Session): Doing => {
    if (!session.caseId) throw new Error('no case');
    return { case: session.caseId, staff: ANNA, actId: `act-${(acts += 1)}` };
  };
  const ages = (file: CaseFile): readonly string[] => {
    const plan = planOf(file, 'person');
    return plan ? planAge(plan, file, desk.clock.now) : ['no plan'];
  };

  it('turns the plan amber and leaves a task, until it is gone through', async () => {
    await desk.tell('web-chat', { ...AGREED, ...PLAN, 'officer-gender': null });
    await desk.turnsWith().take(desk.inbound('web-chat', { type: 'said', text: 'human', value: 'human' }));
    const session = await desk.sessionOf('web-chat');
    desk.clock.now += MINUTE;
    expect(ages(await desk.fileOf(session))).toEqual([]);
    expect(await cases.takeOver(doing(session))).toMatchObject({ type: 'done' });
    const talking = await desk.fileOf(session);
    expect([ages(talking), open(talking)]).toEqual([['contact-since'], ['plan-again']]);
    desk.clock.now += 10 * MINUTE;
    const plan = planOf(talking, 'person');
    if (!plan?.method) throw new Error('no plan');
    const same = {
      about: 'person',
      method: plan.method,
      detail: plan.detail,
      private: 'only-me',
      windows: null,
    } as const;
    const rest = { never: null, voicemail: null, answered: null, cover: null, ifCutOff: null } as const;
    const agreed = { ...same, ...rest, wordsPassed: true, reviewOn: '2026-12-10' };
    expect(await cases.agreePlan({ ...doing(session), agreed })).toMatchObject({ type: 'done' });
    const after = await desk.fileOf(session);
    expect([ages(after), open(after)]).toEqual([[], []]);
    expect(workOf(after).tasks[0]?.settled).toMatchObject({ how: 'done', by: ANNA.id });
  });
});

it('is asked for once while it is open, and again by the next contact', () => {
  const once = agreeAgain(handedOff(), { about: 'person', spokeAt: NOW, now: NOW });
  const twice = agreeAgain(once, { about: 'person', spokeAt: NOW + MINUTE, now: NOW + MINUTE });
  expect(workOf(twice).tasks.map(({ id }) => id)).toEqual(['plan-again-1']);
  const again = agreeAgain(doneAgain(twice, 'person', ACTOR), { about: 'person', spokeAt: NOW + MINUTE, now: NOW });
  expect(workOf(again).tasks.map(({ id }) => id)).toEqual(['plan-again-1', 'plan-again-2']);
});

it('is done by agreeing the plan and by nothing else; that it is not needed takes a reason', () => {
  const file = agreeAgain(handedOff(), { about: 'person', spokeAt: NOW, now: NOW });
  const settle = (how: 'done' | 'not-needed', because: string | null) =>
    settleTask(
      { case: file, session: null },
      { ...ACTOR, roles: ['case-handler'] },
      { task: 'plan-again-1', how, because },
    );
  expect(settle('done', null)).toEqual({ refused: 'by-agreeing' });
  expect(settle('not-needed', null)).toEqual({ refused: 'no-decision-reason' });
  expect(settle('not-needed', 'They asked us not to')).toHaveProperty('case');
});

it('of whoever reported is a task of its own', () => {
  const file = talkedWith(handedOff({ door: 'someone-else' }), ACTOR);
  expect([open(file), workOf(file).talks]).toEqual([['plan-again-reporter'], [{ ...ACTOR, about: 'reporter' }]]);
});

it.each(['they-left', 'found-out'] as const)('heard that %s: for now, with the reason, and never lowered', (what) => {
  const heard = recordHeard({ case: handedOff({ priority: 'soon' }), session: null }, ACTOR, what);
  expect(heard).toMatchObject({
    case: { priority: 'now', reasons: expect.arrayContaining([{ code: what, at: NOW }]) },
    events: [{ type: 'change_heard', by: ANNA.id, what }],
  });
  const closed = recordHeard({ case: handedOff({ state: 'closed' }), session: null }, ACTOR, what);
  expect(closed).toEqual({ refused: 'not-open' });
});
