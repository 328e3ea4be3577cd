/** A short report through the Connector with the real conversation: from joining to the case a handler finds. */
import type { Activity } from '../../../src/core/reply';
import { createHub } from '../../../src/cases/hub';
import { readConfig } from '../../../src/config';
import { openHouse } from '../../../src/house';
import { PROJECT } from '../../../src/project';
import { createLog } from '../../../src/server/log';
import { messagesRoutes } from '../../../src/server/messages-routes';
import { turnsOver } from '../../../src/sides';
import { APP, SERVICE, startAzure, type Azure } from '../../support/channel-token';
import { openDesk, type Desk } from '../../support/desk';

/** What this person answers, by question; a question not named here is skipped, or takes its first choice. */
const SAID: Readonly<Record<string, unknown>> = {
  'safe-now': 'yes',
  about: 'me',
  'under-18': 'no',
  notice: 'agree',
  'contact-method': 'call',
  'contact-detail': '07700 900123',
  'contact-private': 'only-me',
  'contact-times': [{ days: ['mon', 'tue'], from: '10:00', to: '14:00' }],
  'contact-times-ok': 'yes',
  enough: 'send-now',
  check: 'send',
};

interface Question {
  readonly question: string;
  readonly choices: readonly string[];
  readonly skippable: boolean;
}

const questionIn = (activities: readonly Activity[]): Question | undefined =>
  activities
    .map(({ channelData }) => (channelData as { readonly fanlight?: Question } | undefined)?.fanlight)
    .findLast((ours) => ours?.question !== undefined);

let azure: Azure;
let desk: Desk;
const house = openHouse(PROJECT);
const config = readConfig({ MASTER_KEY: Buffer.alloc(32, 3).toString('hex'), NODE_ENV: 'test' });

beforeAll(async () => {
  azure = await startAzure();
  desk = await openDesk({
    routes: ({ store, clock }) => [
      messagesRoutes({
        app: APP,
        allowedServiceUrls: [SERVICE],
        turns: turnsOver(store, { config, house, log: createLog('silent'), now: () => clock.now }),
        landlordOf: () => house.landlords.all[0]?.id ?? null,
        now: () => clock.now,
        cloud: azure.cloud,
        hub: {
          ...createHub({ store, now: () => clock.now, waitMs: 600_000, note: () => undefined }),
          channels: new Set(['msteams']),
        },
      }),
    ],
  });
});
afterAll(async () => {
  azure.close();
  await desk.close();
});

async function post(over: object): Promise<readonly Activity[]> {
  const parties = { conversation: { id: 'conv-1' }, from: { id: 'person-1' }, recipient: { id: 'bot' } };
  const activity = { channelId: 'msteams', serviceUrl: SERVICE, deliveryMode: 'expectReplies', ...parties, ...over };
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${await azure.token()}` };
  const answer = await desk.ask('POST', '/api/messages', { body: JSON.stringify(activity), headers });
  expect(answer.status).toBe(200);
  desk.clock.now += 1000;
  return (JSON.parse(answer.text) as { readonly activities: readonly Activity[] }).activities;
}

const ended = (activities: readonly Activity[]): boolean => activities.some(({ type }) => type === 'endOfConversation');

const answerTo = (asked: Question | undefined): unknown => {
  if (!asked) return 'repeat';
  return SAID[asked.question] ?? (asked.skippable ? 'skip' : asked.choices[0]);
};

/** Everything the person hears until it is over. */
async function report(): Promise<readonly Activity[]> {
  let heard = await post({ type: 'conversationUpdate', membersAdded: [{ id: 'person-1' }] });
  const all = [...heard];
  for (let turn = 0; turn < 40 && !ended(heard); turn += 1) {
    heard = await post({ type: 'message', id: `a${turn}`, value: answerTo(questionIn(heard)) });
    all.push(...heard);
  }
  return all;
}

it('reaches a handler as a case, and a hub as a reference to it, before the end and with nothing of it', async () => {
  const all = await report();
  expect(all[0]?.text).toMatch(/999/);
  expect(ended(all)).toBe(true);
  const [open] = await desk.store.openCases({ restricted: false });
  expect(open).toMatchObject({ door: 'me', channel: 'web-chat', handedOffBecause: 'sent' });
  expect(all.slice(-2).map(({ type, name }) => name ?? type)).toEqual(['handoff.initiate', 'endOfConversation']);
  expect(all.at(-2)?.value).toEqual({
    version: 1,
    caseId: open?.id,
    landlord: open?.landlord,
    transcript: `/staff/cases/${open?.id}/transcript`,
    'no-auto-contact': true,
  });
});
