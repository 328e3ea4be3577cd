/** What staff write for one another comes out by its own door and by no other. */
import { caseId } from '../../../../src/core/ids';
import type { Note } from '../../../../src/core/note';
import { staffId } from '../../../../src/core/staff';
import type { Message, Store } from '../../../../src/store/store';
import { aCase, adding, decision, handedOff, HOUR, KEY, NOW, session, take } from '../fixtures';
import type { Running } from '../store.contract';

const CASE = caseId('case-1');
const note = (id: string, words = `words of ${id}`): Note => ({ id, by: staffId('staff-anna'), at: NOW, words });

/** Checked by the compiler: what is said to a person can never be made of a note. */
type IsMessage = Note extends Message ? true : false;
const NOTE_IS_A_MESSAGE: IsMessage = false;

export function noteContract({ harness, clock }: Running): void {
  const request = (actId: string) => ({ case: CASE, actId, now: clock.now });
  const told = (store: Store) => take(store, () => decision({ session: session({ caseId: CASE }), case: handedOff() }));

  describe('a note', () => {
    it('is kept in order with its entry on the timeline, and leaves the case as it was read', async () => {
      const { store } = harness();
      await told(store);
      const before = await store.caseFile(CASE);
      expect(await store.notes(CASE)).toEqual([]);
      expect(await store.addNote(request('one'), note('one'))).toEqual({ type: 'done', fresh: true });
      await store.addNote(request('two'), note('two'));
      const reopened = await harness().reopen();
      expect(await reopened.notes(CASE)).toEqual([note('one'), note('two')]);
      expect(await reopened.caseFile(CASE)).toEqual(before);
      expect((await reopened.timeline(CASE)).map(({ type }) => type).slice(-2)).toEqual([
        'note_written',
        'note_written',
      ]);
      expect((await reopened.checkTimeline(CASE)).brokenAt).toBeNull();
    });

    it('sent twice at once is one note, and many at once are all kept', async () => {
      const { store } = harness();
      await told(store);
      const other = await harness().another();
      const ids = ['a', 'b', 'c', 'a', 'b', 'c'];
      await Promise.all(ids.map((id, index) => (index % 2 ? store : other).addNote(request(id), note(id))));
      expect((await other.notes(CASE)).map(({ id }) => id).sort()).toEqual(['a', 'b', 'c']);
    });

    it('is in nothing else: not the conversation, the case, its timeline, or what a turn is shown', async () => {
      const { store } = harness();
      await told(store);
      await store.addNote(request('one'), note('one', 'a private word'));
      await take(store, (loaded) => ({ ...adding('more')(loaded), case: loaded.case }));
      let shown: unknown = null;
      await take(store, (loaded) => {
        shown = loaded;
        return { ...adding('again')(loaded), case: loaded.case };
      });
      const everything = [
        shown,
        await store.messages(KEY, 0),
        await store.transcript(CASE),
        await store.caseFile(CASE),
        await store.timeline(CASE),
        await store.talk(CASE),
        await store.session(KEY),
        await store.openCases({ restricted: true }),
      ];
      expect(JSON.stringify(everything)).toContain('again');
      expect(JSON.stringify(everything)).not.toContain('a private word');
      expect(NOTE_IS_A_MESSAGE).toBe(false);
    });

    it('is not taken by a case that is not open, erased, or never was', async () => {
      const { store } = harness();
      await take(store, () => decision({ session: session({ caseId: CASE }), case: aCase() }));
      expect(await store.addNote(request('early'), note('early'))).toEqual({ type: 'refused', why: 'not-open' });
      expect(await store.notes(CASE)).toEqual([]);
      await store.eraseCase(CASE);
      await expect(store.addNote(request('late'), note('late'))).rejects.toMatchObject({ code: 'KEY_DESTROYED' });
      expect(await store.notes(caseId('never'))).toEqual([]);
    });

    it('is gone with its case, and cannot be changed or taken away before', async () => {
      const { store, sql } = harness();
      await told(store);
      await store.addNote(request('one'), note('one'));
      await expect(sql('UPDATE case_note SET seq = 9')).rejects.toThrow(/append-only/);
      await expect(sql('DELETE FROM case_note')).rejects.toThrow(/append-only/);
      clock.now = NOW + 2 * HOUR;
      await store.purge(clock.now);
      expect(await store.notes(CASE)).toEqual([note('one')]);
      await store.eraseCase(CASE);
      expect(await store.notes(CASE)).toEqual([]);
      expect(await sql('SELECT * FROM case_note')).toEqual([]);
    });
  });
}
