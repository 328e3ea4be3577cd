/** Numbers that have said STOP, by keyed hash and for good: a case that learns of such a number learns that too. */
import type { CaseFile } from '../../core/case-file';
import type { Instant } from '../../core/ids';
import { withStop } from '../../core/stopped';
import { row, run, type Transaction, type Work } from './work';

const hashOf = (tx: Transaction, landlord: string, number: string): Buffer =>
  tx.seals.hash('household', landlord, 'stopped', number);

export function* rememberStopped(tx: Transaction, landlord: string, number: string): Work<void> {
  yield* run(
    'INSERT INTO stopped_number (number_hash) VALUES (?) ON CONFLICT (number_hash) DO NOTHING',
    hashOf(tx, landlord, number),
  );
}

interface Writing {
  readonly file: CaseFile;
  readonly before: { readonly file: CaseFile | null } | null;
  readonly at: Instant;
}

const NUMBER = /^\+\d+$/;

const numbersIn = (file: CaseFile | null | undefined): readonly string[] =>
  (file?.content.plans ?? []).flatMap(({ detail }) => (detail !== null && NUMBER.test(detail) ? [detail] : []));

/** As it is to be written: flagged for each number of its plans, new to it, that said STOP before. */
export function* knowingStops(tx: Transaction, { file, before, at }: Writing): Work<CaseFile> {
  const known = new Set(numbersIn(before?.file));
  let knowing = file;
  for (const number of new Set(numbersIn(file).filter((one) => !known.has(one)))) {
    const found = yield* row({
      sql: 'SELECT 1 AS stopped FROM stopped_number WHERE number_hash = ?',
      params: [hashOf(tx, file.landlord, number)],
    });
    if (found) knowing = withStop(knowing, number, at);
  }
  return knowing;
}
