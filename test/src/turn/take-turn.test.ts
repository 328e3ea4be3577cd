/** The one path of every message, with the real store, channels and engine: what is committed, once, and what is left when something breaks. */
import { handoffRecord } from '../../../src/cases/handoff-record';
import { landlordId } from '../../../src/core/ids';
import { CHANNELS, type ChannelName } from '../../../src/core/inbound';
import type { Session } from '../../../src/core/session';
import type { Store } from '../../../src/store/store';
import type { TurnParts } from '../../../src/turn/take-turn';
import {
  answerInput,
  house,
  landlordWith,
  MINUTE,
  OWN_NUMBER,
  WORKDAY,
  type Meaning,
} from '../../support/conversation';
import { AGREED, KEYS, keyOf, parts, PLAN, texting, turnDesk } from '../../support/turn-desk';

const desk = turnDesk();
const { clock, notes, turnsWith, inbound, sessionOf, tell, fileOf } = desk;

describe('a turn', () => {
  it('writes session, case, words and jobs in one commit', async () => {
    const requests: string[] = [];
    const counting: Store = {
      ...desk.store,
      turn: async (request, decide) => (requests.push(request.messageId), desk.store.turn(request, decide)),
    };
    await tell('web-chat', { 'safe-now': 'yes', about: 'me', 'under-18': 'no' });
    const message = inbound('web-chat', { type: 'said', text: 'I agree', value: 'agree' });
    const taken = await turnsWith({ store: counting }).take(message);
    expect(requests).toEqual([message.messageId]);
    const session = await sessionOf('web-chat');
    expect(await fileOf(session)).toMatchObject({ state: 'collecting', version: 1 });
    expect((await desk.store.timeline((await fileOf(session)).id)).map(({ type }) => type)).toContain('agreed');
    expect((await desk.store.messages(KEYS['web-chat'], 0)).slice(-taken.messages.length)).toEqual(taken.messages);
    expect(await desk.store.claimJobs(clock.now + 10 * MINUTE, 5)).toMatchObject([{ kind: 'quiet', key: session.id }]);
  });

  it.each(CHANNELS)(
    'that arrives three times at once on %s has one effect and one answer, byte for byte',
    async (channel) => {
      await tell(channel, { 'safe-now': 'yes', about: 'me' });
      const before = await desk.store.messages(keyOf(channel), 0);
      const message = inbound(channel, answerInput(await sessionOf(channel), channel, 'no'));
      const taken = await Promise.all([1, 2, 3].map(() => turnsWith().take(message)));
      expect(new Set(taken.map(({ reply }) => JSON.stringify(reply))).size).toBe(1);
      expect(taken.filter(({ fresh }) => fresh)).toHaveLength(1);
      expect(await desk.store.messages(keyOf(channel), 0)).toHaveLength(
        before.length + (taken[0]?.messages.length ?? 0),
      );
      expect((await sessionOf(channel)).trail.filter(({ step }) => step === 'under-18')).toHaveLength(1);
    },
  );

  it('after another of the same person, sent at once, is taken in order', async () => {
    await tell('web-chat', { 'safe-now': 'yes' });
    const turns = turnsWith();
    const both = ['me', 'no'].map((value) => turns.take(inbound('web-chat', { type: 'said', text: value, value })));
    const taken = await Promise.all(both);
    expect(taken.every(({ fresh }) => fresh)).toBe(true);
    const { answers, pending } = await sessionOf('web-chat');
    expect([answers['about']?.value, answers['under-18']?.value, pending?.question]).toEqual(['me', 'no', 'notice']);
    const seqs = (await desk.store.messages(KEYS['web-chat'], 0)).map(({ seq }) => seq);
    expect(seqs).toEqual(seqs.map((_, index) => index + 1));
  });
});

