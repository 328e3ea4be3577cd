/** Whether there is another case of the household: staff may learn of it, whoever writes or rings never does (R12). */
import { CHANNELS, type ChannelName } from '../../../src/core/inbound';
import { contactHolds } from '../../../src/cases/contact-holds';
import { tellTried } from '../../../src/cases/tried';
import { answerInput, type Meaning } from '../../support/conversation';
import { AGREED, PLAN, turnDesk } from '../../support/turn-desk';

const desk = turnDesk();
const { clock, turnsWith, inbound, sessionOf, tell, fileOf } = desk;

/** Asked for where the channel does not know it. */
const NUMBER = '07700 900201';
const HOME = 'Flat 2, 14 Example Road, AB1 2CD';

const ANSWERS: Meaning = {
  ...AGREED,
  ...PLAN,
  'contact-detail': NUMBER,
  'officer-gender': null,
  enough: 'tell-more',
  name: 'Robin',
  'home-on-account': 'no',
  home: HOME,
};

let drawn = 0;
/** Reference and words are the same each time, so that nothing else can differ. */
const draws = {
  id: () => `drawn-${(drawn += 1)}`,
  reference: () => 'ABCD-EFGH',
  words: () => ['river', 'lantern'] as const,
};

/** Every reply of a conversation, byte for byte but for the name of the conversation itself. */
const replies = async (channel: ChannelName, key: string, meaning: Meaning): Promise<readonly string[]> => {
  const turns = turnsWith({ draws });
  const at = { sessionKey: key };
  const said: string[] = [];
  const take = async (message: ReturnType<typeof inbound>): Promise<void> => {
    const { reply } = await turns.take(message);
    said.push(JSON.stringify(reply).replaceAll(`"conversation":{"id":"${key.split(':')[1]}"}`, ''));
  };
  await take(inbound(channel, channel === 'sms' ? { type: 'said', text: 'hello' } : { type: 'begin' }, at));
  const left = new Map(Object.entries(meaning));
  for (;;) {
    const session = await sessionOf(channel, key);
    const question = session.pending?.question ?? '';
    const meant = left.get(question);
    if (meant === undefined) return said;
    left.delete(question);
    await take(inbound(channel, answerInput(session, channel, meant), at));
  }
};

const caseOf = async (channel: ChannelName, key: string) => fileOf(await sessionOf(channel, key));

describe.each(CHANNELS)('on %s', (channel) => {
  it('the same is said whether or not there is another case of the household', async () => {
    const alone = await replies(channel, `${channel}:one`, ANSWERS);
    const first = await caseOf(channel, `${channel}:one`);
    expect(await desk.store.linkedCases(first.id)).toEqual([]);
    const linked = await replies(channel, `${channel}:two`, ANSWERS);
    const second = await caseOf(channel, `${channel}:two`);
    expect((await desk.store.linkedCases(second.id)).map(({ id }) => id)).toEqual([first.id]);
    expect(alone.length).toBeGreaterThan(8);
    expect(linked).toEqual(alone);
  });

  it('the same is said to whoever tells of their own behaviour on the line of somebody who has a case', async () => {
    const own: Meaning = {
      'safe-now': 'yes',
      about: 'my-behaviour',
      'behaviour-contact': 'ask-for-a-call',
      notice: 'agree',
      ...PLAN,
      'contact-detail': NUMBER,
    };
    const alone = await replies(channel, `${channel}:own`, own);
    await replies(channel, `${channel}:one`, ANSWERS);
    expect(await replies(channel, `${channel}:again`, own)).toEqual(alone);
    const case1 = await caseOf(channel, `${channel}:one`);
    const found = (await desk.store.linkedCases(case1.id)).map(({ id }) => id);
    expect(found).toContain((await caseOf(channel, `${channel}:again`)).id);
  });
});

