/** Texts and calls as the provider sends them: signed forms to the running desk, and cases read back from its database. */
import {
  openWireDesk,
  AUTH_TOKEN,
  DESK_URL,
  LANDLORD_IDS,
  numberOfLandlord,
  type WireDesk,
} from '../support/wire-desk';
import { elementsIn, provider, ring, textForm, textsIn, thread, type WireProvider } from '../support/wire-twilio';

jest.setTimeout(30_000);

const [LANDLORD = ''] = LANDLORD_IDS;
const TO = numberOfLandlord(LANDLORD);
const OUTGOING = ['', '/connect', '/machine', '/ended', '/leg', '/status'].map((step) => `/voice/outgoing${step}`);
const INCOMING = ['/messaging', '/messaging/status', '/voice', '/voice/turn', '/voice/status', '/voice/whisper'];
const ROUTES = [...INCOMING, ...OUTGOING].map((path) => `/twilio${path}`);
const FIRST_TEXT = /999.*automatic.*OK to text/s;

let desk: WireDesk;
let by: WireProvider;
let people = 300;

beforeAll(async () => {
  desk = await openWireDesk();
  by = provider(desk);
});
afterAll(() => desk.close());

/** Somebody new on every call: a number of Ofcom's drama range. */
const somebody = () => ({ from: `+447700900${(people += 1)}`, to: TO });

const recordsOf = async (number: string) =>
  (await desk.handoffs(LANDLORD)).filter(({ answers }) => answers['contact-detail'] === number);

/** The number of the option that reads so, in a text. */
const optionIn = (texts: readonly string[], label: string): string => {
  const found = new RegExp(`^(\\d+) .*${label}`, 'im').exec(texts.join('\n'));
  if (!found?.[1]) throw new Error(`no "${label}" among: ${texts.join('\n')}`);
  return found[1];
};

/** Answers a person gives by text up to agreement, by number as shown. */
const agreesBy = async (say: (body: string) => Promise<readonly string[]>): Promise<readonly string[]> => {
  expect((await say('hello')).join('\n')).toMatch(FIRST_TEXT);
  let shown = await say('1');
  shown = await say(optionIn(shown, 'Me$'));
  shown = await say(optionIn(shown, 'No$'));
  return say(optionIn(shown, 'agree$'));
};