describe('a report about somebody else', () => {
  const covering = landlordWith(({ colleague }) => colleague.route === 'report');

  it('of a colleague has a clock for the colleague who tells, and one for a person nobody knows how to reach', async () => {
    const session = await tell(
      'web-chat',
      {
        'safe-now': 'yes',
        about: 'colleague',
        'colleague-about': 'a-colleague',
        ...{ notice: 'agree', ...PLAN, 'contact-method': 'call', 'officer-gender': null, enough: 'tell-more' },
        ...{ name: null, 'colleague-help': null, account: null, 'contact-avoid': null, 'contact-voicemail': 'yes' },
        ...{ 'contact-answered': null, check: 'send' },
      },
      { landlord: landlordId(covering.id) },
    );
    expect(session.endedBecause).toBe('sent');
    const file = await fileOf(session);
    expect(file).toMatchObject({ door: 'colleague', access: 'restricted' });
    expect(file.deadlines.map(({ who, needsDecision }) => [who, needsDecision]).toSorted()).toEqual([
      ['person', true],
      ['reporter', false],
    ]);
    expect(file.content.consents[0]).toMatchObject({ purpose: 'notice', by: 'reporter' });
    expect(handoffRecord(file, covering, '2026-11-25').contactPlan).toMatchObject({
      person: null,
      reporter: { method: 'call', detail: OWN_NUMBER, private: 'only-me', voicemail: 'yes', answered: 'not-asked' },
    });
  });

  it('by phone is from an agency as soon as that is said, also after `enough`', async () => {
    const reported: Meaning = {
      ...{ 'safe-now': 'yes', about: 'someone-else', 'danger-now': 'no', notice: 'agree', 'person-home': 'Flat 4' },
      ...{ 'they-know': 'does-not-know', 'serious-risk': 'no', 'reporter-contact-method': 'none' },
    };
    const enough = await tell('voice', reported);
    expect((await fileOf(enough)).source).toBe('third-party');
    const said = await tell('voice', { enough: 'tell-more', relationship: 'professional' });
    expect((await fileOf(said)).source).toBe('agency');
  });
});

describe('when something of ours breaks', () => {
  const broken: readonly (readonly [string, () => Partial<TurnParts>])[] = [
    [
      'the store',
      () => ({ store: { ...desk.store, turn: async () => Promise.reject(new Error('disk full: 07700900201')) } }),
    ],
    [
      'the words',
      () => ({
        channels: Object.fromEntries(
          Object.entries(parts.channels).map(([name, channel]) => [
            name,
            {
              ...channel,
              render: () => {
                throw new TypeError('no such sentence');
              },
            },
          ]),
        ) as unknown as TurnParts['channels'],
      }),
    ],
    [
      'a rule',
      () => ({
        listener: {
          ...parts.listener,
          danger: () => {
            throw new RangeError('bad pattern');
          },
        },
      }),
    ],
  ];

  describe.each(broken)('%s', (what, break_) => {
    it.each(CHANNELS)('the person on %s still gets the emergency message, and nothing is written', async (channel) => {
      const before = await tell(channel, { 'safe-now': 'yes', about: 'me' });
      const kept = await desk.store.messages(keyOf(channel), 0);
      const taken = await turnsWith(break_()).take(
        inbound(
          channel,
          { type: 'said', text: 'what now' },
          channel === 'sms' ? { sessionKey: `sms:new:${what}` } : {},
        ),
      );
      expect(JSON.stringify(taken.reply)).toContain('999');
      expect(taken.messages).toEqual([]);
      expect(await sessionOf(channel)).toEqual(before);
      expect(await desk.store.messages(keyOf(channel), 0)).toEqual(kept);
      expect(notes.at(-1)).toMatchObject({ event: 'turn_failed', channel });
      expect(JSON.stringify(notes)).not.toContain('07700');
    });
  });

  it('a later try of the same message is taken as if the first had never come', async () => {
    await tell('web-chat', { 'safe-now': 'yes' });
    const message = inbound('web-chat', { type: 'said', text: 'me', value: 'me' });
    await turnsWith(broken[0]?.[1]() ?? {}).take(message);
    const again = await turnsWith().take(message);
    expect(again.fresh).toBe(true);
    expect((await sessionOf('web-chat')).answers['about']?.value).toBe('me');
  });

  const failed = async (): Promise<unknown> =>
    (await turnsWith(broken[0]?.[1]() ?? {}).take(inbound('sms', { type: 'said', text: 'what now' }))).reply;

  it('who said that it is safe to text gets 999 by text', async () => {
    await tell('sms', { 'safe-now': 'yes' });
    house.channels.sms.reached(inbound('sms', { type: 'said', text: 'hello' }));
    expect(JSON.stringify(await failed())).toContain('999');
  });

  it('a thread that had one of ours and has not said so gets silence, not the first text again', async () => {
    await tell('sms', {});
    house.channels.sms.reached(inbound('sms', { type: 'said', text: 'hello' }));
    expect(await failed()).toEqual({ kind: 'texts', texts: [] });
  });
});

