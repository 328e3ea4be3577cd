/** A call on its way to a person, as the engine takes its turns. What it does with a case is in the cases' own test. */
import fc from 'fast-check';
import type { Input } from '../../../src/core/inbound';
import type { Session } from '../../../src/core/session';
import { staffId } from '../../../src/core/staff';
import { advance } from '../../../src/engine/advance';
import type { World } from '../../../src/engine/world';
import type { Progress } from '../../../src/engine/progress';
import {
  AGREED,
  begin,
  inboundFor,
  landlordWith,
  type Meaning,
  MINUTE,
  NIGHT,
  WORKDAY,
  worldFor,
  type Setting,
} from '../../support/conversation';

const PHONE: Setting = { channel: 'voice' };
const AT = WORKDAY + MINUTE;
const ANNA = staffId('staff-anna');
const NOBODY: Input = { type: 'put-through', taken: false };
const SOMEBODY: Input = { type: 'put-through', taken: true };

const agreed = begin(PHONE).means(AGREED).session();
const after = (session: Session | null, input: Input, setting = PHONE, at = AT): Progress =>
  advance(session, inboundFor(setting, input, at), worldFor(setting, at));
const types = ({ events }: Progress): readonly string[] => events.map(({ type }) => type);
const wanted = (over: Partial<Session> = {}): Session => ({
  ...agreed,
  mode: 'with-handler',
  heldBy: ANNA,
  heldAt: AT,
  lastAt: AT,
  putThrough: { state: 'wanted', by: ANNA, at: AT, digits: '07' },
  ...over,
});

/** To a choice, a number, times and what they are called: each kind of question. */
const WAYS: readonly Meaning[] = [
  { 'contact-method': 'call' },
  { 'contact-method': 'call', 'contact-this-number': 'no' },
  { 'contact-method': 'call', 'contact-this-number': 'yes', 'contact-private': 'only-me' },
  { 'contact-method': 'i-will-contact-you', 'officer-gender': null, enough: 'tell-more' },
];

