/**
 * A running server with Direct Line on the embedded database, and a conversation of a few fixed sentences, so that a
 * test of the protocol does not depend on what the bot asks. The clock moves when the test says so.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { sessionId } from '../../src/core/ids';
import type { Inbound } from '../../src/core/inbound';
import type { Activity } from '../../src/core/reply';
import { endActivity, messageActivity } from '../../src/channels/bot-framework';
import { directLine, type DirectLine, type DirectLineDeps } from '../../src/server/direct-line/direct-line';
import { createLog } from '../../src/server/log';
import { createServer, type Routes } from '../../src/server/server';
import { openStore } from '../../src/store/open';
import type { Decision, Loaded, Store, Taken } from '../../src/store/store';
import { transcript } from '../../src/turn/transcript';
import type { Turns } from '../../src/turn/turns';
import { httpClient, type HttpClient } from './http';
import { testSession } from './session';

const HOUR = 3_600_000;
export const EMERGENCY = 'If you are in danger now, call 999.';

const stampOf = (inbound: Inbound) => ({
  conversation: inbound.sessionKey.slice(inbound.sessionKey.indexOf(':') + 1),
  at: new Date(inbound.at).toISOString(),
});

/** `begin`: 999 and a question. `goodbye` or leaving: the end. Anything else: an echo. */
function activitiesFor(inbound: Inbound): readonly Activity[] {
  const stamp = stampOf(inbound);
  const { input } = inbound;
  if (input.type === 'begin') return [messageActivity(EMERGENCY, stamp), messageActivity('Is it safe?', stamp)];
  if (input.type === 'left') return [endActivity('left', stamp)];
  const text = input.type === 'said' ? input.text : '';
  if (text === 'goodbye') return [messageActivity('Take care.', stamp), endActivity('sent', stamp)];
  return [messageActivity(`You said: ${text}`, stamp)];
}

function decide(inbound: Inbound, loaded: Loaded): Decision {
  if (inbound.input.type === 'said' && inbound.input.text === 'crash') throw new TypeError('as the test asked');
  const activities = activitiesFor(inbound);
  const ended = activities.some(({ type }) => type === 'endOfConversation');
  const before = loaded.session ?? testSession({ id: sessionId(inbound.sessionKey), startedAt: inbound.at });
  const reply = { kind: 'activities', activities } as const;
  return {
    session: { ...before, lastAt: inbound.at, ...(ended ? { mode: 'ended', endedBecause: 'sent' } : {}) },
    expiresAt: inbound.at + HOUR,
    reply,
    messages: transcript(inbound, loaded.session, reply),
    case: null,
    discard: null,
    events: [],
    jobs: [],
    failedTry: false,
    stopTexting: false,
    returned: null,
  };
}

const failed = (inbound: Inbound): Taken => ({
  reply: { kind: 'activities', activities: [messageActivity(EMERGENCY, stampOf(inbound))] },
  fresh: true,
  messages: [],
  sessionId: sessionId(''),
});

/** As the real one: never throws, and answers with the emergency message when it cannot store the turn. */
export const scriptedTurns = (store: Store, seen: Inbound[] = []): Turns => ({
  async take(inbound) {
    seen.push(inbound);
    const request = { sessionKey: inbound.sessionKey, messageId: inbound.messageId, now: inbound.at };
    return store.turn(request, (loaded) => decide(inbound, loaded)).catch(() => failed(inbound));
  },
});

export interface Desk extends HttpClient {
  readonly line: DirectLine;
  readonly store: Store;
  /** What reached the conversation, in order. */
  readonly seen: readonly Inbound[];
  readonly clock: { now: number };
  readonly url: string;
  /** The database stops answering until it is called with false. */
  breakStore(broken: boolean): void;
  /** Cuts every connection that became a WebSocket, as a bad network does. */
  cutSockets(): void;
  close(): Promise<void>;
}

const broken = (): Promise<never> => Promise.reject(new Error('the database does not answer'));

function breakable(store: Store, state: { broken: boolean }): Store {
  return {
    ...store,
    turn: (...args) => (state.broken ? broken() : store.turn(...args)),
    session: (key) => (state.broken ? broken() : store.session(key)),
    messages: (...args) => (state.broken ? broken() : store.messages(...args)),
  };
}

export interface DeskOptions {
  readonly deps?: Partial<DirectLineDeps>;
  /** Further routes; they are given what they may need of the desk. */
  readonly routes?: (desk: Pick<Desk, 'line' | 'clock' | 'store'> & { readonly turns: Turns }) => readonly Routes[];
}

/** A port of its own is found first, because the public address is in what the server answers. */
async function freePort(): Promise<number> {
  const { createServer: listener } = await import('node:net');
  return new Promise((resolve) => {
    const server = listener().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

export async function openDesk({ deps = {}, routes = () => [] }: DeskOptions = {}): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'fanlight-desk-'));
  const clock = { now: Date.now() };
  const masterKey = Buffer.alloc(32, 5);
  const real = await openStore({ dataDir: folder, masterKey, clock: () => clock.now });
  const state = { broken: false };
  const store = breakable(real, state);
  const seen: Inbound[] = [];
  const turns = scriptedTurns(store, seen);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const landlords = { has: (id: string) => id === 'oak' };
  const line = directLine({ turns, store, landlords, masterKey, publicUrl: url, now: () => clock.now, ...deps });
  const running = createServer({
    routes: [(server) => line.routes(server), ...routes({ line, clock, store, turns })],
    log: createLog('silent'),
    ping: () => store.ping(),
    publicUrl: url,
    grace: 100,
  });
  line.attach(running.server.server);
  const upgraded = new Set<Duplex>();
  running.server.server.on('upgrade', (_: unknown, socket: Duplex) => upgraded.add(socket));
  await running.listen(port, '127.0.0.1');
  return {
    ...httpClient(() => port),
    line,
    store,
    seen,
    clock,
    url,
    cutSockets: () => upgraded.forEach((socket) => socket.destroy()),
    breakStore: (now) => (state.broken = now),
    close: async () => {
      line.close();
      await running.close();
      await real.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