describe('a call that drops', () => {
  it('before agreement keeps nothing, and is forgotten within the hour', async () => {
    await tell('voice', { 'safe-now': 'yes', about: 'me', 'under-18': 'no' });
    await turnsWith().take(inbound('voice', { type: 'left', how: 'hang-up' }));
    expect(await desk.store.openCases({ restricted: true })).toEqual([]);
    clock.now += 60 * MINUTE;
    await desk.store.purge(clock.now);
    expect(await desk.store.session(keyOf('voice'))).toBeNull();
    expect(await desk.store.messages(keyOf('voice'), 0)).toEqual([]);
  });

  it('after agreement keeps the contact plan and reaches a human', async () => {
    await tell('voice', { ...AGREED, ...PLAN });
    await turnsWith().take(inbound('voice', { type: 'left', how: 'hang-up' }));
    const [open] = await desk.store.openCases({ restricted: false });
    expect(open).toMatchObject({ state: 'open', handedOffBecause: 'cut-off', landlord: texting.id });
    const file = await desk.store.caseFile(open?.id ?? ('' as never));
    expect(file?.content.plans.at(-1)).toMatchObject({ method: 'text', detail: OWN_NUMBER, ifCutOff: 'use-this-plan' });
    expect(file?.deadlines.length).toBeGreaterThan(0);
    expect(file?.content.flags).toContain('call-dropped');
    expect((await desk.store.transcript(file?.id ?? ('' as never))).length).toBeGreaterThan(4);
  });
});

describe('the case', () => {
  it('keeps every version of the plan, each only when something was said', async () => {
    const session = await tell('web-chat', { ...AGREED, ...PLAN, 'officer-gender': 'woman', enough: 'tell-more' });
    const versions = (await fileOf(session)).content.plans;
    expect(versions.map(({ version }) => version)).toEqual(versions.map((_, index) => index + 1));
    expect(versions.at(-1)).toMatchObject({ method: 'text', private: 'only-me', setBy: 'person', verified: false });
    expect(versions.at(-1)?.windows).toEqual(parts.listener.preset('weekday-mornings'));
    await tell('web-chat', { name: 'Sam' });
    expect((await fileOf(session)).content.plans).toHaveLength(versions.length);
  });

  it('holds no plan that was taken back: what is not answered is not safe', async () => {
    const session = await tell('web-chat', { ...AGREED, ...PLAN });
    await turnsWith().take(inbound('web-chat', { type: 'said', text: 'start again' }));
    await tell('web-chat', { 'contact-method': null, 'officer-gender': null, enough: 'send-now' });
    expect((await fileOf(session)).content.plans.at(-1)).toMatchObject({ method: null, detail: null, windows: null });
  });

  it('records a consent for each partner, in the words that were shown', async () => {
    const [partner, ...others] = texting.sharing.partners;
    const told = await tell('web-chat', {
      ...AGREED,
      'contact-method': null,
      'officer-gender': null,
      enough: 'tell-more',
    });
    let session = told;
    while (session.pending && session.pending.question !== 'sharing')
      session = await tell('web-chat', { [session.pending.question]: null });
    await tell('web-chat', { sharing: [partner?.value ?? ''] });
    const { consents } = (await fileOf(session)).content;
    const involve = consents.filter(({ purpose }) => purpose === 'involve');
    expect(involve.map(({ recipient, decision }) => [recipient, decision])).toEqual([
      [partner?.name, 'given'],
      ...others.map(({ name }) => [name, 'ask-me-first']),
    ]);
    const shown = house.words.wording('sharing.sharing', 'en', 'web-chat', texting.id);
    for (const { wording, channel } of involve) expect([wording, channel]).toEqual([shown, 'web-chat']);
    expect(consents.find(({ purpose }) => purpose === 'notice')).toMatchObject({
      decision: 'given',
      recipient: texting.name,
      wording: house.words.wording('notice.notice', 'en', 'web-chat', texting.id),
    });
  });

  it('has its deadlines from the hand-off on, counted from the agreement', async () => {
    const session = await tell('web-chat', { ...AGREED, ...PLAN });
    expect((await fileOf(session)).deadlines).toEqual([]);
    await tell('web-chat', { 'officer-gender': null, enough: 'send-now' });
    const file = await fileOf(session);
    const [deadline] = file.deadlines;
    expect(deadline?.who).toBe('person');
    expect(deadline?.due).toBeGreaterThan(file.agreedAt);
    expect(deadline?.firstSafe).toBeDefined();
  });

  it('is erased when the person stops at `check`, or takes the agreement back', async () => {
    let session = await tell('web-chat', {
      ...AGREED,
      'contact-method': null,
      'officer-gender': null,
      enough: 'tell-more',
    });
    const { caseId } = session;
    while (session.pending && session.pending.question !== 'check')
      session = await tell('web-chat', { [session.pending.question]: null });
    await tell('web-chat', { check: 'stop' });
    expect(caseId && (await desk.store.caseFile(caseId))).toBeNull();

    const other = { sessionKey: 'web:c2' };
    const agreed = await tell('web-chat', AGREED, other);
    await turnsWith().take(inbound('web-chat', { type: 'said', text: 'back' }, other));
    expect(agreed.caseId && (await desk.store.caseFile(agreed.caseId))).toBeNull();
    expect((await sessionOf('web-chat', 'web:c2')).caseId).toBeNull();
  });

  it('is not touched by another conversation in the same thread of texts', async () => {
    const session = await tell('sms', { ...AGREED, ...PLAN, 'officer-gender': null, enough: 'send-now' });
    const before = await fileOf(session);
    clock.now += 5 * MINUTE;
    await tell('sms', { 'safe-now': 'yes', about: 'information', 'info-topic': null, 'info-more': 'done' });
    expect(await fileOf(session)).toEqual(before);
  });

  it('keeps STOP through later texts, and its handler is told of both', async () => {
    const session = await tell('sms', AGREED);
    const stop = await turnsWith().take(inbound('sms', { type: 'opted-out' }));
    expect(stop.reply).toEqual({ kind: 'texts', texts: [] });
    for (const text of ['START', 'hello?', '1'])
      expect((await turnsWith().take(inbound('sms', { type: 'said', text }))).reply).toEqual({
        kind: 'texts',
        texts: [],
      });
    const file = await fileOf(session);
    expect(file).toMatchObject({ state: 'open' });
    expect(file.content.flags).toEqual(expect.arrayContaining(['texting-stopped', 'wrote-after-stop']));
    expect(file.content.answers['notice']?.value).toBe('agree');
    // Each of the three alarms anew.
    expect(file.priority).not.toBe('soon');
    expect(file.reasons.filter(({ code }) => code === 'wrote-after-stop')).toHaveLength(3);
  });
});