describe('a call that staff want', () => {
  it('is asked nothing, whatever is said in its next turn: it rings, or the caller has left', () => {
    const said = fc.oneof(
      fc.stringMatching(/^[0-9*#]{1,12}$/u).map((keys): Input => ({ type: 'keyed', keys })),
      fc
        .constantFrom(
          '',
          'yes',
          'back',
          'skip',
          'send now',
          'start again',
          'help',
          'he is here',
          'i want to end my life',
        )
        .map((text): Input => ({ type: 'said', text })),
      fc.constant<Input>({ type: 'silent' }),
      fc.constant<Input>({ type: 'begin' }),
    );
    const later = WAYS.map((meaning) =>
      begin(PHONE)
        .means({ ...AGREED, ...meaning })
        .session(),
    );
    const at = later.map(({ pending, answers, trail }) => wanted({ pending, answers, trail }));
    fc.assert(
      fc.property(fc.constantFrom(wanted(), ...at), said, (session, input) => {
        const turn = after(session, input);
        expect(types(turn)).not.toContain('asked');
        const rings = types(turn).includes('put_through_rung');
        expect(rings).toBe(turn.session.mode === 'with-handler');
        expect(rings || types(turn).includes('left_suddenly')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('tells of the crisis lines on the way, and keeps the words as a reason', () => {
    const turn = after(wanted(), { type: 'said', text: 'i want to end my life' });
    const told = turn.events.flatMap((event) => (event.type === 'told' ? [event.message] : []));
    expect(told).toEqual(['common.crisis', 'handler.coming-on']);
    expect(turn.session.reasons.map(({ code }) => code)).toContain('words-self-harm');
  });

  it('whose line could not be rung after all is the bot’s again with the next turn, and that is told', () => {
    const ringing = after(wanted(), { type: 'silent' }).session;
    const turn = after(ringing, { type: 'silent' });
    expect(types(turn)).toEqual(['asked', 'put_through_not_taken']);
    expect(turn.session).toMatchObject({ mode: 'bot', heldBy: null, control: ringing.control + 1 });
  });

  it('that was on the line already when it was asked for rings once nobody took that', () => {
    expect(types(after(wanted(), NOBODY))).toEqual(['told', 'put_through_rung']);
    expect(after(wanted(), SOMEBODY).session).toMatchObject({ mode: 'ended', putThrough: { state: 'taken' } });
  });
});

describe('the caller’s own 0', () => {
  const rung = after(agreed, { type: 'keyed', keys: '0' }).session;

  it('is known to ring, in hours; at night it does not', () => {
    expect(rung).toMatchObject({ mode: 'bot', putThrough: { state: 'ringing', by: null } });
    const night = begin({ ...PHONE, at: NIGHT })
      .means(AGREED)
      .session();
    expect(after(night, { type: 'keyed', keys: '0' }, PHONE, NIGHT + MINUTE).session.putThrough).toBeNull();
  });

  it('that nobody takes: the same question again', () => {
    const turn = after(rung, NOBODY);
    expect(types(turn)).toEqual(['put_through_not_taken', 'asked']);
    expect(turn.session).toMatchObject({
      mode: 'bot',
      control: rung.control,
      pending: { question: agreed.pending?.question },
    });
  });

  it('that somebody takes: the call is over', () => {
    expect(types(after(rung, SOMEBODY))).toEqual(
      expect.arrayContaining(['put_through_taken', 'left_suddenly', 'ended']),
    );
  });

  it('is not taken for ringing any more once the caller says something', () => {
    const turn = after(rung, { type: 'keyed', keys: '1' });
    expect(turn.session.putThrough).toMatchObject({ state: 'not-taken', by: null });
    expect(types(turn)).toContain('put_through_not_taken');
  });

  it('of somebody who was away: it is asked whether it is still safe before anything else', () => {
    const turn = after({ ...rung, mode: 'suspended' }, NOBODY);
    expect(turn.session).toMatchObject({ mode: 'suspended', pending: { question: 'still-safe' } });
  });
});

describe('the caller’s own 0 for a small group’s case (R7)', () => {
  const KEPT_FROM = { ...AGREED, notice: 'agree-keep-from', 'keep-from': 'my uncle, who does repairs' };
  const zero: Input = { type: 'keyed', keys: '0' };
  const told = ({ events }: Progress): readonly string[] =>
    events.flatMap((event) => (event.type === 'told' ? [event.message] : []));
  const LATER = { ...PHONE, world: (world: World) => ({ ...world, restricted: true }) };

  it.each([
    ['kept from somebody', PHONE, KEPT_FROM, 'voice.anyone-may-answer-agreed'],
    ['of a colleague, before they agreed', PHONE, { 'safe-now': 'yes', about: 'colleague' }, 'voice.anyone-may-answer'],
    ['closed to its group since', LATER, AGREED, 'voice.anyone-may-answer-agreed'],
  ] as const)('rings nobody at first: they are told that anyone may answer (%s)', (_, setting, meaning, message) => {
    const asked = after(begin(setting).means(meaning).session(), zero, setting);
    expect(told(asked)).toEqual([message]);
    expect(asked.events).toContainEqual({ type: 'human_asked_for', staffed: true, toldFirst: true });
    expect(asked.session.putThrough).toEqual({ state: 'offered', by: null, at: AT, digits: null });
    expect(asked.session.pending).not.toBeNull();
    const rung = after(asked.session, zero, setting);
    expect(told(rung)).not.toContain(message);
    expect(rung.session.putThrough).toMatchObject({ state: 'ringing' });
    expect(rung.session.putThrough).not.toHaveProperty('line');
  });

  it('is told of anew when they ask again later, or once nobody took it', () => {
    const offered = after(begin(PHONE).means(KEPT_FROM).session(), zero).session;
    const later = after(offered, zero, PHONE, AT + 2 * MINUTE);
    expect(later.session.putThrough).toMatchObject({ state: 'offered', at: AT + 2 * MINUTE });
    const rung = after(offered, zero).session;
    expect(after(after(rung, NOBODY).session, zero).session.putThrough).toMatchObject({ state: 'offered' });
    const unheard = after(rung, zero);
    expect(types(unheard)).toContain('put_through_not_taken');
    expect(unheard.session.putThrough).toMatchObject({ state: 'offered' });
  });

  it('rings the group’s own line at once, where the landlord has one', () => {
    const landlord = landlordWith();
    const setting = {
      ...PHONE,
      landlord: { ...landlord, contact: { ...landlord.contact, groupLine: '+441632960170' } },
    };
    const rung = after(begin(setting).means(KEPT_FROM).session(), zero, setting).session;
    expect(rung.putThrough).toMatchObject({ state: 'ringing', line: 'group' });
    expect(after(begin(setting).means(AGREED).session(), zero, setting).session.putThrough).not.toHaveProperty('line');
  });

  it('out of hours is as for anybody: nobody is there', () => {
    const night = begin({ ...PHONE, at: NIGHT })
      .means(KEPT_FROM)
      .session();
    const asked = after(night, zero, PHONE, NIGHT + MINUTE);
    expect(told(asked)).toEqual(['common.person-waits']);
    expect(asked.session.putThrough).toBeNull();
  });
});

it('on a page or by text nothing rings, whoever asks for a person', () => {
  for (const channel of ['web-chat', 'sms'] as const) {
    const setting: Setting = { channel, landlord: landlordWith(({ contact }) => contact.methods.includes('text')) };
    const asking = begin(setting)
      .means(AGREED)
      .says(channel === 'sms' ? 'PERSON' : 'human');
    expect(asking.types()).toContain('human_asked_for');
    expect(asking.session().putThrough).toBeNull();
  }
});

it('news of a call that is not known ends nothing and asks nothing twice', () => {
  const ended = after(agreed, { type: 'left', how: 'hang-up' }).session;
  expect(after(ended, NOBODY)).toEqual({ session: ended, events: [] });
  expect(after(ended, SOMEBODY)).toEqual({ session: ended, events: [] });
  expect(after(null, NOBODY).session.pending?.question).toBe('safe-now');
});
