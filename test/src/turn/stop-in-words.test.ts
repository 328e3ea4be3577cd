/** STOP in people's own words, through the real turn and store: silence, for good, and an alarm for every case of the number. */
import { OWN_NUMBER } from '../../support/conversation';
import { AGREED, PLAN, turnDesk } from '../../support/turn-desk';

const desk = turnDesk();
const { turnsWith, inbound, sessionOf, tell, fileOf } = desk;
const SILENCE = { kind: 'texts', texts: [] };
const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const SENT = { ...AGREED, ...PLAN, 'officer-gender': null, enough: 'send-now' };

const text = async (words: string) => {
  desk.clock.now += 1000;
  return (await turnsWith().take(inbound('sms', { type: 'said', text: words }))).reply;
};
const alarms = ({ reasons }: { readonly reasons: readonly { readonly code: string }[] }): readonly string[] =>
  reasons.map(({ code }) => code).filter((code) => code === 'texting-stopped');

it('ends a conversation without a word, and nothing is texted again', async () => {
  await tell('sms', AGREED);
  const { caseId } = await sessionOf('sms');
  expect(await text('stop texting me please')).toEqual(SILENCE);
  for (const later of ['hello?', '1', 'YES', 'START']) expect(await text(later)).toEqual(SILENCE);
  const file = caseId && (await desk.store.caseFile(caseId));
  expect(file).toMatchObject({ state: 'open', content: { flags: expect.arrayContaining(['texting-stopped']) } });
  expect(file && alarms(file)).toHaveLength(1);
});

it.each([
  'text stop',
  'stop the texts',
  'STOP TEXT ME',
  'enough stop',
  'stop i said',
  'stop u idiot',
  'i dont want texts',
])('%p in place of an answer is silence for good', async (words) => {
  await tell('sms', AGREED);
  expect((await sessionOf('sms')).pending?.question).toBe('contact-method');
  expect(await text(words)).toEqual(SILENCE);
  expect((await sessionOf('sms')).endedBecause).toBe('opted-out');
});

it.each(['no texts please', 'shut up', 'oh for gods sake stop', 'dont text me, ring me instead'])(
  '%p in place of an answer is silence, and the thread stays',
  async (words) => {
    const session = await tell('sms', AGREED);
    expect(await text(words)).toEqual(SILENCE);
    expect(await sessionOf('sms')).toMatchObject({ mode: 'suspended', endedBecause: 'left' });
    expect((await fileOf(session)).handedOffAt).toBeDefined();
    expect(await text(words)).toEqual(SILENCE);
  },
);

it.each(['make him stop', 'the bus stop'])('%p is asked again as any other words', async (words) => {
  await tell('sms', AGREED);
  expect(await text(words)).not.toEqual(SILENCE);
});

it.each(['dont text me', 'no texts please'])(
  '%p to how best to reach them tells a human it may be another way',
  async (words) => {
    const session = await tell('sms', AGREED);
    expect(await text(words)).toEqual(SILENCE);
    const file = await fileOf(session);
    expect(file).toMatchObject({ state: 'open', priority: 'urgent', handedOffAt: expect.any(Number) });
    expect(file.reasons).toContainEqual(expect.objectContaining({ code: 'may-want-another-way', words }));
  },
);

it('means no other way where no way was asked for', async () => {
  const early = await tell('sms', { 'safe-now': 'yes' });
  expect(await text('dont text me')).toEqual(SILENCE);
  expect((await sessionOf('sms')).reasons).toEqual([]);
  expect(early.caseId).toBeNull();
});

it('tells of no other way after the one word STOP', async () => {
  const session = await tell('sms', AGREED);
  expect(await text('STOP')).toEqual(SILENCE);
  expect((await fileOf(session)).reasons.map(({ code }) => code)).toEqual(['texting-stopped']);
});

it('is kept before anything was agreed, and at the first word of all', async () => {
  expect(await text('no more texts')).toEqual(SILENCE);
  expect(await text('hello')).toEqual(SILENCE);
});

