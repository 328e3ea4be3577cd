/** A handler and a person, on the real turn, store and words: who may speak, and what the person sees of it. */
import { writing } from '../../../src/channels/sms/writing';
import { createCaseDesk, type CaseDesk, type Doing } from '../../../src/cases/case-desk';
import { landlordId } from '../../../src/core/ids';
import type { Session } from '../../../src/core/session';
import { staffId, type Staff } from '../../../src/core/staff';
import { handlerTurns } from '../../../src/turn/handler-turns';
import { answerInput, house, MINUTE } from '../../support/conversation';
import { AGREED, KEYS, parts, PLAN, texting, turnDesk } from '../../support/turn-desk';

const desk = turnDesk();
const { clock, turnsWith, inbound, sessionOf, tell } = desk;

const staff = (name: string): Staff => ({
  id: staffId(`staff-${name}`),
  name,
  landlord: landlordId(texting.id),
  roles: ['case-handler'],
});
const ANNA = staff('anna');
const BEN = staff('ben');
const CARA = staff('cara');

const WITHHELD = { number: undefined };

let cases: CaseDesk;
let acts = 0;
beforeEach(() => {
  cases = createCaseDesk({
    ...writing,
    mayKnowOf: () => false,
    store: desk.store,
    words: house.words,
    landlord: parts.landlord,
    ...handlerTurns(parts),
    now: () => clock.now,
  });
});

/** A person on the page who has asked for a human: handed off, and still there. */
const waiting = async (): Promise<Session> => {
  await tell('web-chat', AGREED);
  await turnsWith().take(inbound('web-chat', { type: 'said', text: 'human', value: 'human' }));
  return sessionOf('web-chat');
};

const doing = (session: Session, by: Staff = ANNA): Doing => {
  if (!session.caseId) throw new Error('no case');
  return { case: session.caseId, staff: by, actId: `act-${(acts += 1)}` };
};
const holding = async (by: Staff = ANNA) => {
  const session = await sessionOf('web-chat');
  return { ...doing(session, by), control: session.control };
};
const said = async (): Promise<readonly string[]> =>
  (await desk.store.messages(KEYS['web-chat'], 0)).map(({ by, text }) => `${by}: ${text.split('\n')[0]}`);
const says = (text: string) => turnsWith().take(inbound('web-chat', { type: 'said', text }));
const after = (all: readonly string[], line: RegExp): readonly string[] =>
  all.slice(all.findIndex((one) => line.test(one)) + 1);

describe('a takeover', () => {
  it('tells the person who is there, and makes the case the handler’s', async () => {
    const session = await waiting();
    expect(await cases.takeOver(doing(session))).toEqual({ type: 'done', fresh: true });
    expect((await said()).at(-1)).toBe(
      `handler: A person from ${texting.name} is here now. You can write to each other here. You need not answer the last question. You can leave at any time.`,
    );
    expect(await desk.fileOf(session)).toMatchObject({ owner: ANNA.id });
    expect((await desk.store.timeline((await desk.fileOf(session)).id)).map(({ type }) => type)).toEqual(
      expect.arrayContaining(['case_claimed', 'taken_over']),
    );
  });

  it('silences the bot: whatever the person writes, nobody answers but the handler (R6)', async () => {
    await cases.takeOver(doing(await waiting()));
    for (const text of ['hello', '1', 'human', 'back', 'he has a knife and is at the door']) await says(text);
    await cases.say({ ...(await holding()), text: 'I am here.' });
    const now = after(await said(), /is here now/);
    expect(now.filter((line) => line.startsWith('bot'))).toEqual([]);
    expect(now.at(-1)).toBe('handler: I am here.');
  });

  it('still hears danger: the case is raised, with the words, for the handler to see', async () => {
    const session = await waiting();
    await cases.takeOver(doing(session));
    await says('he has a knife and is at the door');
    const file = await desk.fileOf(session);
    expect(file.priority).toBe('now');
    expect(file.reasons.at(-1)?.words).toBe('he has a knife and is at the door');
  });

  it('is one person’s: another is told that somebody has it', async () => {
    const session = await waiting();
    await cases.takeOver(doing(session));
    expect(await cases.takeOver(doing(session, BEN))).toEqual({ type: 'refused', why: 'held-by-another' });
  });

  it.each<[string, () => Promise<unknown>, string]>([
    [
      'a person who pressed exit',
      () => turnsWith().take(inbound('web-chat', { type: 'left', how: 'exit' })),
      'nobody-there',
    ],
    ['a person who has been quiet', async () => (clock.now += 10 * MINUTE), 'nobody-there'],
  ])('does not reach %s: somebody else may hold the device', async (_, goes, why) => {
    const session = await waiting();
    await goes();
    expect(await cases.takeOver(doing(session))).toEqual({ type: 'refused', why });
  });

  it('does not reach into a call', async () => {
    await tell('voice', AGREED);
    await turnsWith().take(inbound('voice', { type: 'keyed', keys: '0' }));
    const session = await sessionOf('voice');
    expect(await cases.takeOver(doing(session))).toEqual({ type: 'refused', why: 'on-the-phone' });
  });

  it('does not seem to reach a telephone whose number is not known: nothing is taken, and the desk goes on', async () => {
    await tell('sms', AGREED, WITHHELD);
    await turnsWith().take(inbound('sms', { type: 'said', text: 'speak to a person' }, WITHHELD));
    const session = await sessionOf('sms');
    expect(await cases.takeOver(doing(session))).toEqual({ type: 'refused', why: 'by-text' });
    expect((await sessionOf('sms')).mode).toBe('bot');
  });

  it('takes everything the person wrote to the case', async () => {
    const session = await waiting();
    await cases.takeOver(doing(session));
    await says('I am in the garden.');
    const lines = await desk.store.transcript((await desk.fileOf(session)).id);
    expect(lines.at(-1)).toMatchObject({ by: 'person', text: 'I am in the garden.' });
  });
});

