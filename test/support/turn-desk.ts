/** A store, a clock and the real turn on them: what a test of turns says to it, and what it finds afterwards. */
import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseFile } from '../../src/core/case-file';
import type { ChannelName, Inbound, Input } from '../../src/core/inbound';
import { landlordId } from '../../src/core/ids';
import type { Session } from '../../src/core/session';
import { openStore } from '../../src/store/open';
import type { Store } from '../../src/store/store';
import { createTurns, type TurnParts } from '../../src/turn/take-turn';
import type { Turns } from '../../src/turn/turns';
import { answerInput, house, landlordWith, OWN_NUMBER, WORKDAY, type Meaning } from './conversation';

const KEY = Buffer.alloc(32, 9);
const opaque = (key: string): string => createHmac('sha256', KEY).update(key).digest('hex');

export const texting = landlordWith(({ contact }) => contact.methods.includes('text'));

export const KEYS: Readonly<Record<ChannelName, string>> = {
  'web-chat': 'web:c1',
  'connect-app': 'app:c1',
  sms: `sms:+441632960001:${OWN_NUMBER}`,
  voice: 'call:CA1',
};

export const keyOf = (channel: ChannelName, key = KEYS[channel]): string =>
  channel === 'sms' || channel === 'voice' ? `k-${opaque(key)}` : key;

export const AGREED: Meaning = { 'safe-now': 'yes', about: 'me', 'under-18': 'no', notice: 'agree' };
export const PLAN: Meaning = {
  'contact-method': 'text',
  'contact-this-number': 'yes',
  'contact-detail': OWN_NUMBER,
  'contact-private': 'only-me',
  'contact-times': 'weekday-mornings',
  'contact-times-ok': 'yes',
  'if-cut-off': 'use-this-plan',
};

export interface TurnDesk {
  readonly store: Store;
  readonly clock: { now: number };
  readonly notes: Parameters<TurnParts['note']>[0][];
  turnsWith(more?: Partial<TurnParts>): Turns;
  inbound(channel: ChannelName, input: Input, more?: Partial<Inbound>): Inbound;
  sessionOf(channel: ChannelName, key?: string): Promise<Session>;
  /** Says what is meant for as long as the waiting question has an answer in it. */
  tell(channel: ChannelName, meaning: Meaning, more?: Partial<Inbound>): Promise<Session>;
  fileOf(session: Session): Promise<CaseFile>;
}

export const parts = house.turnParts(() => WORKDAY);

/** A new store and a new clock for each test of the file that calls this. */
export const turnDesk = (): TurnDesk => {
  let store: Store;
  let dataDir: string;
  let messages = 0;
  const clock = { now: WORKDAY };
  const notes: TurnDesk['notes'] = [];
  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'fanlight-turn-'));
    clock.now = WORKDAY;
    notes.length = 0;
    store = await openStore({ dataDir, masterKey: KEY, clock: () => clock.now });
  });
  afterEach(async () => {
    await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const turnsWith: TurnDesk['turnsWith'] = (more = {}) =>
    createTurns({ ...parts, store, opaque, clock: () => clock.now, note: (fact) => notes.push(fact), ...more });
  const inbound: TurnDesk['inbound'] = (channel, input, more = {}) => ({
    landlord: landlordId(texting.id),
    channel,
    sessionKey: KEYS[channel],
    messageId: `m${(messages += 1)}`,
    input,
    at: clock.now,
    ...(channel === 'sms' || channel === 'voice' ? { number: OWN_NUMBER } : {}),
    ...more,
  });
  const sessionOf: TurnDesk['sessionOf'] = async (channel, key) => {
    const session = await store.session(keyOf(channel, key));
    if (!session) throw new Error('no session');
    return session;
  };
  return {
    get store() {
      return store;
    },
    clock,
    notes,
    turnsWith,
    inbound,
    sessionOf,
    async tell(channel, meaning, more = {}) {
      const turns = turnsWith();
      if ((await store.session(keyOf(channel, more.sessionKey)))?.mode !== 'bot')
        await turns.take(
          inbound(channel, channel === 'sms' ? { type: 'said', text: 'hello' } : { type: 'begin' }, more),
        );
      for (;;) {
        const session = await sessionOf(channel, more.sessionKey);
        const meant = meaning[session.pending?.question ?? ''];
        if (session.mode !== 'bot' || meant === undefined) return session;
        clock.now += 1000;
        await turns.take(inbound(channel, answerInput(session, channel, meant), more));
      }
    },
    async fileOf(session) {
      const file = session.caseId === null ? null : await store.caseFile(session.caseId);
      if (!file) throw new Error('no case');
      return file;
    },
  };
};