describe('a reference with wrong words', () => {
  const wrong = (reference: string): Meaning => ({
    'safe-now': 'yes',
    about: 'returning',
    reference,
    words: 'not these',
  });
  const handedOver = async () => {
    const session = await tell('web-chat', { ...AGREED, ...PLAN, 'officer-gender': null, enough: 'send-now' });
    return fileOf(session);
  };
  const carryOut = async (): Promise<number> => {
    const jobs = (await desk.store.claimJobs(clock.now, 50)).filter(({ kind }) => kind === 'tried');
    for (const job of jobs) await tellTried(desk.store)(job, clock.now);
    return jobs.length;
  };
  const tries = async (id: Awaited<ReturnType<typeof handedOver>>['id']) =>
    (await desk.store.timeline(id)).filter(({ type }) => type === 'way_back_tried').length;

  it('is told to whoever has the case, once for each, and to nobody outside', async () => {
    const file = await handedOver();
    const reference = file.content.wayBack?.reference ?? '';
    const right = await replies('web-chat', 'web:right-reference', wrong(reference));
    const unknown = await replies('web-chat', 'web:no-such-reference', wrong('ZZZZ-ZZZZ'));
    expect(right.length).toBe(unknown.length);
    expect(right.at(-1)).toBe(unknown.at(-1));
    expect(await carryOut()).toBe(2);
    expect(await tries(file.id)).toBe(1);
  });

  it('leaves the same behind in the turn, whether or not the reference is anybody’s (R11)', async () => {
    const file = await handedOver();
    const before = (await desk.store.caseFile(file.id))?.version;
    await replies('web-chat', 'web:again', wrong(file.content.wayBack?.reference ?? ''));
    expect((await desk.store.caseFile(file.id))?.version).toBe(before);
    expect(await tries(file.id)).toBe(0);
    await carryOut();
    expect((await desk.store.caseFile(file.id))?.news).toEqual([{ code: 'words-tried', at: clock.now }]);
    expect(await tries(file.id)).toBe(1);
    expect((await desk.store.checkTimeline(file.id)).brokenAt).toBeNull();
  });

  it('is passed over where the case was erased meanwhile', async () => {
    const file = await handedOver();
    await replies('web-chat', 'web:again', wrong(file.content.wayBack?.reference ?? ''));
    await desk.store.eraseCase(file.id);
    expect(await carryOut()).toBe(1);
  });
});

describe('what somebody asks for on the way back', () => {
  const come = async (what: string): Promise<Awaited<ReturnType<typeof fileOf>>> => {
    const session = await tell('web-chat', { ...AGREED, ...PLAN, 'officer-gender': null, enough: 'send-now' });
    const file = await fileOf(session);
    const { reference = '', words = ['', ''] } = file.content.wayBack ?? {};
    await replies('web-chat', 'web:back', {
      'safe-now': 'yes',
      about: 'returning',
      reference,
      words: words.join(' '),
      'returning-do': what,
      'returning-words': 'I want it gone',
    });
    return (await desk.store.caseFile(file.id)) ?? file;
  };

  it.each(['add', 'ask-for-a-call', 'change-plan', 'withdraw', 'delete'])(
    '%s waits as a task for a human, within a day, and pauses contact unless it is a call that they ask for (R17)',
    async (what) => {
      const file = await come(what);
      expect(file.content.flags.includes('contact-paused')).toBe(what !== 'ask-for-a-call');
      const plan = file.content.plans.at(-1);
      // Nothing but the pause stands between whoever sees to it and the plan that was agreed.
      expect(plan && contactHolds(plan, file)).toEqual(file.content.flags.filter((flag) => flag === 'contact-paused'));
      expect(file.content.work?.tasks).toEqual([
        {
          id: `asked-to-${what}-1`,
          code: `asked-to-${what}`,
          raisedAt: clock.now,
          due: clock.now + 24 * 3_600_000,
          settled: null,
        },
      ]);
      expect(await sessionOf('web-chat', 'web:back')).toMatchObject({ caseId: null });
    },
  );
});

it('links nothing by a page alone: who writes there is nobody known', async () => {
  await replies('web-chat', 'web:one', AGREED);
  await replies('web-chat', 'web:two', AGREED);
  const one = await caseOf('web-chat', 'web:one');
  expect(await desk.store.linkedCases(one.id)).toEqual([]);
});