describe('claiming', () => {
  const claims = (session: Session, by: Staff, from: Staff | null) =>
    cases.claim({ ...doing(session, by), from: from?.id ?? null });

  it('is the first one’s, of several who saw nobody looking after it', async () => {
    const session = await waiting();
    const all = await Promise.all([ANNA, BEN, CARA, ANNA].map((by) => claims(session, by, null)));
    const [first, ...others] = [ANNA, BEN, CARA].filter((_, at) => all[at]?.type === 'done');
    expect(others).toEqual([]);
    expect(await desk.fileOf(session)).toMatchObject({ owner: first?.id });
    const timeline = await desk.store.timeline((await desk.fileOf(session)).id);
    expect(timeline.filter(({ type }) => type === 'case_claimed')).toHaveLength(1);
  });

  it('takes over from a colleague only for somebody who saw that it was theirs', async () => {
    const session = await waiting();
    await claims(session, ANNA, null);
    expect(await claims(session, BEN, null)).toEqual({ type: 'refused', why: 'claimed-meanwhile' });
    expect(await claims(session, BEN, CARA)).toEqual({ type: 'refused', why: 'claimed-meanwhile' });
    expect(await claims(session, BEN, ANNA)).toMatchObject({ type: 'done' });
  });

  it('does not take the case of somebody who holds the conversation, until the person is gone', async () => {
    const session = await waiting();
    await cases.takeOver(doing(session));
    expect(await claims(session, BEN, ANNA)).toEqual({ type: 'refused', why: 'held-by-another' });
    expect(await desk.fileOf(session)).toMatchObject({ owner: ANNA.id });
    clock.now += 10 * MINUTE;
    expect(await claims(session, BEN, ANNA)).toMatchObject({ type: 'done' });
  });
});

describe('what a handler says', () => {
  it('is said once, however often the form is sent', async () => {
    await cases.takeOver(doing(await waiting()));
    const line = { ...(await holding()), text: 'Only once.' };
    await Promise.all([cases.say(line), cases.say(line), cases.say(line)]);
    expect((await said()).filter((one) => one === 'handler: Only once.')).toHaveLength(1);
  });

  it('is nothing when it is empty, and never from somebody who does not hold it', async () => {
    await cases.takeOver(doing(await waiting()));
    expect(await cases.say({ ...(await holding()), text: '  ' })).toEqual({ type: 'refused', why: 'nothing-said' });
    expect(await cases.say({ ...(await holding(BEN)), text: 'me too' })).toEqual({
      type: 'refused',
      why: 'lost-control',
    });
  });

  it('is held back when the person left while it was written, and not said when they come back', async () => {
    await cases.takeOver(doing(await waiting()));
    const line = { ...(await holding()), text: 'About the children:' };
    await turnsWith().take(inbound('web-chat', { type: 'left', how: 'exit' }));
    expect(await cases.say(line)).toEqual({ type: 'refused', why: 'nobody-there' });
    await says('hello');
    expect((await sessionOf('web-chat')).pending?.question).toBe('still-safe');
    await turnsWith().take(inbound('web-chat', { type: 'said', text: 'yes', value: 'yes' }));
    expect(await cases.say(line)).toEqual({ type: 'refused', why: 'lost-control' });
    expect((await said()).join()).not.toContain('About the children');
  });

  it('is held back after ten quiet minutes, and the person is asked first if it is still safe', async () => {
    await cases.takeOver(doing(await waiting()));
    const line = { ...(await holding()), text: 'Are you there?' };
    clock.now += 10 * MINUTE;
    expect(await cases.say(line)).toEqual({ type: 'refused', why: 'nobody-there' });
    await says('yes I am');
    expect((await sessionOf('web-chat')).pending?.question).toBe('still-safe');
    expect((await sessionOf('web-chat')).heldBy).toBeNull();
  });
});

