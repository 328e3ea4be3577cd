/** What holds whatever anybody says, on any channel, of any landlord: random walks through the real engine. */
import { textOf } from '../../../src/core/answer';
import fc from 'fast-check';
import { PRIORITIES } from '../../../src/core/case';
import type { Event } from '../../../src/core/event';
import type { Input } from '../../../src/core/inbound';
import type { Session } from '../../../src/core/session';
import { advance } from '../../../src/engine/advance';
import type { Dialogs, Step } from '../../../src/engine/dialog';
import { findQuestion, nextStep } from '../../../src/engine/layout';
import type { World } from '../../../src/engine/world';
import { inboundFor, linesOf, WORKDAY, worldFor, type Setting } from '../../support/conversation';
import { gives, said, settingOf, take, walk, type Turn, type Walk } from '../../support/random-walk';

const RUNS = { numRuns: 250 };

const holds = (check: (turn: Turn, about: Walk) => void): void =>
  fc.assert(
    fc.property(walk, (about) => {
      for (const turn of take(about)) check(turn, about);
    }),
    RUNS,
  );

const of = <Type extends Event['type']>(
  events: readonly Event[],
  type: Type,
): readonly Extract<Event, { type: Type }>[] =>
  events.filter((event): event is Extract<Event, { type: Type }> => event.type === type);

const same = (a: Session | null, b: Session): boolean => a?.id === b.id && a.startedAt === b.startedAt;

test('every turn ends in a question, an end, or a silence that is allowed; nothing throws', () => {
  holds(({ input, after: { session, events } }, { channel }) => {
    if (session.mode === 'bot' && !session.pending) throw new Error('nothing waits');
    const led = events.some(({ type }) => type === 'asked' || type === 'ended' || type === 'suspended');
    const nobodySpoke = ['quiet', 'left', 'opted-out', 'nobody-came', 'put-through'].includes(input.type);
    const silent = channel === 'sms' || session.mode !== 'bot' || nobodySpoke;
    expect(led || silent).toBe(true);
  });
});

