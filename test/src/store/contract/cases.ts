/** What a handler receives, who sees it, and how it is changed and erased. */
import type { Case } from '../../../../src/core/case';
import type { CaseFile } from '../../../../src/core/case-file';
import { caseId, landlordId, sessionId } from '../../../../src/core/ids';
import type { Store } from '../../../../src/store/store';
import { aCase, adding, decision, handedOff, HOUR, KEY, look, message, NOW, session, take } from '../fixtures';
import type { Running } from '../store.contract';

const CASE = caseId('case-1');
const HANDED_OFF = { type: 'handed_off', because: 'sent' } as const;

/** A case of its own session. */
const keep = (store: Store, file: CaseFile): Promise<unknown> =>
  take(
    store,
    () =>
      decision({
        session: session({ id: sessionId(`of-${file.id}`), caseId: file.id }),
        case: file,
        events: [HANDED_OFF],
      }),
    {
      key: `web-chat:${file.id}`,
    },
  );

const ids = (cases: readonly Case[]): readonly string[] => cases.map((each) => each.id);

export function caseContract({ harness, clock }: Running): void {
  describe('a case', () => {
    it('is kept whole, one version on with every write, and shown to the next turn of its session', async () => {
      const { store } = harness();
      await take(store, () => decision({ session: session({ caseId: CASE }), case: aCase() }));
      expect(await store.caseFile(CASE)).toEqual({ ...aCase(), version: 1 });
      expect((await look(store)).case).toEqual({ ...aCase(), version: 1 });
      expect((await store.caseFile(CASE))?.version).toBe(2);
      expect(await store.caseFile(caseId('none'))).toBeNull();
    });

    it('is in the queue from its hand-off until it is closed', async () => {
      const { store } = harness();
      await keep(store, aCase());
      expect(await store.openCases({ restricted: true })).toEqual([]);
      await keep(store, handedOff());
      const [open] = await store.openCases({ restricted: true });
      const { content: _content, ...expected } = handedOff({ version: 2 });
      expect(open).toEqual(expected);
      const file = await store.caseFile(CASE);
      if (file) await store.saveCase({ ...file, state: 'closed' }, [], NOW);
      expect(await store.openCases({ restricted: true })).toEqual([]);
    });

    it('is listed by priority, then deadline, then newest first', async () => {
      const { store } = harness();
      const due = (at: number): Pick<Case, 'deadlines'> => ({
        deadlines: [{ who: 'person', due: at, promise: '5.4', needsDecision: false }],
      });
      const files = [
        handedOff({ id: caseId('soon-early'), priority: 'soon', ...due(NOW + 1) }),
        handedOff({ id: caseId('urgent-late'), priority: 'urgent', ...due(NOW + HOUR) }),
        handedOff({ id: caseId('now-none'), priority: 'now', deadlines: [] }),
        handedOff({ id: caseId('now-old'), priority: 'now', handedOffAt: NOW - 5, ...due(NOW + 2) }),
        handedOff({ id: caseId('now-new'), priority: 'now', handedOffAt: NOW, ...due(NOW + 2) }),
      ];
      for (const file of files) await keep(store, file);
      expect(ids(await store.openCases({ restricted: false }))).toEqual([
        'now-new',
        'now-old',
        'now-none',
        'urgent-late',
        'soon-early',
      ]);
    });

    it('is listed for its landlord only, restricted ones only when asked for, rehearsed ones never among real ones', async () => {
      const { store } = harness();
      await keep(store, handedOff({ id: caseId('ours') }));
      await keep(store, handedOff({ id: caseId('theirs'), landlord: landlordId('other') }));
      await keep(store, handedOff({ id: caseId('colleague'), access: 'restricted' }));
      await keep(store, handedOff({ id: caseId('rehearsed'), rehearsal: true }));
      const acme = landlordId('acme');
      expect(ids(await store.openCases({ landlord: acme, restricted: false }))).toEqual(['ours']);
      expect([...ids(await store.openCases({ landlord: acme, restricted: true }))].sort()).toEqual([
        'colleague',
        'ours',
      ]);
      expect([...ids(await store.openCases({ restricted: false }))].sort()).toEqual(['ours', 'theirs']);
      expect(ids(await store.openCases({ restricted: false, rehearsal: true }))).toEqual(['rehearsed']);
    });

    it('is not written over by somebody who read an older version', async () => {
      const { store } = harness();
      const other = await harness().another();
      await keep(store, handedOff());
      const read = await store.caseFile(CASE);
      if (!read) throw new Error('no case');
      const results = await Promise.allSettled([
        store.saveCase({ ...read, queue: 'first' }, [], NOW),
        other.saveCase({ ...read, queue: 'second' }, [], NOW),
      ]);
      const won = results.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
      expect(won).toHaveLength(1);
      expect(results.find((each) => each.status === 'rejected')).toMatchObject({ reason: { code: 'STALE_WRITE' } });
      expect(await store.caseFile(CASE)).toEqual(won[0]);
      expect(won[0]?.version).toBe(2);
      await expect(store.saveCase(handedOff({ id: caseId('none') }), [], NOW)).rejects.toMatchObject({
        code: 'STALE_WRITE',
      });
    });
  });

  describe('the conversation of a case', () => {
    const turn = (store: Store, file: CaseFile, text: string): Promise<unknown> =>
      take(store, (loaded) => ({
        ...adding(text)(loaded),
        session: { ...(loaded.session ?? session()), caseId: file.id },
        case: file,
      }));

    it('stays with the session before the hand-off, and with the case from then on', async () => {
      const { store } = harness();
      await take(store, adding('before agreeing'));
      await turn(store, aCase(), 'agreed');
      expect(await store.transcript(CASE)).toEqual([]);
      await turn(store, handedOff(), 'sent');
      await turn(store, handedOff(), 'one more thing');
      const kept = ['before agreeing', 'agreed', 'sent', 'one more thing'].map((text) => message('person', text));
      expect(await store.transcript(CASE)).toEqual(kept);
      clock.now = NOW + HOUR;
      expect(await store.purge(clock.now)).toBe(1);
      expect(await store.transcript(CASE)).toEqual(kept);
    });

    it('goes on in a later session of the same case', async () => {
      const { store } = harness();
      await turn(store, handedOff(), 'first evening');
      const later = NOW + 2 * HOUR;
      const next = session({ id: sessionId('session-2'), caseId: CASE });
      await take(
        store,
        () =>
          decision({
            session: next,
            case: handedOff(),
            messages: [message('person', 'next day')],
            expiresAt: later + HOUR,
          }),
        { now: later },
      );
      expect((await store.transcript(CASE)).map((each) => each.text)).toEqual(['first evening', 'next day']);
    });
  });

  describe('an erased case', () => {
    const nothing = async (store: Store): Promise<void> => {
      expect(await store.caseFile(CASE)).toBeNull();
      expect(await store.timeline(CASE)).toEqual([]);
      expect(await store.transcript(CASE)).toEqual([]);
      expect(await store.openCases({ restricted: true })).toEqual([]);
    };

    it('is unreadable, with its key, its way back and its conversation', async () => {
      const { store, sql } = harness();
      const other = await harness().another();
      await take(store, () =>
        decision({ session: session({ caseId: CASE }), case: handedOff(), events: [HANDED_OFF] }),
      );
      expect(await other.transcript(CASE)).toHaveLength(2);
      const file = await other.caseFile(CASE);
      await store.eraseCase(CASE);
      await nothing(store);
      await nothing(other);
      for (const table of ['wrapped_key', 'way_back', 'case_heard', 'session', 'turn']) {
        expect({ table, rows: await sql(`SELECT * FROM ${table}`) }).toEqual({ table, rows: [] });
      }
      expect(await sql('SELECT * FROM case_record WHERE sealed IS NOT NULL OR content IS NOT NULL')).toEqual([]);
      expect(await store.session(KEY)).toBeNull();
      if (!file) throw new Error('no case');
      await expect(other.saveCase(file, [], NOW)).rejects.toMatchObject({ code: 'KEY_DESTROYED' });
    });

    it('is discarded in the turn that undoes the agreement, and the conversation goes on', async () => {
      const { store, sql } = harness();
      await take(store, () => decision({ session: session({ caseId: CASE }), case: aCase(), events: [HANDED_OFF] }));
      await take(store, (loaded) =>
        decision({ session: { ...(loaded.session ?? session()), caseId: null }, discard: CASE }),
      );
      await nothing(store);
      expect(await sql('SELECT owner FROM wrapped_key')).toEqual([{ owner: 'session:session-1' }]);
      expect(await store.messages(KEY, 0)).toHaveLength(4);
    });

    it('is not loaded by a session that still names it', async () => {
      const { store, unguarded } = harness();
      await take(store, () => decision({ session: session({ caseId: CASE }), case: aCase() }));
      await unguarded(['wrapped_key'], "DELETE FROM wrapped_key WHERE owner = 'case:case-1'");
      await unguarded(['case_record'], 'UPDATE case_record SET sealed = NULL, content = NULL');
      expect((await look(store)).case).toBeNull();
      const late = take(store, (loaded) => decision({ session: loaded.session ?? session(), case: aCase() }));
      await expect(late).rejects.toMatchObject({ code: 'KEY_DESTROYED' });
    });
  });
}