describe('a handler who has gone', () => {
  const writesFor = async (minutes: number): Promise<void> => {
    clock.now += (minutes / 2) * MINUTE;
    await says('Are you there?');
    clock.now += (minutes / 2) * MINUTE;
    await says('He is at the door with a knife');
  };

  it('leaves nobody talking to nobody: after ten minutes the desk answers, danger first, and goes on', async () => {
    const session = await waiting();
    await cases.takeOver(doing(session));
    const line = { ...(await holding()), text: 'Sorry, I was called away.' };
    await writesFor(10);
    const now = after(await said(), /with a knife/);
    expect(now[0]).toMatch(/^bot: .*999/);
    expect(now.some((one) => /^bot: The person who wrote with you has not answered/.test(one))).toBe(true);
    expect(await sessionOf('web-chat')).toMatchObject({ mode: 'bot', heldBy: null, heldAt: null });
    expect(await cases.say(line)).toEqual({ type: 'refused', why: 'lost-control' });
    const file = await desk.fileOf(session);
    expect((await desk.store.timeline(file.id)).map(({ type }) => type)).toContain('handler_gone_quiet');
  });

  it('has not gone while they write, or for a moment less than ten minutes', async () => {
    await cases.takeOver(doing(await waiting()));
    await writesFor(9);
    await cases.say({ ...(await holding()), text: 'I am reading.' });
    await writesFor(9);
    expect((await sessionOf('web-chat')).heldBy).toBe(ANNA.id);
    expect(after(await said(), /is here now/).filter((line) => line.startsWith('bot'))).toEqual([]);
  });

  it('cannot close the case while they hold the conversation', async () => {
    const session = await waiting();
    await cases.takeOver(doing(session));
    const ended = { outcome: 'support-in-place', lessons: 'none', lookedAt: [] } as const;
    expect(await cases.close({ ...doing(session), ended })).toEqual({ type: 'refused', why: 'in-conversation' });
  });
});

describe('passing on', () => {
  const pass = async (from: Staff, to: Staff) => cases.passOn({ ...(await holding(from)), to: to.id });

  it.each([
    ['A to B to A', [BEN, ANNA]],
    ['A to B to C to A', [BEN, CARA, ANNA]],
  ])('from %s leaves exactly one who may speak, and loses nothing', async (_, way) => {
    const session = await waiting();
    await cases.takeOver(doing(session));
    let holder = ANNA;
    for (const next of way) {
      const before = await holding(holder);
      expect(await pass(holder, next)).toMatchObject({ type: 'done' });
      expect(await cases.say({ ...before, actId: `late-${(acts += 1)}`, text: 'too late' })).toEqual({
        type: 'refused',
        why: 'lost-control',
      });
      holder = next;
      await says(`hello ${holder.name}`);
      expect(await cases.say({ ...(await holding(holder)), text: `${holder.name} here` })).toMatchObject({
        type: 'done',
      });
    }
    const lines = await said();
    expect(lines.join()).not.toContain('too late');
    for (const { name } of way) expect(lines).toContain(`handler: ${name} here`);
    expect(after(lines, /is here now/).filter((line) => line.startsWith('bot'))).toEqual([]);
    expect((await desk.fileOf(session)).owner).toBe(ANNA.id);
  });
});

