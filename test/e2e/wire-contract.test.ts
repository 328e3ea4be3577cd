/** The public contract of Direct Line, as anybody's client meets it: tokens, what a question says of itself, how it may be answered, the end. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { HandoffRecord } from '../../src/core/handoff';
import { PROJECT } from '../../src/project';
import { json } from '../support/http';
import { LANDLORD_IDS, openWireDesk, type WireDesk } from '../support/wire-desk';
import { begin, type Fanlight, type WireActivity, type WireMeaning, type WirePerson } from '../support/wire-person';

jest.setTimeout(60_000);

const [LANDLORD = ''] = LANDLORD_IDS;
const AGREED: WireMeaning = { 'safe-now': 'yes', about: 'me', 'under-18': 'no', notice: 'agree' };
const CONTACT: WireMeaning = {
  ...AGREED,
  'contact-method': 'call',
  'contact-detail': '07700 900123',
  'contact-private': 'only-me',
  'contact-times': [{ days: ['mon', 'wed'], from: '10:00', to: '14:00' }],
  'contact-times-ok': 'yes',
  'if-cut-off': 'wait-for-me',
  'officer-gender': 'woman',
};

let desk: WireDesk;

beforeAll(async () => {
  desk = await openWireDesk();
});
afterAll(() => desk.close());
/** A minute later, so that no limit of ours is met by accident. */
afterEach(() => {
  desk.clock.ahead += 61_000;
});

/** Somebody at this question. */
const at = async (
  question: string,
  meaning: WireMeaning = { ...CONTACT, enough: 'tell-more' },
): Promise<WirePerson> => {
  const person = await begin(desk, LANDLORD);
  await person.means({ ...meaning, name: person.conversation }, question);
  expect(person.asked()?.question).toBe(question);
  return person;
};

/** The hand-off of somebody who gave their conversation's id as a name. */
const recordFor = async ({ conversation }: WirePerson): Promise<HandoffRecord> => {
  const found = (await desk.handoffs()).find(({ answers }) => answers['name'] === conversation);
  if (!found) throw new Error('nothing was handed off');
  return found;
};

describe('a token', () => {
  it('is had for an empty object, without cookie or Origin', async () => {
    const answer = await desk.ask('POST', `/${LANDLORD}/token`, json('{}'));
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toContain('application/json');
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(JSON.parse(answer.text)).toEqual({
      token: expect.stringMatching(/^\S{20,}$/),
      userId: expect.stringMatching(/^dl_/),
      conversationId: expect.stringMatching(/^\S{10,}$/),
      expires_in: expect.any(Number),
    });
  });

  it('is had sixty times a minute from one address, and each begins a conversation', async () => {
    const people = await Promise.all(Array.from({ length: 60 }, () => begin(desk, LANDLORD)));
    expect(new Set(people.map(({ conversation }) => conversation)).size).toBe(60);
    for (const person of people) expect(person.asked()?.question).toBe('safe-now');
  });
});

describe('a conversation', () => {
  it.each(LANDLORD_IDS)('begins with 999 from the bot at %s', async (landlord) => {
    const person = await begin(desk, landlord);
    expect(person.seen[0]).toMatchObject({ type: 'message', from: { role: 'bot' } });
    expect(person.seen[0]?.text).toContain('999');
    expect(person.asked()).toMatchObject({ landlord, question: 'safe-now', kind: 'choose', skippable: false });
  });

  it('is begun once, however often it is asked for', async () => {
    const person = await begin(desk, LANDLORD);
    const again = await desk.ask('POST', '/v3/directline/conversations', { body: '{}', headers: person.headers });
    expect([again.status, JSON.parse(again.text).conversationId]).toEqual([200, person.conversation]);
    expect((await person.read('')).activities).toEqual(person.seen);
  });

  it('shows who spoke by the token, and keeps the role', async () => {
    const person = await begin(desk, LANDLORD);
    await person.post({ type: 'message', text: 'yes', from: { id: 'somebody-else', role: 'user', name: 'A name' } });
    await person.readOn();
    const mine = person.seen.find(({ from }) => from?.role === 'user');
    expect(mine).toMatchObject({ text: 'yes', from: { id: person.user, role: 'user' } });
  });

  it('is readable for a minute after its end, then gone', async () => {
    const person = await begin(desk, LANDLORD);
    await person.means({ 'safe-now': 'yes', about: 'information', 'info-topic': 'helplines', 'info-more': 'done' });
    expect(person.seen.at(-1)).toMatchObject({ type: 'endOfConversation', from: { role: 'bot' } });
    desk.clock.ahead += 55_000;
    const later = await person.read('');
    expect([later.status, later.activities.at(-1)?.type]).toEqual([200, 'endOfConversation']);
    desk.clock.ahead += 6_000;
    expect((await person.read('')).status).toBe(404);
    expect((await person.post({ type: 'message', text: 'hello' })).status).toBe(404);
  });
});

/** Never among the choices, but where they are what is asked: `send-now` at `enough`. */
const COMMANDS = ['skip', 'back', 'repeat', 'restart', 'send-now', 'human', 'done'];