describe('coming back', () => {
  const returning = async (channel: ChannelName, words: string, reference: string, key: string): Promise<Session> => {
    const back: Meaning = { 'safe-now': 'yes', about: 'returning', reference, words, 'returning-do': 'tighten-plan' };
    await tell(channel, back, { sessionKey: key });
    return tell(channel, { tighten: ['no-contact'] }, { sessionKey: key });
  };

  it('tightens the plan at once, from another device, and no quiet clock of the first conversation loosens it', async () => {
    const session = await tell('web-chat', { ...AGREED, ...PLAN, 'officer-gender': null, enough: 'send-now' });
    const { wayBack } = (await fileOf(session)).content;
    clock.now += 2 * MINUTE;
    await returning('web-chat', wayBack?.words.join(' ') ?? '', wayBack?.reference ?? '', 'web:phone');
    clock.now += 9 * MINUTE;
    await turnsWith().take(inbound('web-chat', { type: 'quiet' }));
    const { plans } = (await fileOf(session)).content;
    expect(plans.at(-1)).toMatchObject({ method: 'i-will-contact-you', voicemail: 'no' });
  });

  it('with wrong words or an unknown reference gets the same bytes', async () => {
    const session = await tell('web-chat', {
      ...AGREED,
      'contact-method': 'i-will-contact-you',
      'officer-gender': null,
      enough: 'send-now',
    });
    const reference = (await fileOf(session)).content.wayBack?.reference ?? '';
    const replies = new Set<string>();
    for (const [index, known] of [reference, 'ZZZZ-9999'].entries()) {
      const key = `web:try${index}`;
      await tell('web-chat', { 'safe-now': 'yes', about: 'returning', reference: known }, { sessionKey: key });
      const { reply } = await turnsWith().take(
        inbound('web-chat', { type: 'said', text: 'not these' }, { sessionKey: key, at: WORKDAY }),
      );
      replies.add(JSON.stringify(reply).replaceAll(key.slice(4), 'c'));
    }
    expect(replies.size).toBe(1);
  });
});

it('nothing typed, dialled or named reaches anything we note', async () => {
  const secrets = ['Rowan Ash', '07700900201', '+447700900201', 'Flat 9', 'he has a knife', 'blue door', 'river-otter'];
  for (const channel of CHANNELS) {
    await tell(channel, { ...AGREED, ...PLAN, 'officer-gender': null, enough: 'tell-more', name: 'Rowan Ash' });
    for (const text of secrets) await turnsWith().take(inbound(channel, { type: 'said', text }));
    await turnsWith({ store: { ...desk.store, turn: async () => Promise.reject(new Error(secrets.join())) } }).take(
      inbound(channel, { type: 'said', text: 'Flat 9' }),
    );
  }
  expect(notes.length).toBeGreaterThan(60);
  const noted = JSON.stringify(notes);
  for (const secret of secrets) expect(noted).not.toContain(secret);
  expect(noted).not.toContain('900201');
});
