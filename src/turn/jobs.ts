/** What is due: ten quiet minutes, and forgetting what has expired. Claimed from the store, so that many processes may run it. */
import { openSince } from '../core/case';
import { CHANNELS, type ChannelName, type Input } from '../core/inbound';
import { landlordId } from '../core/ids';
import { QUIET_MS, isLive, type Session } from '../core/session';
import { DAY, MINUTE } from '../core/time';
import type { ClaimedJob, Job, Store } from '../store/store';
import { unanswered } from '../triage/unanswered';
import { untaken } from '../triage/untaken';
import type { Turns } from './turns';

/** When to try again, and why it was not done: a code for whoever looks after what is told to others. */
export interface NotDone {
  readonly due: number;
  readonly code: string;
}

/** Null once it is done, or when to try again. Throws when it failed: it is tried again by itself. */
export type Chore = (job: ClaimedJob, now: number) => Promise<number | NotDone | null>;
export type Chores = Readonly<Partial<Record<Exclude<Job['kind'], 'quiet' | 'waiting'>, Chore>>>;

export interface JobParts {
  readonly store: Store;
  readonly turns: Turns;
  /** What else this side does when it is due, by kind. A kind left out has nobody to do it here and is dropped. */
  readonly chores?: Chores;
  /** What is looked through once a day, and at every start. */
  readonly daily?: (now: number) => Promise<void>;
  readonly clock: () => number;
  readonly note: (fact: { event: string; landlord?: string; code?: string; ms: number }) => void;
}

/** Done over a network. */
const OUTSIDE: readonly Job['kind'][] = ['notify', 'deliver'];

const EVERY_MS = 2_000;
const PURGE_EVERY_MS = MINUTE;
/** What failed is tried again a minute later, then two, up to five. */
const BACK_OFF_MS = MINUTE;
const MOST_BACK_OFFS = 5;

export interface JobRunner {
  /** One round, now. By itself there is one every two seconds. */
  run(): Promise<number>;
  stop(): void;
}

export const startJobs = (parts: JobParts): JobRunner => {
  let lastPurge = 0;
  let lastDay = 0;
  const run = async (): Promise<number> => {
    const now = parts.clock();
    const jobs = await parts.store.claimJobs(now, 50);
    // Who is talking comes first; a network that is slow to answer keeps none of them waiting, nor one another.
    for (const job of jobs.filter(({ kind }) => !OUTSIDE.includes(kind))) await carryOut(job, parts);
    await Promise.all(jobs.filter(({ kind }) => OUTSIDE.includes(kind)).map((job) => carryOut(job, parts)));
    if (now - lastPurge >= PURGE_EVERY_MS) {
      lastPurge = now;
      await parts.store.purge(now);
      await alarm(parts, now);
    }
    if (now - lastDay >= DAY) {
      lastDay = now;
      await parts.daily?.(now);
    }
    return jobs.length;
  };
  let isRunning = false;
  const round = async (): Promise<void> => {
    // One round at a time: what waits for a network is not looked for again meanwhile.
    if (isRunning) return;
    isRunning = true;
    await run()
      .catch((error: unknown) => parts.note({ event: 'jobs_failed', code: String((error as Error).name), ms: 0 }))
      .finally(() => {
        isRunning = false;
      });
  };
  const timer = setInterval(() => void round(), EVERY_MS);
  timer.unref();
  return { run, stop: () => clearInterval(timer) };
};

/** Said each minute until somebody takes it, or comes: which landlord and how pressing or what for, never whose it is. */
const alarm = async ({ store, note }: JobParts, now: number): Promise<void> => {
  for (const one of untaken(await store.openCases({ restricted: true }), now))
    note({ event: 'handoff_untaken', landlord: one.landlord, code: one.priority, ms: now - (openSince(one) ?? now) });
  for (const one of unanswered(await store.asks({ since: now }), now))
    note({ event: 'supervisor_unanswered', landlord: one.landlord, code: one.reason, ms: now - one.at });
};

const carryOut = async (job: ClaimedJob, parts: JobParts): Promise<void> => {
  const { store, clock, note } = parts;
  try {
    const again = await done(job, parts);
    if (again === null) await store.finishJob(job.id);
    else if (typeof again === 'number') await store.retryJob(job.id, again);
    else await store.retryJob(job.id, again.due, { code: again.code, at: clock() });
  } catch {
    note({ event: 'job_failed', code: job.kind, ms: 0 });
    await store.retryJob(job.id, clock() + BACK_OFF_MS * Math.min(job.tries, MOST_BACK_OFFS));
  }
};

const done = async (job: ClaimedJob, { store, turns, chores, clock }: JobParts): Promise<number | NotDone | null> => {
  if (job.kind === 'quiet') return quiet(job, { store, turns }, clock());
  if (job.kind === 'waiting') return nobodyCame(job, { store, turns }, clock());
  return chores?.[job.kind]?.(job, clock()) ?? null;
};

const channelOf = (name: string | undefined): ChannelName => CHANNELS.find((channel) => channel === name) ?? 'web-chat';

type Quiet = (job: ClaimedJob, parts: Pick<JobParts, 'store' | 'turns'>, now: number) => Promise<number | null>;

const takeTurn = async (
  { id, data, due }: ClaimedJob,
  turns: Turns,
  said: { input: Input; at: number },
): Promise<void> => {
  const taken = await turns.take({
    landlord: landlordId(data['landlord'] ?? ''),
    channel: channelOf(data['channel']),
    sessionKey: data['sessionKey'] ?? '',
    messageId: `${said.input.type}-${id}-${due}`,
    ...said,
    rehearsal: data['rehearsal'] === 'yes',
  });
  if (taken.sessionId === '') throw new TypeError('turn failed');
};

/** Whoever asked for a person and still waits is told what answers now; once, and not when somebody has taken it. */
const nobodyCame: Quiet = async (job, { store, turns }, now) => {
  const session = await store.session(job.data['sessionKey'] ?? '');
  const file = session?.caseId ? await store.caseFile(session.caseId) : null;
  if (session?.mode !== 'bot' || file?.owner !== undefined || file?.state !== 'open') return null;
  await takeTurn(job, turns, { input: { type: 'nobody-came' }, at: now });
  return null;
};

/** Null once it is done, or when to look again: the clock was set at the first word, and words came since. */
const quiet: Quiet = async (job, { store, turns }, now) => {
  const sessionKey = job.data['sessionKey'] ?? '';
  const session = await store.session(sessionKey);
  if (!session || !isLive(session)) return null;
  if (session.lastAt + QUIET_MS > now) return session.lastAt + QUIET_MS;
  await takeTurn(job, turns, { input: { type: 'quiet', since: session.lastAt }, at: now });
  return stillHeld(await store.session(sessionKey), session.lastAt);
};

/** A word came in the moment before the turn: the silence begins again with it. */
const stillHeld = (after: Session | null, since: number): number | null =>
  after && isLive(after) && after.lastAt > since ? after.lastAt + QUIET_MS : null;
