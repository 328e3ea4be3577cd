/** The network says that a number takes no more texts: to the real sender, by Twilio's API as it stands in here. */
import { aboutsFor } from '../../../src/cases/about';
import { createCaseDesk, type CaseDesk } from '../../../src/cases/case-desk';
import { createDeliver, createStatuses, type DeliveryDeps } from '../../../src/cases/deliver';
import { createTextSender } from '../../../src/channels/sms/send';
import { writing } from '../../../src/channels/sms/writing';
import { workOf } from '../../../src/core/case-file';
import { landlordId } from '../../../src/core/ids';
import type { Session } from '../../../src/core/session';
import { staffId, type Staff } from '../../../src/core/staff';
import { handlerTurns } from '../../../src/turn/handler-turns';
import { startJobs, type JobRunner } from '../../../src/turn/jobs';
import { house, MINUTE } from '../../support/conversation';
import { AGREED, keyOf, parts, PLAN, texting, turnDesk } from '../../support/turn-desk';
import { twilioApi, type TwilioApiStandIn } from '../../support/twilio-api';

const desk = turnDesk();
const { clock, turnsWith, inbound, sessionOf, tell } = desk;
const ACCOUNT = { accountSid: `AC${'1'.repeat(32)}`, authToken: 'a-token', publicUrl: 'http://localhost' };
const ANNA: Staff = {
  id: staffId('staff-anna'),
  name: 'anna',
  landlord: landlordId(texting.id),
  roles: ['case-handler'],
};
const REFUSED = { status: 400, code: 21610 };

let api: TwilioApiStandIn;
let cases: CaseDesk;
let deps: DeliveryDeps;
let jobs: JobRunner;
let byText: Session;
let byPage: Session;

const runner = (given: DeliveryDeps): JobRunner =>
  startJobs({
    store: desk.store,
    turns: turnsWith(),
    chores: { deliver: createDeliver(given) },
    clock: () => clock.now,
    note: () => undefined,
  });

beforeEach(async () => {
  api = await twilioApi(ACCOUNT);
  cases = createCaseDesk({
    ...writing,
    mayKnowOf: () => false,
    ...handlerTurns(parts),
    store: desk.store,
    words: house.words,
    landlord: parts.landlord,
    now: () => clock.now,
  });
  deps = {
    store: desk.store,
    text: createTextSender({ ...ACCOUNT, apiBaseUrl: api.url }),
    mail: null,
    abouts: aboutsFor(Buffer.alloc(32, 3)),
    numberOf: () => '+447700900101',
    threadOf: () => keyOf('sms'),
    stop: async ({ number, outgoing }) => {
      const input = { type: 'opted-out', by: 'network' } as const;
      await turnsWith().take(inbound('sms', input, { number, messageId: `refused ${outgoing}` }));
    },
    subjectFor: () => '',
    clock: () => clock.now,
    note: () => undefined,
  };
  jobs = runner(deps);
  // A Wednesday morning, which is in the plan.
  clock.now = Date.UTC(2026, 10, 25, 10, 0);
  const meant = { ...AGREED, ...PLAN, 'officer-gender': null, enough: 'send-now' };
  byPage = await tell('web-chat', meant);
  byText = await tell('sms', meant);
  if (!byText.caseId) throw new Error('no case');
  const doing = { case: byText.caseId, staff: ANNA, actId: 'a1' };
  const asked = await cases.sendMessage({ ...doing, about: 'person', wording: 'we-tried', reason: null });
  expect(asked).toMatchObject({ type: 'done' });
});
afterEach(async () => {
  jobs.stop();
  await api.close();
});

const alarms = async (of: Session): Promise<readonly string[]> =>
  (await desk.fileOf(of)).reasons.map(({ code }) => code).filter((code) => code === 'texting-stopped');
const flags = async (of: Session): Promise<readonly string[]> => (await desk.fileOf(of)).content.flags;
const states = async (): Promise<readonly string[]> =>
  workOf(await desk.fileOf(byText)).outgoing.map(({ state, why }) => [state, ...why].join(' '));

it('at the send, is STOP for the thread and for every case of the number, and an alarm', async () => {
  api.next(REFUSED);
  await jobs.run();
  await jobs.run();
  expect(await states()).toEqual(['failed opted-out']);
  for (const one of [byText, byPage]) {
    expect(await flags(one)).toContain('texting-stopped');
    expect(await flags(one)).not.toContain('wrote-after-stop');
    expect(await alarms(one)).toHaveLength(1);
  }
  const { reply } = await turnsWith().take(inbound('sms', { type: 'said', text: 'hello' }));
  expect(reply).toEqual({ kind: 'texts', texts: [] });
  expect(api.texts).toEqual([]);
  expect(api.malformed).toEqual([]);
});

it('in news of a text that was sent, is the same, once however often it comes', async () => {
  await jobs.run();
  const [sent] = api.texts;
  const about = new URL(String(sent?.form['StatusCallback'])).searchParams.get('about') ?? '';
  for (let times = 0; times < 3; times += 1) {
    await createStatuses(deps).told(about, {
      ref: sent?.sid ?? '',
      status: 'failed',
      errorCode: '21610',
      why: 'opted-out',
    });
    await jobs.run();
  }
  for (const one of [byText, byPage]) {
    expect(await flags(one)).toContain('texting-stopped');
    expect(await alarms(one)).toHaveLength(1);
  }
});

it('is tried again where it could not be kept', async () => {
  api.next(REFUSED);
  const failing = runner({ ...deps, stop: () => Promise.reject(new Error('away')) });
  await failing.run();
  await failing.run();
  failing.stop();
  expect(await alarms(byPage)).toEqual([]);
  clock.now += 10 * MINUTE;
  await jobs.run();
  expect(await alarms(byPage)).toHaveLength(1);
});

it('says nothing of other numbers, and any other refusal stops nothing', async () => {
  api.next({ status: 400, code: 21612 });
  await jobs.run();
  await jobs.run();
  expect(await states()).toEqual(['failed unreachable']);
  for (const one of [byText, byPage]) expect(await flags(one)).not.toContain('texting-stopped');
  expect(await sessionOf('sms')).not.toMatchObject({ endedBecause: 'opted-out' });
});
