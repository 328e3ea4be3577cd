/** Private notes: rows of their own, sealed with the case's key, that no reading of a conversation or a case touches. */
import type { CaseId } from '../../core/ids';
import type { Note } from '../../core/note';
import { sealJson, unsealJson, type Place } from '../seal';
import type { Acted, ActRequest } from '../act';
import { takeAct } from './acts';
import { caseOwner } from './case-rows';
import { openKey } from './keys';
import { bytes, row, rows, run, whole, type Transaction, type Work } from './work';

const notePlace = (id: string, seq: number): Place => ['case_note', id, seq];

/** The act locks the case, so that notes are numbered one after another. */
export function* addNote(tx: Transaction, request: ActRequest, note: Note): Work<Acted<'not-open'>> {
  const acted = yield* takeAct<'not-open'>(tx, {
    request,
    decide: ({ case: file }) =>
      file.state === 'open'
        ? { events: [{ type: 'note_written', by: note.by, note: note.id }] }
        : { refused: 'not-open' },
  });
  if (acted.type === 'done' && acted.fresh) yield* keepNote(tx, request.case, note);
  return acted;
}

function* keepNote(tx: Transaction, id: CaseId, note: Note): Work<void> {
  const last = yield* row({ sql: 'SELECT MAX(seq) AS last FROM case_note WHERE case_id = ?', params: [id] });
  const seq = 1 + (last ? whole(last, 'last') : 0);
  const key = yield* openKey(tx, caseOwner(id));
  const sealed = sealJson(key, notePlace(id, seq), note);
  yield* run('INSERT INTO case_note (case_id, seq, sealed) VALUES (?, ?, ?)', id, seq, sealed);
}

export function* notes(tx: Transaction, id: CaseId): Work<readonly Note[]> {
  const found = yield* rows({ sql: 'SELECT seq, sealed FROM case_note WHERE case_id = ? ORDER BY seq', params: [id] });
  if (found.length === 0) return [];
  const key = yield* openKey(tx, caseOwner(id));
  return found.map((each) => unsealJson(key, notePlace(id, whole(each, 'seq')), bytes(each, 'sealed')) as Note);
}
