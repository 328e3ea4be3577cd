/**
 * The real side and the training room's: each has its own store, its own turns and its own jobs, so that a rehearsed
 * case is never a real one. From outside they look like one.
 */
import { createHmac } from 'node:crypto';
import { createLapse } from './cases/put-through-desk';
import { createReminders } from './cases/reminders-chore';
import { tellTried } from './cases/tried';
import { createRetention } from './cases/retention';
import { createTimelines } from './cases/timelines';
import type { Config } from './config';
import { mailFromFaults } from './config-values';
import { FanlightError } from './core/errors';
import { landlordId, type Instant } from './core/ids';
import type { HubPort } from './core/hub';
import type { OutgoingPorts } from './core/sender';
import type { Waiting } from './core/waiting';
import type { House } from './house';
import { holidaysOf } from './landlords/bank-holidays';
import { landlordById } from './landlords/find';
import { rehearsalStoreOptions } from './rehearsal/account';
import { eventNamed, type Log } from './server/log';
import { deliveryOf, NO_SENDERS, realSenders, rehearsedSenders, type SendingParts } from './senders';
import { openStore } from './store/open';
import type { Outgoing } from './core/outgoing';
import { numberOf } from './landlords/find';
import type { Store } from './store/store';
import { noticesTo, remindersTo, tellersOf } from './tellers';
import type { Calendar } from './triage/opening-hours';
import { waitingFor } from './triage/waiting';
import { startJobs, type JobParts } from './turn/jobs';
import { createTurns, type TurnParts } from './turn/take-turn';
import type { Turns } from './turn/turns';

export interface SideParts {
  readonly config: Config;
  readonly house: House;
  readonly log: Log;
  readonly now: () => number;
  /** Where this very server answers, without a slash at the end; left out, nothing is sent in a rehearsal. */
  readonly baseUrl?: () => string;
}

export interface Side {
  readonly store: Store;
  readonly turns: Turns;
  /** News of what this side sent, and whom it rings. */
  readonly outgoing: OutgoingPorts;
  /** None unless one is set that accepts `no-auto-contact`. */
  readonly hub: HubPort | null;
  /** Whether anything is set up to write to somebody of a landlord's with. */
  readonly canSend: (method: Outgoing['method'], landlord: string) => boolean;
  close(): Promise<void>;
}

/** A side's own key, and what it sends with. */
type Means = Pick<SendingParts, 'masterKey' | 'senders' | 'rehearsal'>;

type Reading = Pick<Store, 'messages' | 'session' | 'watch'>;

export interface Sides {
  readonly real: Side;
  /** None while the training room is off. */
  readonly rehearsed: Side | null;
  /** Each message to its own side. */
  readonly turns: Turns;
  /** A session key belongs to one side: what the real one does not know, the other may. */
  readonly reading: Reading;
  /** How the real side fares, for whoever runs it. */
  readonly health: { readonly ping: () => Promise<void>; readonly waiting: () => Promise<readonly Waiting[]> };
  close(): Promise<void>;
}

const noteTo =
  (log: Log): TurnParts['note'] =>
  ({ event, session, ...fields }) => {
    // The person had the emergency message in place of an answer: whoever runs this is to look.
    const level = event === 'turn_failed' ? 'error' : 'info';
    log[level](eventNamed(event), { ...fields, ...(session === undefined ? {} : { sessionId: session }) });
  };

/** By id; null for one that is not served. */
const calendarsOf =
  ({ landlords, bankHolidays }: House) =>
  (id: string): Calendar | null => {
    const landlord = landlordById(landlords, id);
    return landlord && { landlord, holidays: holidaysOf(bankHolidays, landlord.bankHolidays) };
  };

const opaqueBy =
  ({ masterKey }: Config): TurnParts['opaque'] =>
  (key) =>
    createHmac('sha256', masterKey).update(`session key ${key}`).digest('base64url');

/** The same turns over any store: what a preview and a terminal use too. */
export const turnsOver = (store: Store, { config, house, log, now }: SideParts): Turns =>
  createTurns({
    ...house.turnParts(now),
    store,
    ...noticesTo(config),
    note: noteTo(log),
    opaque: opaqueBy(config),
    clock: now,
  });