describe('a report by text', () => {
  it('ends as an open case with the answers that were given', async () => {
    const person = somebody();
    const { text } = thread(by, person);
    let shown = await agreesBy(text);
    for (const label of ['call$', 'Yes$', 'only me', 'weekday mornings', 'Yes$', 'contact me as agreed', 'A woman'])
      shown = await text(optionIn(shown, label));
    expect(await text(optionIn(shown, 'send now'))).toEqual(['Thank you. We will do as agreed.']);
    const [record, ...others] = await recordsOf(person.from);
    expect(others).toEqual([]);
    expect(record).toMatchObject({
      landlord: LANDLORD,
      channel: 'sms',
      door: 'me',
      rehearsal: false,
      handedOff: { because: 'sent' },
      contactPlan: { person: { method: 'call', detail: person.from, private: 'only-me', ifCutOff: 'use-this-plan' } },
      preferences: { officerGender: 'woman' },
      consents: [{ purpose: 'notice', decision: 'given', channel: 'sms' }],
    });
    expect(record?.answers['contact-times']).toEqual([
      expect.objectContaining({ days: ['mon', 'tue', 'wed', 'thu', 'fri'] }),
    ]);
  });

  it('answers the same text sent three times at once with the same words, and takes it once', async () => {
    const person = somebody();
    const { text, form } = thread(by, person);
    await agreesBy(text);
    const again = form('1');
    const answers = await Promise.all([again, again, again].map((one) => by.post('/twilio/messaging', one)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ text: xml }) => xml)).size).toBe(1);
    expect(textsIn(answers[0]?.text ?? '').join()).toContain('Use this number?');
    // Had it been taken twice, "use this number" would have been answered too.
    expect((await text('1')).join()).toContain('Who else may see');
    const late = await by.post('/twilio/messaging', again, { headers: { 'i-twilio-idempotency-token': 'another' } });
    expect(late.text).toBe(answers[0]?.text);
  });

  it('takes two texts of one person that come at once, one after the other', async () => {
    const person = somebody();
    const { text, form } = thread(by, person);
    const shown = await agreesBy(text);
    const call = optionIn(shown, 'call$');
    const pair = [form(call), form('1')];
    const answers = await Promise.all(pair.map((one) => by.post('/twilio/messaging', one)));
    const said = answers.map(({ text: xml }) => textsIn(xml).join('\n'));
    expect(said.filter((one) => one.includes('Use this number?'))).toHaveLength(1);
    expect(said.filter((one) => one.includes('Who else may see'))).toHaveLength(1);
    await text('SEND');
    expect((await recordsOf(person.from))[0]?.answers).toMatchObject({
      'contact-method': 'call',
      'contact-this-number': 'yes',
    });
  });

  it('is silent after STOP, whatever is texted later, and keeps the case', async () => {
    const person = somebody();
    const { text } = thread(by, person);
    const shown = await agreesBy(text);
    await text(optionIn(shown, 'call$'));
    await text('1');
    expect(await text('STOP', { OptOutType: 'STOP' })).toEqual([]);
    for (const later of ['hello?', '1', 'please help me', 'START']) expect(await text(later)).toEqual([]);
    const [record] = await recordsOf(person.from);
    expect(record?.contactPlan.person).toMatchObject({ method: 'call', detail: person.from });
    expect(record?.flags).toContain('texting-stopped');
  });

  it('leaves STOP without the carrier’s own field silent too', async () => {
    const { text } = thread(by, somebody());
    expect(await text('hello')).toHaveLength(1);
    expect(await text(' stop. ')).toEqual([]);
    expect(await text('1')).toEqual([]);
  });

  it('adds no second text where the carrier has answered HELP, and goes on at the same question', async () => {
    const { text } = thread(by, somebody());
    await text('hello');
    expect((await text('1')).join()).toContain('Who is this about?');
    expect(await text('HELP', { OptOutType: 'HELP' })).toEqual([]);
    expect((await text('1')).join()).toContain('under 18');
  });

  it('texts nothing more before it was said to be safe', async () => {
    const { text } = thread(by, somebody());
    expect((await text('help he is going to kill me')).join()).toMatch(FIRST_TEXT);
    for (const more of ['are you there', '999', 'SKIP', 'PERSON', '\u0000', '🚪']) expect(await text(more)).toEqual([]);
    expect((await text('1')).join()).toContain('Who is this about?');
  });
});

/** A call up to agreement, for a customer who is grown up. */
const callUntilAgreed = async (person: ReturnType<typeof somebody>) => {
  const call = await ring(by, person);
  expect(call.heard()).toContain('999');
  await call.press('1');
  await call.press('1');
  expect(await call.press('2')).toContain('Do you agree?');
  return call;
};

/** What is pressed by somebody who means these, as the options are read out. */
const MEANT = [
  /^a call,/,
  /^only you,/,
  /^weekday mornings,/,
  /^a woman,/i,
  /^send it now,/,
  /^contact you as agreed,/,
];

const keyFor = (heard: string): string => {
  const options = [...heard.matchAll(/^(.*), press (\d)\.$/gm)];
  const meant = options.find(([line]) => MEANT.some((label) => label.test(line)));
  return meant?.[2] ?? options[0]?.[2] ?? '1';
};

