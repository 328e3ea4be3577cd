/** The timeline can be read in order, cannot be rewritten unnoticed, and still verifies when its words are gone. */
import type { Event } from '../../../../src/core/event';
import { caseId } from '../../../../src/core/ids';
import { decision, handedOff, NOW, session, take } from '../fixtures';
import type { Running } from '../store.contract';

const CASE = caseId('case-1');
const EVENTS: readonly Event[] = [
  { type: 'words_given', reference: 'MOSS4711', words: ['lantern', 'harbour'] },
  { type: 'human_asked_for', staffed: false },
  { type: 'handed_off', because: 'sent' },
];

export function timelineContract({ harness }: Running): void {
  const tell = async (): Promise<void> => {
    const { store } = harness();
    const decide = (events: readonly Event[]) => () =>
      decision({ session: session({ caseId: CASE }), case: handedOff(), events });
    await take(store, decide(EVENTS.slice(0, 2)));
    await take(store, decide(EVENTS.slice(2)), { now: NOW + 1 });
    const file = await store.caseFile(CASE);
    if (file) await store.saveCase(file, [{ type: 'resumed' }], NOW + 2);
  };

  describe('the timeline of a case', () => {
    it('holds every event in order, over turns and changes by hand', async () => {
      await tell();
      const entries = await harness().store.timeline(CASE);
      expect(entries.map(({ seq, at, event }) => ({ seq, at, event }))).toEqual([
        { seq: 1, at: NOW, event: EVENTS[0] },
        { seq: 2, at: NOW, event: EVENTS[1] },
        { seq: 3, at: NOW + 1, event: EVENTS[2] },
        { seq: 4, at: NOW + 2, event: { type: 'resumed' } },
      ]);
      expect(new Set(entries.map((each) => each.hash)).size).toBe(4);
      expect(await harness().store.checkTimeline(CASE)).toEqual({ entries: 4, brokenAt: null });
    });

    it('refuses to be rewritten', async () => {
      await tell();
      const { sql, store } = harness();
      const statements = [
        "UPDATE case_event SET type = 'resumed' WHERE seq = 1",
        'UPDATE case_event SET sealed = digest WHERE seq = 1',
        'DELETE FROM case_event WHERE seq = 4',
        "DELETE FROM case_record WHERE id = 'case-1'",
        'UPDATE turn SET last_seq = last_seq + 10',
        'UPDATE wrapped_key SET wrapped = wrapped',
      ];
      for (const statement of statements) await expect(sql(statement)).rejects.toThrow('append-only');
      expect(await store.checkTimeline(CASE)).toEqual({ entries: 4, brokenAt: null });
    });

    it.each([
      ['a changed type', "UPDATE case_event SET type = 'resumed' WHERE seq = 2", 2],
      ['a changed time', 'UPDATE case_event SET written_at = 1 WHERE seq = 3', 3],
      ['changed words', 'UPDATE case_event SET sealed = hash WHERE seq = 2', 2],
      ['a changed hash', 'UPDATE case_event SET hash = digest WHERE seq = 1', 1],
      ['a missing entry', 'DELETE FROM case_event WHERE seq = 2', 2],
      ['a missing end', 'DELETE FROM case_event WHERE seq = 4', 4],
      [
        'an end forged in the record',
        'UPDATE case_record SET events = 3, head = (SELECT hash FROM case_event WHERE seq = 3)',
        5,
      ],
    ])('shows %s', async (_what, statement, at) => {
      await tell();
      await harness().unguarded(['case_event', 'case_record'], statement);
      expect(await harness().store.checkTimeline(CASE)).toMatchObject({ brokenAt: at });
    });

    it('shows a shortened chain whose end was forged to fit', async () => {
      await tell();
      const { unguarded, store } = harness();
      await unguarded(
        ['case_event', 'case_record'],
        'UPDATE case_record SET events = 3, head = (SELECT hash FROM case_event WHERE seq = 3)',
      );
      await unguarded(['case_event'], 'DELETE FROM case_event WHERE seq = 4');
      expect(await store.checkTimeline(CASE)).toEqual({ entries: 3, brokenAt: 4 });
    });

    it('does not open words that were moved to another entry', async () => {
      await tell();
      const { unguarded, store } = harness();
      await unguarded(
        ['case_event'],
        'UPDATE case_event SET sealed = (SELECT sealed FROM case_event WHERE seq = 2) WHERE seq = 1',
      );
      await expect(store.timeline(CASE)).rejects.toMatchObject({ code: 'SEALED_DATA_DAMAGED' });
    });

    it('still verifies when the case is erased, and still shows tampering', async () => {
      await tell();
      const { store, unguarded } = harness();
      await store.eraseCase(CASE);
      expect(await store.checkTimeline(CASE)).toEqual({ entries: 4, brokenAt: null });
      await unguarded(['case_event'], "UPDATE case_event SET type = 'resumed' WHERE seq = 3");
      expect(await store.checkTimeline(CASE)).toEqual({ entries: 4, brokenAt: 3 });
    });

    it('is empty for a case there never was', async () => {
      expect(await harness().store.timeline(caseId('none'))).toEqual([]);
      expect(await harness().store.checkTimeline(caseId('none'))).toEqual({ entries: 0, brokenAt: null });
    });
  });
}
