/** Notices a wrong master key at the start, before anybody's conversation looks as if it had never been. */
import { FanlightError } from '../../core/errors';
import { seal, unseal, type Place, type Seals } from '../seal';
import { bytes, row, run, type Work } from './work';

const NAME = 'master-key-check';
const PLACE: Place = ['house', NAME];

/** Throws SEALED_DATA_DAMAGED when the database was made with another key. */
export function* checkMasterKey(seals: Seals): Work<void> {
  yield* run(
    'INSERT INTO house (name, sealed) VALUES (?, ?) ON CONFLICT (name) DO NOTHING',
    NAME,
    seal(seals.houseKey, PLACE, NAME),
  );
  const found = yield* row({ sql: 'SELECT sealed FROM house WHERE name = ?', params: [NAME] });
  if (!found) throw new FanlightError('SEALED_DATA_DAMAGED', [NAME]);
  unseal(seals.houseKey, PLACE, bytes(found, 'sealed'));
}