const choicesOf = ({ channelData }: WireActivity): readonly string[] => channelData?.fanlight?.choices ?? [];

/** The values of the buttons, as far as they are choices: those that skip or finish come after them. */
const offered = (activity: WireActivity): readonly unknown[] => {
  const actions = activity.suggestedActions?.actions ?? [];
  return actions.slice(0, choicesOf(activity).length).map(({ value }) => value);
};

describe('what is asked', () => {
  it.each(LANDLORD_IDS)('says of itself all that a client needs, at every question of %s', async (landlord) => {
    const person = await begin(desk, landlord);
    await person.means({ ...CONTACT, enough: 'tell-more', check: 'send' });
    const asking = person.seen.filter(({ channelData }) => channelData?.fanlight?.question !== undefined);
    expect(asking.length).toBeGreaterThan(20);
    for (const { channelData, inputHint, text } of asking) {
      expect(channelData?.fanlight).toEqual({
        question: expect.any(String),
        kind: expect.stringMatching(/^(choose|choose-many|write|windows)$/),
        choices: expect.any(Array),
        skippable: expect.any(Boolean),
        landlord,
      });
      expect([inputHint, text]).toEqual([expect.any(String), expect.stringMatching(/\S/)]);
    }
    for (const activity of asking) expect(offered(activity)).toEqual(choicesOf(activity));
    const asked = asking.map(({ channelData }) => channelData?.fanlight as Fanlight);
    const commands = asked.filter(({ choices }) => choices.some((choice) => COMMANDS.includes(choice)));
    expect(commands.map(({ question }) => question)).toEqual(['enough']);
    const required = asked.filter(({ skippable }) => !skippable).map(({ question }) => question);
    expect(required).toEqual(['safe-now', 'about', 'notice', 'contact-times-ok', 'enough', 'check']);
  });
});

/** Cases handed off, and not those of a conversation that still goes on. */
const sent = async () => (await desk.handoffs()).filter(({ handedOff }) => handedOff?.because === 'sent');

type Way = readonly [string, (command: string) => { text?: string; value?: unknown }];
const WAYS: readonly Way[] = [
  ['as a value', (command) => ({ value: command })],
  ['in words', (command) => ({ text: command.replace('-', ' ') })],
];
/** From before agreement to the last question. */
const STOPS = ['safe-now', 'under-18', 'notice', 'contact-detail', 'contact-times-ok', 'enough', 'account', 'want'];
const AGREED_STOPS = ['contact-method', 'contact-times-ok', 'enough', 'account', 'check'];

describe.each(WAYS)('said %s', (_, as) => {
  it('repeat, human, skip and back are understood at every question, and do not lose the place', async () => {
    const person = await begin(desk, LANDLORD);
    const meaning: WireMeaning = { ...CONTACT, enough: 'tell-more', want: ['stay'], check: 'send' };
    const walked: string[] = [];
    for (let asked = person.asked(); asked; asked = person.asked()) {
      const { question, skippable, choices } = asked;
      walked.push(question);
      expect((await person.say(as('repeat')))?.question).toBe(question);
      expect((await person.say(as('human')))?.question).toBe(question);
      expect(person.said()).not.toBe('');
      const skipped = await person.say(as('skip'));
      expect([question, skipped?.question === question]).toEqual([question, !skippable]);
      if (skippable) expect((await person.say(as('back')))?.question).toBe(question);
      await person.say({ value: meaning[question] ?? (skippable ? 'skip' : choices[0]) });
    }
    expect(walked.length).toBeGreaterThan(20);
    expect(new Set(walked).size).toBe(walked.length);
    expect(person.ended()).toBe(true);
  });

  it('back leads to the question before', async () => {
    const person = await at('contact-private');
    const way: string[] = [];
    for (let turn = 0; turn < 7; turn += 1) way.push((await person.say(as('back')))?.question ?? '');
    expect(way).toEqual(['contact-detail', 'contact-method', 'notice', 'under-18', 'about', 'safe-now', 'safe-now']);
  });

  it.each(STOPS)('everything begins again at %s', async (question) => {
    const person = await at(question);
    const agreed = !['safe-now', 'under-18', 'notice'].includes(question);
    const first = question === 'safe-now' ? 'safe-now' : 'about';
    expect((await person.say(as('restart')))?.question).toBe(agreed ? 'contact-method' : first);
  });

  it('what there is is sent, wherever that is said', async () => {
    const before = (await sent()).length;
    for (const question of AGREED_STOPS) {
      const person = await at(question);
      await person.say(as('send-now'));
      expect([question, person.ended()]).toEqual([question, true]);
    }
    expect(await sent()).toHaveLength(before + AGREED_STOPS.length);
  });

  it('send now asks for agreement first, where it was not given', async () => {
    const person = await at('under-18');
    expect((await person.say(as('send-now')))?.question).toBe('notice');
    await person.say({ value: 'agree' });
    expect(person.ended()).toBe(true);
  });
});

