/**
 * `npm run -s webhooks`: what another system could not be told in a day, a line of JSON each, ids and codes only.
 * `--again <id>` or `--again all` has the desk send them once more; `--drop <id>` forgets one.
 */
import { parseArgs } from 'node:util';
import { readConfig } from '../config';
import type { Instant } from '../core/ids';
import { openStore } from '../store/open';
import type { ClaimedJob, Store } from '../store/store';

export interface Asked {
  readonly again?: string;
  readonly drop?: string;
  readonly now: Instant;
}

/** `again`: it is due now, and the running desk sends it within seconds. */
const line = ({ key, tries, data }: ClaimedJob, did: 'kept' | 'again' | 'dropped'): string =>
  JSON.stringify({ id: key, notice: data['notice'], case: data['case'], at: data['at'], tries, did });

const isMeant = ({ key }: ClaimedJob, wanted: string | undefined): boolean => wanted === 'all' || wanted === key;

/** Oldest first. */
export const deadLetters = async (
  store: Pick<Store, 'deadJobs' | 'retryJob' | 'finishJob'>,
  asked: Asked,
): Promise<readonly string[]> => {
  const dead = (await store.deadJobs()).filter(({ kind }) => kind === 'notify');
  const lines: string[] = [];
  for (const job of dead.toSorted((a, b) => String(a.data['at']).localeCompare(String(b.data['at'])))) {
    if (job.key === asked.drop) await store.finishJob(job.id);
    else if (isMeant(job, asked.again)) await store.retryJob(job.id, asked.now);
    lines.push(line(job, job.key === asked.drop ? 'dropped' : isMeant(job, asked.again) ? 'again' : 'kept'));
  }
  return lines;
};

const run = async (): Promise<void> => {
  const { values } = parseArgs({ options: { again: { type: 'string' }, drop: { type: 'string' } } });
  const { dataDir, databaseUrl, masterKey } = readConfig(process.env);
  const store = await openStore({ dataDir, databaseUrl: databaseUrl ?? undefined, masterKey });
  try {
    for (const one of await deadLetters(store, { ...values, now: Date.now() })) process.stdout.write(`${one}\n`);
  } finally {
    await store.close();
  }
};

if (require.main === module) {
  run().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : 'failed'}\n`);
    process.exitCode = 1;
  });
}
