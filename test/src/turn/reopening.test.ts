/** What comes to a closed case is read by somebody: it is open again, nobody's, and its promises are made anew (R16). */
import type { CaseFile } from '../../../src/core/case-file';
import { staffId } from '../../../src/core/staff';
import { NO_WORK } from '../../../src/core/work';
import type { CaseId } from '../../../src/core/ids';
import type { Job, Notices } from '../../../src/store/store';
import { notices } from '../../../src/outbound/notices';
import { answerInput, OWN_NUMBER, type Meaning } from '../../support/conversation';
import { AGREED, PLAN, turnDesk } from '../../support/turn-desk';

const desk = turnDesk();
const { clock, turnsWith, inbound, sessionOf, tell, fileOf } = desk;
const HOUR = 3_600_000;
const ANNA = staffId('staff-anna');

const handedOver = async (): Promise<CaseFile> => {
  const session = await tell('web-chat', { ...AGREED, ...PLAN, 'officer-gender': null, enough: 'send-now' });
  return fileOf(session);
};

const closing = (at: number) => ({ at, by: ANNA, outcome: 'support-in-place', lessons: 'Ring earlier.' }) as const;

/** As `close` leaves it: with an owner, an outcome and what was tried. */
const closed = async (file: CaseFile): Promise<CaseFile> => {
  await desk.store.act({ case: file.id, actId: `close ${file.id}`, now: clock.now }, (seen) => ({
    case: {
      ...seen.case,
      state: 'closed',
      owner: ANNA,
      priority: 'soon',
      content: { ...seen.case.content, work: { ...NO_WORK, closing: closing(clock.now) } },
    },
    events: [{ type: 'case_closed', by: ANNA, outcome: 'support-in-place', at: clock.now }],
  }));
  return now(file.id);
};

const now = async (id: CaseId): Promise<CaseFile> => {
  const file = await desk.store.caseFile(id);
  if (!file) throw new Error('erased');
  return file;
};

const typesOf = async (id: CaseId) => (await desk.store.timeline(id)).map(({ type }) => type);

const told: Job[] = [];
const telling: Notices = (change) => {
  const jobs = notices(change);
  told.push(...jobs);
  return jobs;
};
beforeEach(() => void told.splice(0));

const returns = async (channel: 'web-chat' | 'sms', file: CaseFile, meaning: Meaning): Promise<void> => {
  const { reference = '', words = ['', ''] } = file.content.wayBack ?? {};
  const sessionKey = channel === 'sms' ? `sms:+441632960001:${OWN_NUMBER}` : 'web:back';
  const turns = turnsWith({ notices: telling });
  const known: Meaning = { 'safe-now': 'yes', about: 'returning', reference, words: words.join(' '), ...meaning };
  const begin = channel === 'sms' ? ({ type: 'said', text: 'hello' } as const) : ({ type: 'begin' } as const);
  await turns.take(inbound(channel, begin, { sessionKey }));
  const left = new Map(Object.entries(known));
  for (;;) {
    const session = await sessionOf(channel, sessionKey);
    const meant = left.get(session.pending?.question ?? '');
    if (session.mode !== 'bot' || meant === undefined) return;
    left.delete(session.pending?.question ?? '');
    clock.now += 1000;
    await turns.take(inbound(channel, answerInput(session, channel, meant), { sessionKey }));
    if ((await sessionOf(channel, sessionKey)).soFar.length > 0)
      await turns.take(inbound(channel, { type: 'said', text: 'done' }, { sessionKey }));
  }
};

const isOpenAgain = (after: CaseFile): void => {
  expect(after).toMatchObject({ state: 'open', priority: 'urgent', reopenedAt: clock.now });
  expect(after.owner).toBeUndefined();
  expect(after.reasons.at(-1)).toEqual({ code: 'back-after-closing', at: clock.now });
};

const ASKED: readonly [string, Meaning][] = [
  ['tighten-plan', { tighten: ['no-texts'] }],
  ['add', { 'returning-words': 'He is back in the house' }],
  ['ask-for-a-call', {}],
  ['change-plan', { 'returning-words': 'Another number' }],
  ['stop-sharing', {}],
  ['withdraw', {}],
  ['delete', {}],
];

describe.each(['web-chat', 'sms'] as const)('coming back to a closed case by %s', (channel) => {
  it.each(ASKED)('to %s opens it again, as a hand-off does', async (what, meaning) => {
    const first = await handedOver();
    clock.now += 24 * HOUR;
    const before = await closed(first);
    clock.now += 24 * HOUR;
    await returns(channel, before, { 'returning-do': what, ...meaning });
    const after = await now(before.id);
    isOpenAgain(after);
    expect(after.deadlines).toHaveLength(before.deadlines.length);
    expect(Math.min(...after.deadlines.map(({ due }) => due))).toBeGreaterThan(clock.now);
    expect(after.content.work).toMatchObject({
      closing: null,
      earlier: [{ closing: before.content.work?.closing, deadlines: before.deadlines }],
    });
    const open = await desk.store.openCases({ restricted: true });
    expect(open.map(({ id }) => id)).toEqual([before.id]);
    expect(await typesOf(before.id)).toContain('case_reopened');
    expect(told.map(({ data }) => data['notice'])).toContain('handed-off');
    expect((await desk.store.checkTimeline(before.id)).brokenAt).toBeNull();
  });

  it('and asking for nothing leaves it closed', async () => {
    const before = await closed(await handedOver());
    await returns(channel, before, { 'returning-do': 'done' });
    expect((await now(before.id)).state).toBe('closed');
    expect(await typesOf(before.id)).not.toContain('case_reopened');
  });
});

describe('words of danger', () => {
  it('on the way back open it again', async () => {
    const before = await closed(await handedOver());
    await returns('web-chat', before, { 'returning-do': 'add', 'returning-words': 'he is going to kill me' });
    expect(await now(before.id)).toMatchObject({ state: 'open', priority: 'now' });
  });

  it('in a conversation that was still going on when it was closed open it again', async () => {
    await tell('web-chat', { ...AGREED, ...PLAN, 'officer-gender': null, enough: 'tell-more' });
    await turnsWith().take(inbound('web-chat', { type: 'said', text: 'can I speak to someone' }));
    const before = await closed(await fileOf(await sessionOf('web-chat')));
    clock.now += 1000;
    await turnsWith().take(inbound('web-chat', { type: 'said', text: 'he is going to kill me' }));
    const after = await now(before.id);
    expect(after).toMatchObject({ state: 'open', priority: 'now' });
    expect(after.owner).toBeUndefined();
    expect((await typesOf(before.id)).filter((type) => type === 'case_reopened')).toHaveLength(1);
  });
});

it('a text after STOP opens a closed case again, with its clocks', async () => {
  await tell('sms', { ...AGREED, ...PLAN, 'officer-gender': null, enough: 'send-now' });
  const before = await closed(await fileOf(await sessionOf('sms')));
  const turns = turnsWith({ notices: telling });
  await turns.take(inbound('sms', { type: 'opted-out' }));
  expect((await now(before.id)).state).toBe('closed');
  clock.now += 1000;
  await turns.take(inbound('sms', { type: 'said', text: 'are you there' }));
  isOpenAgain(await now(before.id));
  expect(told.map(({ data }) => data['notice'])).toContain('handed-off');
});