describe('an answer', () => {
  it.each<readonly [string, unknown[]]>([
    ['several at once, as an array', [{ value: ['stay', 'money'] }]],
    ['several at once, as words with commas', [{ text: 'stay, money' }]],
    ['several at once, as numbers with commas', [{ text: '3, 5' }]],
    ['one by one as values, then done', [{ value: 'stay' }, { value: 'money' }, { value: 'done' }]],
    ['one by one as words, then done', [{ text: 'stay' }, { text: '5' }, { text: 'done' }]],
  ])('may name %s', async (_, messages) => {
    const person = await at('want');
    for (const message of messages) await person.say(message as { value?: unknown });
    expect(person.asked()?.question).toBe('urgent-signs');
    await person.say({ value: 'send-now' });
    expect((await recordFor(person)).wants).toEqual(['stay', 'money']);
  });

  it('may be the value, the number or the label', async () => {
    for (const [value, text] of [
      ['someone-else', 'someone-else'],
      ['someone-else', '3'],
    ] as const) {
      const person = await at('about');
      const label = person.seen.at(-1)?.suggestedActions?.actions.find((one) => one.value === value)?.title ?? '';
      for (const words of [text, label, label.toUpperCase()]) {
        expect((await person.say({ text: words }))?.question).toBe('danger-now');
        expect((await person.say({ value: 'back' }))?.question).toBe('about');
      }
    }
  });

  it('may be windows as a value or as words, read back before they count', async () => {
    const person = await at('contact-times');
    await person.say({ value: [{ days: ['mon'], from: '10:00', to: '14:00' }] });
    expect(person.asked()?.question).toBe('contact-times-ok');
    expect(person.said()).toMatch(/Monday.*10am.*2pm/is);
    await person.say({ value: 'no' });
    expect(person.asked()?.question).toBe('contact-times');
    await person.say({ text: 'weekdays 10 to 2, never Fridays' });
    expect(person.said()).toMatch(/Thursday/i);
    expect(person.said()).not.toMatch(/Friday/i);
  });

  it.each<readonly [string, unknown]>([
    ['no day', [{ days: [], from: '10:00', to: '14:00' }]],
    ['a day there is not', [{ days: ['noday'], from: '10:00', to: '14:00' }]],
    ['an hour there is not', [{ days: ['mon'], from: '25:00', to: '26:00' }]],
    ['no end', [{ days: ['mon'], from: '10:00' }]],
    ['nothing', []],
    ['a number', 40],
    ['something else', { days: ['mon'] }],
  ])('is asked for again when windows hold %s', async (_, value) => {
    const person = await at('contact-times');
    expect((await person.say({ value }))?.question).toBe('contact-times');
  });
});

const ajv = new Ajv({ strict: false });
addFormats(ajv);
const published = ajv.compile(JSON.parse(readFileSync(join(PROJECT, 'manifest', 'handoff.schema.json'), 'utf8')));

it.each(LANDLORD_IDS)('a whole report at %s ends, and is handed off as it was said', async (landlord) => {
  const person = await begin(desk, landlord);
  const questions = await person.means({
    ...CONTACT,
    enough: 'tell-more',
    name: person.conversation,
    home: 'Flat 2, BS00 0AA',
    tenancy: 'joint-with-them',
    account: 'It has been getting worse since the spring.',
    want: ['money', 'stay'],
    'urgent-signs': ['left-or-leaving', 'afraid-today'],
    household: ['children', 'pets'],
    police: 'no',
    'access-needs': ['large-print'],
    check: 'send',
  });
  expect(new Set(questions).size).toBe(questions.length);
  expect(questions.length).toBeLessThanOrEqual(40);
  expect(person.seen.at(-1)?.type).toBe('endOfConversation');
  const record = await recordFor(person);
  published(record);
  expect(published.errors).toBeNull();
  expect(record).toMatchObject({
    version: 1,
    landlord,
    door: 'me',
    channel: 'web-chat',
    handedOff: { because: 'sent' },
    wants: ['money', 'stay'],
    household: ['children', 'pets'],
    contactPlan: {
      person: {
        method: 'call',
        detail: '+447700900123',
        private: 'only-me',
        windows: [{ days: ['mon', 'wed'], from: '10:00', to: '14:00' }],
        ifCutOff: 'wait-for-me',
        setBy: 'person',
        verified: false,
      },
    },
    preferences: { name: person.conversation, officerGender: 'woman', accessNeeds: ['large-print'] },
    answers: {
      'safe-now': 'yes',
      about: 'me',
      'under-18': 'no',
      notice: 'agree',
      enough: 'tell-more',
      tenancy: 'joint-with-them',
      'urgent-signs': ['left-or-leaving', 'afraid-today'],
    },
    wayBack: { reference: expect.stringMatching(/\S{4}/) },
  });
  const { wordWeSay, wordTheyAnswer } = record.wayBack ?? {};
  expect(person.said()).toContain(wordWeSay);
  expect(person.said()).toContain(wordTheyAnswer);
  expect(Object.keys(record.answers)).toEqual(Object.keys(record.wordings));
});