test('whatever is said can be put into words on every channel', () => {
  fc.assert(
    fc.property(walk, (about) => {
      for (const { input, after, at } of take(about))
        for (const line of linesOf(settingOf(about), input, after, at))
          expect(line).not.toMatch(/\{\{|undefined|\[object/u);
    }),
    { numRuns: 40 },
  );
});

test('the waiting question is always the first that is open and not answered', () => {
  holds(({ after: { session }, world }) => {
    if (session.mode !== 'bot' || session.pending === null) return;
    expect(nextStep(session, world)?.step.id).toBe(session.pending.question);
    expect(findQuestion(session.pending.question, session, world)).not.toBeNull();
  });
});

test('before the notice is agreed there is no case, and nothing is handed off', () => {
  holds(({ after: { session, events } }) => {
    const agreed = ['agree', 'agree-keep-from'].includes(textOf(session.answers, 'notice') ?? '');
    if (session.caseId !== null) expect(agreed).toBe(true);
    if (of(events, 'handed_off').length > 0) expect(session.caseId).not.toBeNull();
  });
});

test('no conversation with a case is over before a human has it', () => {
  holds(({ after: { session } }) => {
    if (session.caseId !== null && session.mode !== 'bot') expect(session.handedOffAt).not.toBeNull();
  });
});

test('the priority never falls while a conversation goes on, and every reason is kept', () => {
  holds(({ before, after: { session } }) => {
    if (!before || !same(before, session) || session.endedBecause === 'signposted') return;
    expect(PRIORITIES.indexOf(session.priority)).toBeGreaterThanOrEqual(PRIORITIES.indexOf(before.priority));
    expect(session.reasons.slice(0, before.reasons.length)).toEqual(before.reasons);
  });
});

test('a text is sent before `safe-now: yes` once only, whatever comes', () => {
  fc.assert(
    fc.property(walk, (about) => {
      const setting: Setting = { channel: 'sms', landlord: about.landlord };
      const turns = take({ ...about, channel: 'sms' });
      for (const { before, input, after, at } of turns.slice(1)) {
        if (!same(before, after.session) || after.session.answers['safe-now']?.value === 'yes') continue;
        expect(linesOf(setting, input, after, at)).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});

test('kept as JSON between turns, the conversation goes the same way', () => {
  fc.assert(
    fc.property(walk, (about) => {
      const plain = take(about);
      const stored = take(about, (session) => JSON.parse(JSON.stringify(session)) as Session);
      expect(stored.map(({ after }) => after)).toEqual(plain.map(({ after }) => after));
    }),
    RUNS,
  );
});

test('`back` undoes the last answer exactly', () => {
  let undone = 0;
  holds(({ before, input, after: { session, events }, world, at }, about) => {
    if (!before?.pending || before.mode !== 'bot' || session.mode !== 'bot' || input.type !== 'said') return;
    if (before.soFar.length > 0 || session.soFar.length > 0 || before.pending.question === session.pending?.question)
      return;
    const one = of(events, 'answered').filter(({ question }) => question === before.pending?.question);
    if (one.length !== 1 || of(events, 'agreement_undone').length > 0) return;
    const [door] = of(events, 'came_back');
    // What cannot be undone: agreement once a human has it, a text's first yes, a failed way back; asking anew undoes itself.
    if (session.handedOffAt !== before.handedOffAt || of(events, 'way_back_failed').length > 0) return;
    if (before.pending.question === 'safe-now' && about.channel === 'sms') return;
    if (!(before.pending.question in session.answers) && !door) return;
    const back = advance(session, inboundFor(settingOf(about), said('back'), at), world).session;
    if (back.answers['notice'] && session.handedOffAt !== null) return;
    undone += 1;
    expect(back.answers).toEqual(before.answers);
    expect(back.pending?.question).toBe(before.pending.question);
    expect(back.pending?.choices).toEqual(before.pending.choices);
    expect([back.caseId, back.returnedTo]).toEqual([before.caseId, before.returnedTo]);
  });
  expect(undone).toBeGreaterThan(300);
});

test('starting again keeps the agreement and what led to it, and no answer given after it', () => {
  let agreed = 0;
  holds(({ after: { session }, world, at }, about) => {
    if (session.mode !== 'bot' || !session.pending || session.pending.question === 'still-safe') return;
    if (session.handedOffAt !== null || (about.channel === 'sms' && session.answers['safe-now']?.value !== 'yes'))
      return;
    const again = advance(session, inboundFor(settingOf(about), said('start again'), at), world).session;
    if (session.caseId !== null) agreed += 1;
    expect(again.caseId).toBe(session.caseId);
    expect(again.answers['notice']).toEqual(session.caseId === null ? undefined : session.answers['notice']);
    const order = session.trail.map(({ step }) => step);
    const since = order.indexOf('notice.agree');
    for (const id of Object.keys(again.answers)) expect(since >= 0 && order.lastIndexOf(id) > since).toBe(false);
  });
  expect(agreed).toBeGreaterThan(100);
});

describe('a question that a new release puts anywhere', () => {
  const inserted: Step = { kind: 'choose', id: 'officer-faith-new', words: 'preferences', choices: ['yes', 'no'] };
  const withStep = (dialogs: Dialogs, dialog: string, index: number): Dialogs => {
    const before = dialogs[dialog];
    if (!before) return dialogs;
    const at = index % (before.steps.length + 1);
    return {
      ...dialogs,
      [dialog]: { ...before, steps: [...before.steps.slice(0, at), inserted, ...before.steps.slice(at)] },
    };
  };
  const wording: World['catalogue']['wording'] = (id) => ({ id, version: '1', language: 'en', hash: 'h' });

  it('strands nobody: the waiting answer is kept under its own question, and the new one is asked in its turn', () => {
    const places = Object.values(worldFor({ channel: 'web-chat' }, WORKDAY).dialogs);
    fc.assert(
      fc.property(walk, fc.constantFrom(...places), fc.nat(30), (about, place, index) => {
        const setting = settingOf(about);
        const turns = take(about);
        const last = turns.findLast(({ after: { session } }) => session.mode === 'bot' && session.pending);
        const session = last?.after.session;
        if (!session?.pending || session.pending.kind !== 'choose' || session.pending.question === 'still-safe') return;
        if (session.pending.choices.length === 0 || !last) return;
        if (about.channel === 'sms' && session.answers['safe-now']?.value !== 'yes') return;
        const world: World = {
          ...last.world,
          dialogs: withStep(last.world.dialogs, place.id, index),
          catalogue: { ...last.world.catalogue, wording },
        };
        const value =
          session.pending.choices.find(
            (one) => !['change', 'stop', 'tell-me-more', 'another', 'report'].includes(one),
          ) ?? '';
        const after = advance(session, inboundFor(setting, gives(value, session), last.at), world);
        const kept = of(after.events, 'answered')[0];
        expect(kept).toMatchObject({ question: session.pending.question, answer: { value } });
        expect(of(after.events, 'not_understood')).toEqual([]);
        if (after.session.mode === 'bot')
          expect(nextStep(after.session, world)?.step.id).toBe(after.session.pending?.question);
      }),
      RUNS,
    );
  });

  it('is asked next where it stands before what waits', () => {
    const setting: Setting = { channel: 'web-chat' };
    const world = worldFor(setting, WORKDAY);
    const answer = (session: Session | null, input: Input, now: World): Session =>
      advance(session, inboundFor(setting, input, WORKDAY), now).session;
    let session = answer(null, { type: 'begin' }, world);
    for (const value of ['yes', 'me', 'no']) session = answer(session, { type: 'said', text: value, value }, world);
    expect(session.pending?.question).toBe('notice');
    const newer: World = {
      ...world,
      dialogs: withStep(world.dialogs, 'me', 0),
      catalogue: { ...world.catalogue, wording },
    };
    session = answer(session, { type: 'said', text: 'agree', value: 'agree' }, newer);
    expect(session.answers['notice']?.value).toBe('agree');
    expect(session.pending?.question).toBe('officer-faith-new');
    session = answer(session, { type: 'said', text: 'no', value: 'no' }, newer);
    expect(session.answers['officer-faith-new']?.value).toBe('no');
    expect(session.pending?.question).toBe('contact-method');
  });
});