describe('a report by phone', () => {
  it('ends as an open case with the answers that were given', async () => {
    const person = somebody();
    const call = await callUntilAgreed(person);
    const heard: string[] = [];
    for (let turn = 0; !call.over() && turn < 12; turn += 1) heard.push(await call.press(keyFor(call.heard())));
    expect(heard.join('\n')).toContain('Two words');
    expect(call.heard()).toMatch(/Thank you.*Goodbye/s);
    expect(call.over()).toBe(true);
    await call.hangUp();
    const records = await recordsOf(person.from);
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({
      channel: 'voice',
      handedOff: { because: 'sent' },
      contactPlan: { person: { method: 'call', detail: person.from, private: 'only-me' } },
      answers: { about: 'me', notice: 'agree', enough: 'send-now' },
    });
  });

  it('hands off what there is when the call drops after agreement', async () => {
    const person = somebody();
    const call = await callUntilAgreed(person);
    await call.press('1');
    await call.press('1');
    await call.press('1');
    await call.hangUp();
    await call.hangUp();
    const records = await recordsOf(person.from);
    expect(records.map(({ handedOff }) => handedOff?.because)).toEqual(['cut-off']);
    expect(records[0]?.contactPlan.person).toMatchObject({ windows: 'not-asked', ifCutOff: 'not-asked' });
  });

  it('keeps nothing when the call drops before agreement', async () => {
    const before = await desk.handoffs();
    const call = await callUntilAgreed(somebody());
    await call.hangUp();
    expect((await desk.handoffs()).map(({ caseId }) => caseId)).toEqual(before.map(({ caseId }) => caseId));
  });

  it('rings the landlord’s officers when a person is asked for, and asks on when nobody answers', async () => {
    const call = await callUntilAgreed(somebody());
    await call.press('0');
    const dialled = elementsIn(by.documents.at(-1) ?? '').filter(({ name }) => name === 'Dial');
    expect(dialled.map(({ text }) => text.trim())).toEqual([expect.stringMatching(/^\+44\d{9,10}$/)]);
  });

  it('hears 999 again at any moment by one key', async () => {
    const call = await callUntilAgreed(somebody());
    expect(await call.press('*')).toMatch(/999.*Do you agree\?/s);
  });
});

describe('who is let in', () => {
  const text = () => textForm(somebody(), 'hello');
  const without = (form: ReturnType<typeof text>, name: string) =>
    Object.fromEntries(Object.entries(form).filter(([one]) => one !== name));

  it.each(ROUTES)('%s refuses what was not signed for it', async (path) => {
    const form = { ...text(), CallSid: 'CA1', MessageStatus: 'sent' };
    const refused = await Promise.all([
      by.post(path, form, { token: `${AUTH_TOKEN}x` }),
      by.post(path, form, { headers: { 'x-twilio-signature': '' } }),
      by.post(path, form, { headers: { 'x-twilio-signature': 'AAAA' } }),
      by.post(path, form, { signedFor: DESK_URL.replace('https:', 'http:') }),
      by.post(path, form, { signedFor: `http://127.0.0.1:${desk.port}` }),
      by.post(path, form, { signedFor: `http://127.0.0.1:${desk.port}`, headers: { 'x-forwarded-proto': 'https' } }),
      by.post(path, { ...form, AccountSid: 'AC00000000000000000000000000000002' }),
      by.post(path, without(form, 'AccountSid')),
      by.post(path, { ...form, AccountSid: '' }),
    ]);
    expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 403));
    for (const answer of refused) expect(elementsIn(answer.text)).toHaveLength(1);
  });

  it('forgets what it refused', async () => {
    const person = somebody();
    await by.post('/twilio/messaging', textForm(person, 'hello'), { token: 'another' });
    expect((await thread(by, person).text('hello')).join()).toMatch(FIRST_TEXT);
  });
});

it('records nothing and rings no emergency number, in anything it answered', () => {
  expect(by.documents.length).toBeGreaterThan(100);
  for (const xml of by.documents) {
    const elements = elementsIn(xml);
    const dialled = elements.filter(({ name }) => ['Dial', 'Number'].includes(name)).map(({ text }) => text.trim());
    expect(dialled.filter((number) => !/^\+44\d{9,10}$/.test(number))).toEqual([]);
    expect(elements.map(({ name }) => name).filter((name) => /record|stream|transcri|play|sms/i.test(name))).toEqual(
      [],
    );
    const attributes = elements.flatMap((one) => Object.entries(one.attributes));
    const harmful = ([name, value]: readonly [string, string]): boolean =>
      (/record|transcri/i.test(name) && value !== 'do-not-record') || /^(tel:)?(999|112|18000)$/.test(value);
    expect(attributes.filter(harmful)).toEqual([]);
  }
});

it('logs nobody’s number and no word of theirs', () => {
  expect(desk.logged()).toContain('turn_taken');
  expect(desk.logged()).not.toMatch(/7700 ?900[3-9]|kill me|are you there/);
});
