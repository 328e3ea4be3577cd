/** The desk as it runs: every route group and what it stands on, put together. */
import { join } from 'node:path';
import { shortCalendars, watchCalendars } from './calendar-watch';
import type { Words } from './channels/words';
import type { Config } from './config';
import { FanlightError } from './core/errors';
import { openHouse, type House } from './house';
import { holidaysOf } from './landlords/bank-holidays';
import { landlordById, numberOf } from './landlords/find';
import { CLIENTS, readOr } from './clients';
import { PROJECT } from './project';
import { rehearsalAccount } from './rehearsal/account';
import { createIdentity, type Identity } from './rehearsal/identity';
import { rehearsalRoutes } from './rehearsal/routes';
import { connectRoutes } from './server/connect-routes';
import { directLine, type DirectLine } from './server/direct-line/direct-line';
import { directoryRoutes } from './server/directory-routes';
import { failure, type Log } from './server/log';
import { pageRoutes } from './server/page-routes';
import { createServer, type Routes, type Running } from './server/server';
import { openSides, turnsOver, type SideParts, type Sides } from './sides';
import { keepingNothing } from './store/keeping-nothing';
import { staff, staffIdentity } from './staff-desk';
import { staffed } from './triage/opening-hours';
import { taskRouter, twilio } from './twilio-desk';

export interface Desk {
  /** What somebody should see to before long. */
  warnings(): readonly string[];
  /** Resolves to the port. */
  listen(): Promise<number>;
  /** Lets the turns in hand finish, then closes the databases. */
  close(): Promise<void>;
}

export interface DeskOptions {
  readonly config: Config;
  readonly log: Log;
  /** The machine's clock unless a test needs another. */
  readonly now?: () => number;
}

interface Parts extends SideParts {
  readonly sides: Sides;
  readonly line: DirectLine;
  /** The training room's own; nobody else is let in by it. */
  readonly identity: Identity;
}

const lineOf = ({ config, house, now }: SideParts, sides: Sides): DirectLine => {
  const { hub } = sides.real;
  return directLine({
    turns: sides.turns,
    store: sides.reading,
    landlords: { has: (id) => landlordById(house.landlords, id) !== null },
    masterKey: config.masterKey,
    publicUrl: config.publicUrl,
    trustedProxies: config.trustedProxies,
    now,
    ...(hub && config.hub ? { hub: { ...hub, secrets: config.hub.secrets } } : {}),
  });
};

const pages = ({ config, house, log, now, sides, line }: Parts): Routes => {
  const script = readOr(join(CLIENTS, 'chat.js'));
  return pageRoutes({
    turns: sides.turns,
    preview: turnsOver(keepingNothing(sides.real.store), { config, house, log, now }),
    store: sides.reading,
    landlords: house.landlords,
    directory: house.directory,
    words: house.words,
    directLine: line,
    holidays: (landlord) => holidaysOf(house.bankHolidays, landlord.bankHolidays),
    client: () => script,
    log,
    now,
    rehearsal: config.rehearsal,
  });
};

const app = ({ config, house, now, line, identity }: Parts): Routes => {
  const { issuer, audience, jwks } = identity;
  return connectRoutes({
    providers: [
      ...(config.connectOidc ? [config.connectOidc] : []),
      ...(config.rehearsal ? [{ issuer, audience, keys: { keys: [...jwks.keys] }, rehearsal: true as const }] : []),
    ],
    line,
    landlords: { has: (id) => landlordById(house.landlords, id) !== null },
    masterKey: config.masterKey,
    now,
    trustedProxies: config.trustedProxies,
  });
};

/** Loaded only where it is used: Microsoft's adapter brings 700 modules with it. */
const azure = async ({ config, house, now, sides }: Parts): Promise<readonly Routes[]> => {
  if (config.microsoftApp === null) return [];
  const { messagesRoutes } = await import('./server/messages-routes');
  const routes = messagesRoutes({
    app: config.microsoftApp,
    allowedServiceUrls: config.allowedServiceUrls,
    turns: sides.turns,
    landlordOf: (bot) => landlordById(house.landlords, config.microsoftBots.get(bot) ?? '')?.id ?? null,
    now,
    ...(sides.real.hub && config.hub ? { hub: { ...sides.real.hub, channels: config.hub.channels } } : {}),
  });
  return [routes];
};

const roomLandlords = ({ landlords }: House) =>
  landlords.all.map(({ id, name }) => ({ id, name, number: numberOf(landlords, id) ?? '' }));

const hoursOf =
  ({ house, now }: Pick<Parts, 'house' | 'now'>, words: Words) =>
  (id: string): string => {
    const own = landlordById(house.landlords, id);
    if (!own) return '';
    const { now: isOpen, next } = staffed(own, holidaysOf(house.bankHolidays, own.bankHolidays), now());
    return isOpen ? words.say('rehearsal.open-now') : words.say('rehearsal.closed-now', { when: words.when(next) });
  };

const room = ({ config, house, identity, now }: Parts, baseUrl: () => string): Routes => {
  const words = house.words.for('en', 'web-chat', '');
  return rehearsalRoutes({
    on: config.rehearsal,
    landlords: roomLandlords(house),
    say: (key, vars) => words.say(`rehearsal.${key}`, vars),
    publicUrl: config.publicUrl,
    baseUrl,
    account: rehearsalAccount(config.masterKey),
    identity,
    hoursOf: hoursOf({ house, now }, words),
    chatPath: '/:landlord?rehearsal=on',
    clients: CLIENTS,
  });
};

const calendarWarnings = (house: House, now: number): readonly string[] =>
  shortCalendars(house, now).map(
    ({ landlord }) =>
      `manifest/bank-holidays.json runs short for ${landlord}: bring it up to date, or its deadlines will be wrong.`,
  );

const deskOf = (
  { config, house, log, now, sides, line }: Parts,
  running: Running,
  listening: (port: number) => void,
): Desk => {
  const calendars = watchCalendars({ house, log, now });
  running.server.on('stopping', () => {
    line.close();
  });
  line.attach(running.server.server);
  return {
    warnings: () => calendarWarnings(house, now()),
    listen: async () => {
      const port = await running.listen(config.port).catch((error: unknown) => {
        throw new FanlightError('CONFIG_INVALID', [
          `PORT: ${config.port} cannot be listened on (${failure(error).code ?? 'unknown'})`,
        ]);
      });
      listening(port);
      return port;
    },
    close: async () => {
      calendars.stop();
      await running.close();
      await sides.close();
    },
  };
};

/** Throws with every fault of every file that is read at start. */
export const openDesk = async ({ config, log, now = Date.now }: DeskOptions): Promise<Desk> => {
  const house = openHouse(PROJECT);
  let port = config.port;
  const baseUrl = (): string => `http://127.0.0.1:${port}`;
  const sides = await openSides({ config, house, log, now, baseUrl });
  const parts: Parts = {
    config,
    house,
    log,
    now,
    sides,
    line: lineOf({ config, house, log, now }, sides),
    identity: await createIdentity(config.publicUrl),
  };
  const routes: readonly Routes[] = [
    parts.line.routes,
    app(parts),
    ...(await azure(parts)),
    twilio(parts),
    ...taskRouter(parts),
    staff(parts),
    ...(await staffIdentity(parts)),
    directoryRoutes({ directory: house.directory, publicUrl: config.publicUrl, clock: now }),
    room(parts, baseUrl),
    pages(parts),
  ];
  const running = createServer({ ...config, routes, log, ...sides.health });
  return deskOf(parts, running, (chosen) => {
    port = chosen;
  });
};
