/** A conversation that was not agreed to is gone when its time is up, purged or not (R2). */
import { caseId, sessionId } from '../../../../src/core/ids';
import { adding, decision, handedOff, HOUR, KEY, look, message, MINUTE, NOW, session, take } from '../fixtures';
import type { Running } from '../store.contract';

const TABLES = ['session', 'session_key', 'turn', 'wrapped_key'];

export function expiryContract({ harness, clock }: Running): void {
  describe('a session whose time is up', () => {
    it('is gone before anything has been purged', async () => {
      const { store } = harness();
      await take(store, adding('not agreed'), { id: 'first' });
      clock.now = NOW + HOUR - 1;
      expect((await store.session(KEY))?.soFar).toEqual(['not agreed']);
      expect(await store.messages(KEY, 0)).toHaveLength(1);
      clock.now = NOW + HOUR;
      expect(await store.session(KEY)).toBeNull();
      expect(await store.messages(KEY, 0)).toEqual([]);
      expect((await look(store, { now: NOW + HOUR })).session).toBeNull();
    });

    it('leaves no row and no key behind a purge, which counts it', async () => {
      const { store, sql } = harness();
      await take(store, adding('one'));
      const longer = session({ id: sessionId('longer') });
      await take(store, () => decision({ session: longer, expiresAt: NOW + 2 * HOUR }), { key: 'web-chat:longer' });
      expect(await store.purge(NOW + HOUR)).toBe(1);
      expect((await sql('SELECT id FROM session')).map((each) => each['id'])).toEqual(['longer']);
      expect(await store.purge(NOW + 2 * HOUR)).toBe(1);
      for (const table of TABLES)
        expect({ table, rows: await sql(`SELECT * FROM ${table}`) }).toEqual({ table, rows: [] });
      expect(await store.purge(NOW + 2 * HOUR)).toBe(0);
    });

    it('is purged however many there are', async () => {
      const { store, sql } = harness();
      const names = Array.from({ length: 450 }, (_, index) => `many-${index}`);
      await Promise.all(
        names.map((name) =>
          take(store, () => decision({ session: session({ id: sessionId(name) }), messages: [] }), { key: name }),
        ),
      );
      expect(await store.purge(NOW + HOUR)).toBe(450);
      expect(await sql('SELECT * FROM wrapped_key')).toEqual([]);
    });

    it('makes room for a new one under the same key and even the same id', async () => {
      const { store } = harness();
      await take(store, adding('old'), { id: 'again' });
      const later = NOW + HOUR + MINUTE;
      const taken = await take(
        store,
        (loaded) => {
          expect(loaded.session).toBeNull();
          return decision({ messages: [message('person', 'new')], expiresAt: later + HOUR });
        },
        { id: 'again', now: later },
      );
      clock.now = later;
      expect(taken).toMatchObject({ fresh: true });
      expect((await store.messages(KEY, 0)).map((each) => [each.seq, each.text])).toEqual([[1, 'new']]);
      const reopened = await harness().reopen();
      expect(await reopened.messages(KEY, 0)).toHaveLength(1);
    });

    it('lives on when a turn moves its end', async () => {
      const { store } = harness();
      await take(store, adding('one'));
      await take(store, (loaded) => ({ ...adding('two')(loaded), expiresAt: NOW + 3 * HOUR }));
      expect(await store.purge(NOW + HOUR)).toBe(0);
      clock.now = NOW + 2 * HOUR;
      expect((await store.session(KEY))?.soFar).toEqual(['one', 'two']);
    });

    it('gives way when an older release wrote it in a shape nobody can read', async () => {
      const older = await harness().another();
      await take(older, () =>
        decision({ session: { ...session(), channel: 'fax' } as unknown as ReturnType<typeof session> }),
      );
      await older.close();
      const { store } = harness();
      expect(await store.session(KEY)).toBeNull();
      expect((await look(store)).session).toBeNull();
      expect((await store.session(KEY))?.id).toBe('looked');
    });

    it('leaves behind which case a thread of texts came to, until that case is erased', async () => {
      const { store } = harness();
      const CASE = caseId('case-1');
      await take(store, () => decision({ session: session({ caseId: CASE }), case: handedOff() }));
      await store.purge(NOW + 2 * HOUR);
      expect(await look(store, { now: NOW + 2 * HOUR })).toMatchObject({ session: null, lastCase: CASE });
      await store.eraseCase(CASE);
      expect((await look(store, { now: NOW + 2 * HOUR, id: 'again' })).lastCase).toBeNull();
    });

    it('takes with it which messages were answered, and not sooner', async () => {
      const { store, sql } = harness();
      await take(store, adding('answered'), { id: 'old' });
      await take(store, adding('later'), { id: 'newer', now: NOW + HOUR / 2 });
      await store.purge(NOW + HOUR - 1);
      expect(await sql('SELECT * FROM turn')).toHaveLength(2);
      await store.purge(NOW + 2 * HOUR);
      expect(await sql('SELECT * FROM turn')).toEqual([]);
    });
  });
}
