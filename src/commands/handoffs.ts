/**
 * `npm run -s handoffs`: every open hand-off as one line of JSON, for others to read what a conversation left.
 * Restricted cases too, so it does not run in production. `--landlord <id>` narrows it; `--rehearsal` reads the training room's.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { handoffRecord } from '../cases/handoff-record';
import { readConfig, type Config } from '../config';
import { landlordId, type Instant } from '../core/ids';
import { landlordById, type Landlords } from '../landlords/find';
import { loadLandlords } from '../landlords/load';
import { PROJECT } from '../project';
import { rehearsalStoreOptions } from '../rehearsal/account';
import { dateAt } from '../safety/london-clock';
import { openStore } from '../store/open';
import type { Store } from '../store/store';

export interface Wanted {
  readonly landlord?: string;
  readonly rehearsal: boolean;
  readonly now: Instant;
}

/** One line a hand-off, in the order the store gives them. */
export const handoffLines = async (store: Store, landlords: Landlords, wanted: Wanted): Promise<readonly string[]> => {
  const narrowed = wanted.landlord === undefined ? {} : { landlord: landlordId(wanted.landlord) };
  const cases = await store.openCases({ ...narrowed, restricted: true, rehearsal: wanted.rehearsal });
  const files = await Promise.all(cases.map((one) => store.caseFile(one.id)));
  return files.flatMap((file) => {
    const landlord = file && landlordById(landlords, file.landlord);
    return landlord ? [JSON.stringify(handoffRecord(file, landlord, dateAt(wanted.now)))] : [];
  });
};

const storeOptions = (config: Config, rehearsal: boolean): Parameters<typeof openStore>[0] =>
  rehearsal
    ? rehearsalStoreOptions(config)
    : { dataDir: config.dataDir, databaseUrl: config.databaseUrl ?? undefined, masterKey: config.masterKey };

const run = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { landlord: { type: 'string' }, rehearsal: { type: 'boolean', default: false } },
  });
  const config = readConfig(process.env);
  if (config.production) throw new Error('This prints restricted cases too: it does not run in production.');
  const landlords = loadLandlords(join(PROJECT, 'manifest', 'landlords'));
  if (values.landlord !== undefined && !landlordById(landlords, values.landlord)) throw new Error('No such landlord.');
  const store = await openStore(storeOptions(config, values.rehearsal));
  try {
    const wanted = { landlord: values.landlord, rehearsal: values.rehearsal, now: Date.now() };
    for (const line of await handoffLines(store, landlords, wanted)) process.stdout.write(`${line}\n`);
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
