/** What staff wrote for one another. On the case page and nowhere else: no list, no print, no conversation takes a note. */
import { MOST_NOTE_WORDS } from '../cases/notes';
import type { CaseFile } from '../core/case-file';
import type { Note } from '../core/note';
import type { StaffId } from '../core/staff';
import { ActForm } from './act-form';
import { Section } from './layout';
import { casePath } from './list-page';
import type { SignedIn } from './sessions';
import type { StaffWords } from './staff-words';

export interface NotesView {
  readonly words: StaffWords;
  readonly staff: SignedIn;
  readonly file: CaseFile;
  readonly notes: readonly Note[];
  /** For colleagues, where we know them. */
  readonly nameOf: (id: StaffId) => string;
}

export const NotesPart = ({ words, staff, file, notes, nameOf }: NotesView) => (
  <Section id="notes" title={words.say('part-notes')}>
    {notes.length === 0 ? (
      <p>{words.say('notes-none')}</p>
    ) : (
      <ol class="timeline">
        {notes.map((note) => (
          <li key={note.id}>
            <span class="small">
              {nameOf(note.by)}, {words.when(new Date(note.at).toISOString())}
            </span>
            <p class="said">{note.words}</p>
          </li>
        ))}
      </ol>
    )}
    <ActForm action={`${casePath(file)}/acts/note`} staff={staff}>
      <label>
        {words.say('note-words')}
        <textarea name="words" rows={3} maxLength={MOST_NOTE_WORDS} required />
      </label>
      <p class="small">{words.say('note-means')}</p>
      <button type="submit">{words.say('note-write')}</button>
    </ActForm>
  </Section>
);
