/**
 * The real side and the training room's: each has its own store, its own turns and its own jobs, so that a rehearsed
 * case is never a real one. From outside they look like one.
 */
import { createHmac } from 'node:crypto';
import { taskRouterQueue } from './channels/twilio-task-router';
import type { Config } from './config';
import { FanlightError } from './core/errors';
import type { TextStatuses } from './core/sender';
import type { House } from './house';
import { isForbidden } from './outbound/address';
import { notices } from './outbound/notices';
import { createTaskRouter, taskNotices, TO_TASK_ROUTER } from './outbound/task-router';
import { createWebhooks } from './outbound/webhooks';
import { rehearsalStoreOptions } from './rehearsal/account';
import { eventNamed, type Log } from './server/log';
import { deliveryOf, NO_SENDERS, realSenders, type SendingParts } from './senders';
import { openStore } from './store/open';
import type { Store } from './store/store';
import { startJobs, type Chores, type JobParts } from './turn/jobs';
import { createTurns, type TurnParts } from './turn/take-turn';
import type { Turns } from './turn/turns';

export interface SideParts {
  readonly config: Config;
  readonly house: House;
  readonly log: Log;
  readonly now: () => number;
}

export interface Side {
  readonly store: Store;
  readonly turns: Turns;
  /** News of what this side sent. */
  readonly statuses: TextStatuses;
  close(): Promise<void>;
}

/** Throws CONFIG_INVALID for an address in numbers that lies in the network we stand in. */
const webhooks = (store: Store, { config: { webhook, publicUrl }, now }: SideParts, note: JobParts['note']) => {
  if (!webhook?.acceptsNoAutoContact) return null;
  if (!webhook.privateAddress && isForbidden(new URL(webhook.url)))
    throw new FanlightError('CONFIG_INVALID', ['WEBHOOK_URL: a private address needs WEBHOOK_PRIVATE_ADDRESS=yes']);
  return createWebhooks({ endpoint: webhook, store, publicUrl, clock: now, note });
};

const taskRouter = (store: Store, { config, now }: SideParts, note: JobParts['note']) => {
  const { accountSid, authToken, apiBaseUrl } = config.twilio;
  if (!config.taskRouter || accountSid === null || authToken === null) return null;
  const api = { accountSid, authToken, publicUrl: config.publicUrl, ...(apiBaseUrl === null ? {} : { apiBaseUrl }) };
  return createTaskRouter({ queue: taskRouterQueue(api, config.taskRouter), store, clock: now, note });
};

/** Who is told of a case, each by its own jobs: a webhook's have no `to`. */
const tellers = (store: Store, parts: SideParts, note: JobParts['note']): Chores => {
  const [webhook, router] = [webhooks(store, parts, note), taskRouter(store, parts, note)];
  return {
    notify: async (job) => {
      const tell = job.data['to'] === TO_TASK_ROUTER ? router : webhook;
      return tell === null ? null : tell(job);
    },
  };
};

/** What this side does when it is due, besides the conversations' own. */
const choresOf = (store: Store, parts: SideParts, note: JobParts['note']): Chores => ({
  ...tellers(store, parts, note),
});

/** A side's own key, and what it sends with. */
type Means = Pick<SendingParts, 'masterKey' | 'senders'>;

type Reading = Pick<Store, 'messages' | 'session' | 'watch'>;

export interface Sides {
  readonly real: Side;
  /** None while the training room is off. */
  readonly rehearsed: Side | null;
  /** Each message to its own side. */
  readonly turns: Turns;
  /** A session key belongs to one side: what the real one does not know, the other may. */
  readonly reading: Reading;
  /** Each side knows its own. */
  readonly statuses: TextStatuses;
  close(): Promise<void>;
}

/** Nobody is told of a case who has not said that they make no contact because of it (R5). A task says of whom to nobody. */
export const noticesTo = ({ webhook, taskRouter: router }: Config): Pick<TurnParts, 'notices'> => {
  const told = [...(webhook?.acceptsNoAutoContact ? [notices] : []), ...(router ? [taskNotices] : [])];
  return told.length === 0 ? {} : { notices: (change) => told.flatMap((one) => one(change)) };
};

const noteTo =
  (log: Log): TurnParts['note'] =>
  ({ event, session, ...fields }) => {
    log.info(eventNamed(event), { ...fields, ...(session === undefined ? {} : { sessionId: session }) });
  };

/** The same turns over any store: what a preview and a terminal use too. */
export const turnsOver = (store: Store, { config, house, log, now }: SideParts): Turns =>
  createTurns({
    ...house.turnParts(now),
    store,
    ...noticesTo(config),
    note: noteTo(log),
    opaque: (key) => createHmac('sha256', config.masterKey).update(`session key ${key}`).digest('base64url'),
    clock: now,
  });

const sideOver = (store: Store, parts: SideParts, means: Means): Side => {
  const turns = turnsOver(store, parts);
  const note: JobParts['note'] = ({ event, ...fields }) => {
    parts.log.warn(eventNamed(event), fields);
  };
  const { deliver, statuses } = deliveryOf({ ...means, store, house: parts.house, clock: parts.now, note });
  const chores = { ...choresOf(store, parts, note), deliver };
  const jobs = startJobs({ store, turns, chores, clock: parts.now, note });
  return {
    store,
    turns,
    statuses,
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

export const openSides = async (parts: SideParts): Promise<Sides> => {
  const { config } = parts;
  const { dataDir, databaseUrl, masterKey } = config;
  const real = sideOver(
    await openStore({ dataDir, databaseUrl: databaseUrl ?? undefined, masterKey, clock: parts.now }),
    parts,
    { masterKey, senders: realSenders(config) },
  );
  const rehearsed = config.rehearsal
    ? sideOver(await openStore({ ...rehearsalStoreOptions(config), clock: parts.now }), parts, {
        masterKey: rehearsalStoreOptions(config).masterKey,
        senders: NO_SENDERS,
      })
    : null;
  return {
    real,
    rehearsed,
    turns: { take: (inbound) => (inbound.rehearsal && rehearsed ? rehearsed : real).turns.take(inbound) },
    statuses: {
      told: async (about, status) => {
        for (const side of [real, rehearsed]) await side?.statuses.told(about, status);
      },
    },
    reading: rehearsed ? oneOf(real.store, rehearsed.store) : real.store,
    close: async () => {
      await Promise.all([real.close(), rehearsed?.close()]);
    },
  };
};
