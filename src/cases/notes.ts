/** A note for colleagues. It is no message, and nothing that goes out takes it. */
import type { Acted } from '../store/act';
import type { CaseDeskDeps, CaseRefusal, Doing } from './case-desk';
import { formOf } from './doing-form';

/** Long enough for a telephone call written down. */
export const MOST_NOTE_WORDS = 4000;

export const addNote = async (
  { store, now }: Pick<CaseDeskDeps, 'store' | 'now'>,
  { words, ...doing }: Doing & { readonly words: string },
): Promise<Acted<CaseRefusal>> => {
  const said = words.trim().slice(0, MOST_NOTE_WORDS);
  if (said === '') return { type: 'refused', why: 'nothing-written' };
  const [by, at] = [doing.staff.id, now()];
  const note = { id: doing.actId, by, at, words: said };
  return store.addNote({ ...formOf(doing), case: doing.case, now: at }, note);
};
