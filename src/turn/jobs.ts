/** What is due: ten quiet minutes, and forgetting what has expired. Claimed from the store, so that many processes may run it. */
import { CHANNELS, type ChannelName } from '../core/inbound';
import { landlordId } from '../core/ids';
import type { ClaimedJob, Store } from '../store/store';
import type { Turns } from './turns';

export interface JobParts {
  readonly store: Store;
  readonly turns: Turns;
  readonly clock: () => number;
  readonly note: (fact: { event: string; code?: string; ms: number }) => void;
}

const EVERY_MS = 5_000;
const PURGE_EVERY_MS = 60_000;
/** Tries before the next is a minute later each time. */
const BACK_OFF_MS = 60_000;

export interface JobRunner {
  /** One round, now: what tests and shutdown use. */
  run(): Promise<number>;
  stop(): void;
}

export const startJobs = (parts: JobParts): JobRunner => {
  let lastPurge = 0;
  const run = async (): Promise<number> => {
    const now = parts.clock();
    const jobs = await parts.store.claimJobs(now, 50);
    for (const job of jobs) await carryOut(job, parts);
    if (now - lastPurge >= PURGE_EVERY_MS) {
      lastPurge = now;
      await parts.store.purge(now);
    }
    return jobs.length;
  };
  const timer = setInterval(() => {
    run().catch((error: unknown) => parts.note({ event: 'jobs_failed', code: String((error as Error).name), ms: 0 }));
  }, EVERY_MS);
  timer.unref();
  return { run, stop: () => clearInterval(timer) };
};

const carryOut = async (job: ClaimedJob, { store, turns, clock, note }: JobParts): Promise<void> => {
  try {
    if (job.kind === 'quiet') await quiet(job, turns, clock());
    await store.finishJob(job.id);
  } catch {
    note({ event: 'job_failed', code: job.kind, ms: 0 });
    await store.retryJob(job.id, clock() + BACK_OFF_MS * (job.tries + 1));
  }
};

const channelOf = (name: string | undefined): ChannelName => CHANNELS.find((channel) => channel === name) ?? 'web-chat';

const quiet = async ({ id, data, due }: ClaimedJob, turns: Turns, now: number): Promise<void> => {
  const taken = await turns.take({
    landlord: landlordId(data['landlord'] ?? ''),
    channel: channelOf(data['channel']),
    sessionKey: data['sessionKey'] ?? '',
    messageId: `quiet-${id}-${due}`,
    input: { type: 'quiet' },
    at: now,
    rehearsal: data['rehearsal'] === 'yes',
  });
  if (taken.sessionId === '') throw new TypeError('turn failed');
};
