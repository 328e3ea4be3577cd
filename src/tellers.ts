/** Who else is told of cases, as settings say: webhooks, a list of work, a hub. Nobody else is, and none of them unless set. */
import { createHub, TO_HUB } from './cases/hub';
import { reminderNotices, type Tell as TellReminders } from './cases/reminders-chore';
import { taskRouterQueue } from './channels/twilio-task-router';
import type { Config } from './config';
import type { DutyMailbox } from './core/sender';
import type { House } from './house';
import { dutyWords } from './console/duty-words';
import { landlordById } from './landlords/find';
import { FanlightError } from './core/errors';
import type { HubPort } from './core/hub';
import { isForbidden } from './outbound/address';
import { notices } from './outbound/notices';
import { createTaskRouter, taskNotices, TO_TASK_ROUTER } from './outbound/task-router';
import { createDutyMail } from './outbound/duty-mail';
import { dutyNotice, reminderNotice, TO_DUTY_MAIL } from './outbound/reminder-notices';
import { createWebhooks } from './outbound/webhooks';
import { dutySender } from './senders';
import type { ClaimedJob, Store } from './store/store';
import type { Chore, JobParts } from './turn/jobs';
import type { TurnParts } from './turn/take-turn';

interface TellerParts {
  readonly config: Config;
  readonly now: () => number;
  readonly house: Pick<House, 'landlords' | 'words'>;
}

type Tell = (job: ClaimedJob) => ReturnType<Chore>;

/** Throws CONFIG_INVALID for an address in numbers that lies in the network we stand in. */
const webhooks = (store: Store, { config: { webhook, publicUrl }, now }: TellerParts, note: JobParts['note']) => {
  if (!webhook?.acceptsNoAutoContact) return null;
  if (!webhook.privateAddress && isForbidden(new URL(webhook.url)))
    throw new FanlightError('CONFIG_INVALID', ['WEBHOOK_URL: a private address needs WEBHOOK_PRIVATE_ADDRESS=yes']);
  return createWebhooks({ endpoint: webhook, store, publicUrl, clock: now, note });
};

const taskRouter = (store: Store, { config, now }: TellerParts, note: JobParts['note']) => {
  const { accountSid, authToken, apiBaseUrl } = config.twilio;
  if (!config.taskRouter?.acceptsNoAutoContact || accountSid === null || authToken === null) return null;
  const api = { accountSid, authToken, publicUrl: config.publicUrl, ...(apiBaseUrl === null ? {} : { apiBaseUrl }) };
  return createTaskRouter({ queue: taskRouterQueue(api, config.taskRouter), store, clock: now, note });
};

const hubOf = (store: Store, { config, now }: TellerParts, note: JobParts['note']) =>
  config.hub?.acceptsNoAutoContact ? createHub({ store, now, waitMs: config.hub.waitMs, note }) : null;

/** None without a mail server, or where no landlord names a mailbox. */
const dutyMail = (store: Store, { config, now, house }: TellerParts, note: JobParts['note']) => {
  const mailboxes = mailboxesOf(config, house.landlords);
  if (!config.mail || mailboxes.length === 0) return null;
  const sender = dutySender(config.mail, mailboxes);
  const wordsOf = (landlord: string) => house.words.for('en', 'web-chat', landlord);
  return createDutyMail({
    sender,
    store,
    clock: now,
    note,
    mailboxOf: (landlord) => landlordById(house.landlords, landlord)?.escalation.dutyMailbox?.email ?? null,
    words: dutyWords(wordsOf),
  });
};

/** Whom a side tells of its cases: what carries the jobs out, and the hub that routes speak with. */
export interface Tellers {
  readonly notify: Chore;
  readonly hub: HubPort | null;
}

/** Each is told by its own jobs: a webhook's have no `to`. A job of somebody who is not told any more is dropped. */
export const tellersOf = (store: Store, parts: TellerParts, note: JobParts['note']): Tellers => {
  const [webhook, router, hub, duty] = [
    webhooks(store, parts, note),
    taskRouter(store, parts, note),
    hubOf(store, parts, note),
    dutyMail(store, parts, note),
  ];
  const tells: Readonly<Record<string, Tell | null>> = {
    '': webhook,
    [TO_TASK_ROUTER]: router,
    [TO_HUB]: hub && hub.watch,
    [TO_DUTY_MAIL]: duty,
  };
  return { hub, notify: async (job) => (await tells[job.data['to'] ?? '']?.(job)) ?? null };
};

/** Nobody is told of a case who has not said that they make no contact because of it (R5). */
export const noticesTo = ({ webhook, taskRouter: router }: Config): Pick<TurnParts, 'notices'> => {
  const told = [
    reminderNotices,
    ...(webhook?.acceptsNoAutoContact ? [notices] : []),
    ...(router?.acceptsNoAutoContact ? [taskNotices] : []),
  ];
  return { notices: (change) => told.flatMap((one) => one(change)) };
};

const mailboxesOf = ({ mail }: Config, { all }: House['landlords']): readonly DutyMailbox[] =>
  mail ? all.flatMap(({ escalation }) => escalation.dutyMailbox?.email ?? []) : [];

/** Who else learns that staff were reminded, beside the console and the log: the same, and staff's own mailbox. */
export const remindersTo = (config: Config, { landlords }: Pick<House, 'landlords'>): TellReminders => {
  const hasMailbox = (id: string): boolean =>
    config.mail !== null && landlordById(landlords, id)?.escalation.dutyMailbox !== undefined;
  return (file, fresh, at) =>
    fresh.flatMap((reminder) => [
      ...(config.webhook?.acceptsNoAutoContact ? reminderNotice(file, reminder, at) : []),
      ...(hasMailbox(file.landlord) ? dutyNotice(file, reminder, at) : []),
    ]);
};
