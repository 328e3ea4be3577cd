/** The console over HTTP on the embedded database, for tests: one server a world, closed after each test. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writing } from '../../../src/channels/sms/writing';
import { createCaseDesk } from '../../../src/cases/case-desk';
import { loadWords } from '../../../src/channels/words';
import { mayKnowOf } from '../../../src/console/linked';
import type { Opening, Openings } from '../../../src/console/openings';
import { rosterOn } from '../../../src/console/roster';
import { consoleRoutes, type ConsoleDeps } from '../../../src/console/routes';
import { createSessions } from '../../../src/console/sessions';
import type { CaseFile } from '../../../src/core/case-file';
import type { Landlord } from '../../../src/core/landlord';
import type { Landlords } from '../../../src/landlords/find';
import type { Staff } from '../../../src/core/staff';
import { createLog, type Log } from '../../../src/server/log';
import { createServer, type Routes } from '../../../src/server/server';
import { openStore } from '../../../src/store/open';
import type { Message, Store } from '../../../src/store/store';
import { handlerTurns } from '../../../src/turn/handler-turns';
import { createTurns } from '../../../src/turn/take-turn';
import { house } from '../../support/conversation';
import { caseFile, keep, landlord, NOW } from './fixtures';

export const words = loadWords(join(__dirname, '../../../locales'));
export const masterKey = Buffer.alloc(32, 1);

export interface World {
  /** What is other than usual of the landlord. */
  readonly own?: Partial<Landlord>;
  /** One that is there already; closed by whoever opened it. */
  readonly store?: Store;
  readonly files?: readonly CaseFile[];
  readonly rehearsed?: readonly CaseFile[];
  readonly transcript?: readonly Message[];
  /** The people of `files` are still in their conversations. */
  readonly live?: true;
  readonly production?: boolean;
  readonly publicUrl?: string;
  readonly staffOidc?: ConsoleDeps['config']['staffOidc'];
  readonly openings?: Openings;
  readonly log?: Log;
  readonly now?: () => number;
  /** Mounted beside the console. */
  readonly more?: readonly Routes[];
  readonly port?: number;
  /** Numbers of ours. */
  readonly numbers?: Landlords['numbers'];
}

/** Landlords that are there besides the one whose console is looked at. */
const OTHERS: Readonly<Record<string, string>> = { otherhomes: 'Other Homes', thirdhomes: 'Third Homes' };
const another = (id: string): Landlord | null => {
  const name = OTHERS[id];
  return name === undefined ? null : landlord({ id, name });
};

const opened: (() => Promise<unknown>)[] = [];

/** Closes whatever a test opened. */
export const stop = async (): Promise<void> => {
  for (const close of opened.splice(0).reverse()) await close();
};

const storeWith = async (
  files: readonly CaseFile[],
  { transcript = [], live }: Pick<World, 'transcript' | 'live'> = {},
): Promise<Store> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'fanlight-console-'));
  const store = await openStore({ dataDir, masterKey, clock: () => NOW });
  opened.push(async () => {
    await store.close();
    rmSync(dataDir, { recursive: true });
  });
  for (const file of files) await keep(store, file, transcript, live ? 'bot' : 'ended');
  return store;
};

/** What works on cases, as the desk puts it together. */
export const caseParts = (
  now: () => number,
  own: Landlord = landlord(),
): Pick<ConsoleDeps, 'turnsOf' | 'caseDeskOf' | 'script'> => ({
  caseDeskOf: (store) =>
    createCaseDesk({
      ...writing,
      mayKnowOf,
      ...house.turnParts(now),
      store,
      landlord: (id) => (id === own.id ? own : another(id)),
      ...handlerTurns({ ...house.turnParts(now), landlord: (id) => (id === own.id ? own : another(id)) }),
      now,
    }),
  script: '',
  turnsOf: (store) =>
    createTurns({
      ...house.turnParts(now),
      store,
      landlord: (id) => (id === own.id ? own : another(id)),
      note: () => undefined,
      opaque: (key) => key,
      clock: now,
    }),
});

export const depsOf = async (world: World): Promise<ConsoleDeps> =>
  depsOn(world.store ?? (await storeWith(world.files ?? [caseFile()], world)), world);

const depsOn = async (store: Store, world: World): Promise<ConsoleDeps> => ({
  store,
  roster: rosterOn(store),
  ...(world.rehearsed ? { rehearsalStore: await storeWith(world.rehearsed) } : {}),
  landlords: {
    all: [landlord(world.own), ...Object.keys(OTHERS).flatMap((id) => another(id) ?? [])],
    numbers: world.numbers ?? [],
  },
  words,
  masterKey,
  config: {
    production: world.production ?? false,
    publicUrl: world.publicUrl ?? 'http://localhost',
    staffOidc: world.staffOidc ?? null,
  },
  openingsOf: () => world.openings ?? listedOpenings(),
  ...caseParts(world.now ?? (() => NOW), landlord(world.own)),
  log: world.log ?? createLog('silent'),
  now: world.now ?? (() => NOW),
});

export const start = async (world: World = {}): Promise<string> => startOn(await depsOf(world), world);

/** On a desk that a test looks into. */
export const startOn = async (deps: ConsoleDeps, world: World = {}): Promise<string> => {
  const running = createServer({
    routes: [consoleRoutes(deps), ...(world.more ?? [])],
    log: createLog('silent'),
    ping: () => deps.store.ping(),
    publicUrl: deps.config.publicUrl,
  });
  opened.push(() => running.close());
  return `http://127.0.0.1:${await running.listen(world.port ?? 0, '127.0.0.1')}`;
};

export const get = (url: string, cookie = '', headers: Record<string, string> = {}): Promise<Response> =>
  fetch(url, { headers: { ...headers, cookie }, redirect: 'manual' });

export const post = (
  url: string,
  form: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> => fetch(url, { method: 'POST', body: new URLSearchParams(form), headers, redirect: 'manual' });

/** A list of openings that a test can look into. */
export const listedOpenings = (): Openings & { readonly recorded: readonly Opening[] } => {
  const recorded: Opening[] = [];
  return {
    recorded,
    record: async (opening) => void recorded.push(opening),
    latest: async (id, by) => recorded.findLast((one) => one.case === id && one.by === by) ?? null,
  };
};

/** By the local sign-in, as one of the made-up people; the answer is the cookie. */
export const signIn = async (at: string, landlordName = 'testhomes', role = 'case-handler'): Promise<string> => {
  const token = /name="token" value="([^"]+)"/.exec(await (await get(`${at}/staff/sign-in`)).text())?.[1] ?? '';
  const answer = await post(`${at}/staff/sign-in`, { token, landlord: landlordName, role });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/staff']);
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
};

/** As somebody no made-up person is: the cookie they would have been given. */
export const cookieOf = (staff: Staff): string => {
  const store = {
    revokeSignIn: async () => undefined,
    isSignInRevoked: async () => false,
    endSignIns: async () => undefined,
    signInsOverAt: async () => null,
  };
  return (
    createSessions({ masterKey, secure: false, store, log: createLog('silent'), now: () => NOW })
      // As the browser of these tests calls itself.
      .open(staff, 'node')
      .split(';')[0] ?? ''
  );
};

/** The token a signed-in page's forms carry. */
export const csrfOf = async (at: string, cookie: string): Promise<string> =>
  /name="csrf" value="([^"]+)"/.exec(await (await get(`${at}/staff`, cookie)).text())?.[1] ?? '';