describe('giving back', () => {
  it('says so, asks the question that was waiting, and lets the bot go on', async () => {
    const session = await waiting();
    const question = session.pending?.question;
    await cases.takeOver(doing(session));
    await cases.handBack(await holding());
    const lines = await said();
    expect(lines.at(-2)).toMatch(/^bot: The person who wrote with you has gone/);
    const back = await sessionOf('web-chat');
    expect(back).toMatchObject({ mode: 'bot', heldBy: null });
    expect(back.pending?.question).toBe(question);
    const last = (await desk.store.messages(KEYS['web-chat'], 0)).at(-1);
    expect(last?.activity).toMatchObject({ channelData: { fanlight: { question } } });
    await turnsWith().take(inbound('web-chat', answerInput(back, 'web-chat', 'i-will-contact-you')));
    expect((await sessionOf('web-chat')).pending?.question).not.toBe(question);
  });

  it('and taking it again leaves the earlier fence behind', async () => {
    const session = await waiting();
    await cases.takeOver(doing(session));
    const old = { ...(await holding()), text: 'from before' };
    await cases.handBack(await holding());
    await cases.takeOver(doing(session));
    expect(await cases.say(old)).toEqual({ type: 'refused', why: 'lost-control' });
  });

  it('or finishing names the reference and words only to somebody who has them', async () => {
    await tell('web-chat', { ...AGREED, ...PLAN, 'officer-gender': null, enough: 'tell-more' });
    await turnsWith().take(inbound('web-chat', { type: 'said', text: 'human', value: 'human' }));
    const session = await sessionOf('web-chat');
    await cases.takeOver(doing(session));
    await cases.finish(await holding());
    const knows = (await sessionOf('web-chat')).wayBack !== null;
    expect((await said()).at(-2)?.includes('reference and two words')).toBe(knows);
    expect(knows).toBe(true);
  });

  it('or finishing ends the conversation with a word, and the case stays open', async () => {
    const session = await waiting();
    await cases.takeOver(doing(session));
    await cases.finish({ ...(await holding()), without: true });
    expect((await said()).at(-2)).toMatch(
      /^handler: The person who wrote with you has finished here\. You can come to this page again/,
    );
    const last = (await desk.store.messages(KEYS['web-chat'], 0)).at(-1);
    expect(last?.activity).toMatchObject({ type: 'endOfConversation' });
    expect((await sessionOf('web-chat')).mode).toBe('ended');
    expect((await desk.fileOf(session)).state).toBe('open');
  });
});

describe('somebody taken over before they had a reference and two words', () => {
  const DRAWN = /^handler: Please remember two words: (\S+) and (\S+)\.$/u;

  it('is given them by whoever has the conversation, as the desk says it, and comes back with them', async () => {
    const session = await waiting();
    await cases.takeOver(doing(session));
    expect(await cases.giveWords(await holding())).toEqual({ type: 'done', fresh: true });
    const line = (await desk.store.messages(KEYS['web-chat'], 0)).at(-1);
    expect(line?.by).toBe('handler');
    const { wayBack } = (await desk.fileOf(session)).content;
    expect((await said()).at(-1)).toMatch(DRAWN);
    expect(DRAWN.exec((await said()).at(-1) ?? '')?.slice(1)).toEqual(wayBack?.words);
    expect(line?.text).toContain(`reference ${wayBack?.reference ?? 'none'} and both words`);
    expect((await sessionOf('web-chat')).wayBack).toEqual(wayBack);
    expect((await desk.store.timeline((await desk.fileOf(session)).id)).map(({ type }) => type)).toContain(
      'way_back_given',
    );
    await tell('connect-app', {
      'safe-now': 'yes',
      about: 'returning',
      reference: wayBack?.reference ?? '',
      words: wayBack?.words.join(' ') ?? '',
    });
    expect((await sessionOf('connect-app')).returnedTo).toBe(session.caseId);
  });

  it('is given them once, by nobody else, and the desk does not say them again', async () => {
    const session = await waiting();
    await cases.takeOver(doing(session));
    expect(await cases.giveWords(await holding(BEN))).toEqual({ type: 'refused', why: 'lost-control' });
    await cases.giveWords(await holding());
    const given = (await desk.fileOf(session)).content.wayBack;
    expect(await cases.giveWords(await holding())).toEqual({ type: 'refused', why: 'has-words' });
    await cases.handBack(await holding());
    await tell('web-chat', { ...PLAN, 'officer-gender': null });
    expect((await desk.fileOf(session)).content.wayBack).toEqual(given);
    expect((await said()).filter((one) => one.includes('remember two words'))).toHaveLength(1);
  });

  it('is not finished with unless whoever finishes says that they know', async () => {
    await cases.takeOver(doing(await waiting()));
    expect(await cases.finish(await holding())).toEqual({ type: 'refused', why: 'no-words' });
    expect((await sessionOf('web-chat')).mode).toBe('with-handler');
    await cases.giveWords(await holding());
    expect(await cases.finish(await holding())).toEqual({ type: 'done', fresh: true });
  });
});