const sideOver = (store: Store, parts: SideParts, means: Means): Side => {
  const turns = turnsOver(store, parts);
  const note: JobParts['note'] = ({ event, ...fields }) => {
    parts.log.warn(eventNamed(event), fields);
  };
  const { house, config, now: clock } = parts;
  const { deliver, outgoing } = deliveryOf({ ...means, store, turns, house, clock, note, opaque: opaqueBy(config) });
  const { notify, hub } = tellersOf(store, parts, note);
  const remind = createReminders({ store, calendarOf: calendarsOf(house), tell: remindersTo(config, house), note });
  const chores = { notify, deliver, remind, tried: tellTried(store), lapse: createLapse(store) };
  const landlords = house.landlords.all.map(({ id, retention }) => ({
    id: landlordId(id),
    closedCaseDays: retention.closedCaseDays,
  }));
  const { rehearsal } = means;
  const retention = createRetention({ store, landlords, rehearsal, note });
  const timelines = createTimelines({
    ...{ store, landlords, rehearsal },
    note: ({ event, ...fields }) => parts.log.error(event, fields),
  });
  const daily = async (at: Instant): Promise<void> => {
    await retention(at);
    await timelines(at);
  };
  const jobs = startJobs({ store, turns, chores, daily, clock, note });
  return {
    store,
    turns,
    outgoing,
    hub,
    canSend: (method, landlord) =>
      method === 'email'
        ? means.senders.mail !== null
        : means.senders.text !== null && numberOf(house.landlords, landlord) !== null,
    close: async () => {
      jobs.stop();
      await store.close();
    },
  };
};

const oneOf = (real: Reading, rehearsed: Reading): Reading => ({
  session: async (key) => (await real.session(key)) ?? rehearsed.session(key),
  messages: async (key, after) => {
    const known = await real.messages(key, after);
    return known.length > 0 ? known : rehearsed.messages(key, after);
  },
  watch: (topic, listener) => {
    const stops = [real.watch(topic, listener), rehearsed.watch(topic, listener)];
    return () => {
      for (const stop of stops) stop();
    };
  },
});

const healthOf = (store: Store, { house: { landlords }, now }: SideParts): Sides['health'] => ({
  ping: () => store.ping(),
  waiting: async () => {
    const ids = landlords.all.map(({ id }) => id);
    return waitingFor(ids, await store.openCases({ restricted: false }), now());
  },
});

/** Whose name stands above every e-mail may name no landlord: which there are is known only now. */
const refuseTellingSender = ({ mail }: Config, { landlords }: Pick<House, 'landlords'>): void => {
  const faults = mail ? mailFromFaults(mail.from, landlords.all) : [];
  if (faults.length > 0) throw new FanlightError('CONFIG_INVALID', faults);
};

/** Throws CONFIG_INVALID where e-mail would name a landlord. */
export const openSides = async (parts: SideParts): Promise<Sides> => {
  const { config } = parts;
  refuseTellingSender(config, parts.house);
  const { dataDir, databaseUrl, masterKey } = config;
  const real = sideOver(
    await openStore({ dataDir, databaseUrl: databaseUrl ?? undefined, masterKey, clock: parts.now }),
    parts,
    { masterKey, senders: realSenders(config), rehearsal: false },
  );
  const rehearsed = config.rehearsal
    ? sideOver(await openStore({ ...rehearsalStoreOptions(config), clock: parts.now }), parts, {
        masterKey: rehearsalStoreOptions(config).masterKey,
        senders: parts.baseUrl ? rehearsedSenders(config, parts.baseUrl) : NO_SENDERS,
        rehearsal: true,
      })
    : null;
  return {
    real,
    rehearsed,
    turns: { take: (inbound) => (inbound.rehearsal && rehearsed ? rehearsed : real).turns.take(inbound) },
    health: healthOf(real.store, parts),
    reading: rehearsed ? oneOf(real.store, rehearsed.store) : real.store,
    close: async () => {
      await Promise.all([real.close(), rehearsed?.close()]);
    },
  };
};
