/** Everything the store has of a case, destroyed at once. */
import type { CaseId } from '../../core/ids';
import { forgetAsks } from './asks';
import { eraseWithSession } from './cases';
import { forgetPresence } from './presence';
import type { Transaction, Work } from './work';

export function* eraseWhole(tx: Transaction, id: CaseId): Work<void> {
  yield* forgetPresence(tx, id);
  yield* forgetAsks(tx, id);
  yield* eraseWithSession(tx, id);
}