it.each(['no more texts', 'please stop', 'leave me alone'])(
  '%p days after a report flags and alarms its case',
  async (words) => {
    const session = await tell('sms', SENT);
    desk.clock.now += 3 * DAY;
    await desk.store.purge(desk.clock.now);
    expect(await text(words)).toEqual(SILENCE);
    expect(await text(words)).toEqual(SILENCE);
    const file = await fileOf(session);
    expect(file.content.flags).toEqual(expect.arrayContaining(['texting-stopped', 'wrote-after-stop']));
    expect(alarms(file)).toHaveLength(1);
    expect(file.priority).not.toBe('soon');
  },
);

it('reaches a case that came by the web page with the same number', async () => {
  const web = await tell('web-chat', { ...SENT, 'contact-detail': OWN_NUMBER });
  expect(await text('dont text me again')).toEqual(SILENCE);
  const file = await fileOf(web);
  expect(file.content.flags).toContain('texting-stopped');
  expect(alarms(file)).toHaveLength(1);
  expect((await desk.store.timeline(file.id)).map(({ type }) => type)).toContain('texting_stopped');
});

it('keeps what else it says: the words of danger raise the case, and are not answered', async () => {
  const session = await tell('sms', AGREED);
  expect(await text('he has a knife stop texting me')).toEqual(SILENCE);
  const file = await fileOf(session);
  expect(file.priority).toBe('now');
  expect(file.reasons).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ code: 'words-emergency', words: 'he has a knife stop texting me' }),
    ]),
  );
});

it('hears that somebody is there beside it', async () => {
  const session = await tell('sms', AGREED);
  expect(await text("he's here stop texting me")).toEqual(SILENCE);
  expect((await fileOf(session)).reasons.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['words-leave', 'texting-stopped']),
  );
});

it('alone is no danger: it alarms as STOP does', async () => {
  const session = await tell('sms', AGREED);
  await text('stop texting me please');
  expect((await fileOf(session)).priority).toBe('urgent');
});

it('opens no closed case: it only knows it', async () => {
  const session = await tell('sms', SENT);
  await desk.store.saveCase({ ...(await fileOf(session)), state: 'closed' }, [], desk.clock.now);
  await text('no more texts please');
  expect(await fileOf(session)).toMatchObject({
    state: 'closed',
    content: { flags: expect.arrayContaining(['texting-stopped']) },
  });
});

it.each(['make him stop', 'he wont stop hitting me', 'I need this to stop', 'I asked him to stop'])(
  '%p is no STOP: the conversation goes on',
  async (words) => {
    await tell('sms', AGREED);
    expect(await text(words)).not.toEqual(SILENCE);
    expect((await sessionOf('sms')).mode).toBe('bot');
  },
);

it('keeps such words as an answer where words are asked for', async () => {
  await tell('sms', { 'safe-now': 'yes', about: 'me', 'under-18': 'no', notice: 'agree-keep-from' });
  await text('I asked him to stop');
  expect((await sessionOf('sms')).endedBecause).toBeNull();
});

it('that may be STOP or not leaves quietly, and wakes nothing: the thread stays', async () => {
  await tell('sms', AGREED);
  for (const words of ['stop asking me questions', 'go away', 'X', 'stop it'])
    expect(await text(words)).toEqual(SILENCE);
  expect(await text('hello')).not.toEqual(SILENCE);
});

it('on a page and on the phone is about leaving, as ever', async () => {
  await tell('web-chat', AGREED);
  await turnsWith().take(inbound('web-chat', { type: 'said', text: 'leave me alone' }));
  const web = await sessionOf('web-chat');
  expect(web.endedBecause).not.toBe('opted-out');
  expect((await fileOf(web)).content.flags).not.toContain('texting-stopped');
});

it('by the network is no word of theirs: later refusals raise no alarm of somebody who wrote', async () => {
  const session = await tell('sms', SENT);
  await text('stop texting me');
  await turnsWith().take(inbound('sms', { type: 'opted-out', by: 'network' }));
  const file = await fileOf(session);
  expect(file.content.flags).not.toContain('wrote-after-stop');
  expect(alarms(file)).toHaveLength(1);
});
