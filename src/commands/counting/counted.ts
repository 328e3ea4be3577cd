/** What `report` and `export` share: whose cases, of which months, read as codes. Restricted cases are not among them (R7). */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig, type Config } from '../../config';
import { landlordId, type Instant } from '../../core/ids';
import { landlordById } from '../../landlords/find';
import { loadLandlords } from '../../landlords/load';
import { PROJECT } from '../../project';
import { rehearsalStoreOptions } from '../../rehearsal/account';
import type { CaseCodes } from '../../reports/codes';
import { countedCases, type Wanted } from '../../reports/counted';
import { months } from '../../reports/months';
import { openStore } from '../../store/open';

export interface Said {
  readonly landlord?: string;
  readonly from?: string;
  readonly to?: string;
  readonly rehearsal: boolean;
  readonly csv: boolean;
  readonly json: boolean;
}

/** Without months: from the first case to now. A landlord, or months, that do not exist stop the command. */
export const wantedBy = ({ landlord, from, to, rehearsal }: Omit<Said, 'csv' | 'json'>, now: Instant): Wanted => {
  const known = landlordById(loadLandlords(join(PROJECT, 'manifest', 'landlords')), landlord ?? '');
  if (!known) throw new Error('Say whose cases: --landlord and the id of one.');
  const spanned =
    from === undefined && to === undefined ? { from: 0, to: now + 1 } : months(from ?? '', to ?? from ?? '');
  if (!spanned) throw new Error('Say which months: --from 2026-10 --to 2026-12, the earlier first.');
  return { landlord: landlordId(known.id), ...spanned, rehearsal };
};

const storeOptions = (config: Config, rehearsal: boolean): Parameters<typeof openStore>[0] =>
  rehearsal
    ? rehearsalStoreOptions(config)
    : { dataDir: config.dataDir, databaseUrl: config.databaseUrl ?? undefined, masterKey: config.masterKey };

type Print = (cases: readonly CaseCodes[], said: Said) => string;

const OPTIONS = {
  landlord: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  rehearsal: { type: 'boolean', default: false },
  csv: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

const run = async (print: Print): Promise<void> => {
  const { values: said } = parseArgs({ options: OPTIONS });
  const wanted = wantedBy(said, Date.now());
  const store = await openStore(storeOptions(readConfig(process.env), said.rehearsal));
  try {
    process.stdout.write(print(await countedCases(store, wanted), said));
  } finally {
    await store.close();
  }
};

/** Runs one of the two as a command. */
export const counting = (print: Print): void => {
  run(print).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : 'failed'}\n`);
    process.exitCode = 1;
  });
};
