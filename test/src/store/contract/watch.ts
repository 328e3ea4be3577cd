/** Whoever waits for a session or the queue is told after the commit. */
import type { CaseFile } from '../../../../src/core/case-file';
import { caseId } from '../../../../src/core/ids';
import type { Store } from '../../../../src/store/store';
import { aCase, adding, decision, handedOff, KEY, NOW, session, take } from '../fixtures';
import type { Running } from '../store.contract';

/** Long enough for a notice between processes, short enough to wait for one that must not come. */
const GRACE_MS = 150;
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, GRACE_MS));

async function heardBy(
  store: Store,
  topic: Parameters<Store['watch']>[0],
  act: () => Promise<unknown>,
): Promise<number> {
  let calls = 0;
  const stop = store.watch(topic, () => (calls += 1));
  await act();
  await pause();
  stop();
  return calls;
}

export function watchContract({ harness }: Running): void {
  describe('watching', () => {
    it('tells of a turn by session key and by session id', async () => {
      const { store } = harness();
      expect(await heardBy(store, `session:${KEY}`, () => take(store, adding('one')))).toBe(1);
      expect(await heardBy(store, 'session:session-1', () => take(store, adding('two')))).toBe(1);
    });

    it('finds the turn committed when it is told', async () => {
      const { store } = harness();
      const seen: Promise<number>[] = [];
      const stop = store.watch(`session:${KEY}`, () => seen.push(store.messages(KEY, 0).then((all) => all.length)));
      await take(store, adding('one'));
      stop();
      expect(await Promise.all(seen)).toEqual([1]);
    });

    it('says nothing of other sessions, of repeats, of turns that failed or after it was stopped', async () => {
      const { store } = harness();
      await take(store, adding('one'), { id: 'one' });
      expect(await heardBy(store, 'session:other', () => take(store, adding('two')))).toBe(0);
      expect(await heardBy(store, `session:${KEY}`, () => take(store, adding('one'), { id: 'one' }))).toBe(0);
      const failing = (): Promise<unknown> =>
        take(store, () => {
          throw new Error('a fault of ours');
        }).catch(() => null);
      expect(await heardBy(store, `session:${KEY}`, failing)).toBe(0);
      const stop = store.watch(`session:${KEY}`, () => expect('called').toBe('never'));
      stop();
      await take(store, adding('three'));
    });

    it('is not stopped by a listener that fails', async () => {
      const { store } = harness();
      const stop = store.watch(`session:${KEY}`, () => {
        throw new Error('a closed socket');
      });
      expect(await heardBy(store, `session:${KEY}`, () => take(store, adding('one')))).toBe(1);
      stop();
    });

    const telling = (store: Store, file: CaseFile) => (): Promise<unknown> =>
      take(store, () => decision({ session: session({ caseId: file.id }), case: file }));
    const stored = async (store: Store): Promise<CaseFile> => {
      const file = await store.caseFile(caseId('case-1'));
      if (!file) throw new Error('no case');
      return file;
    };

    it.each(['cases:acme', 'case:case-1'] as const)(
      'tells of %s when a case is handed off, changed or erased, not while it is being told',
      async (topic) => {
        const { store } = harness();
        expect(await heardBy(store, topic, telling(store, aCase()))).toBe(0);
        expect(await heardBy(store, topic, telling(store, handedOff()))).toBe(1);
        const file = await stored(store);
        expect(await heardBy(store, topic, () => store.saveCase(file, [], NOW))).toBe(1);
        expect(await heardBy(store, topic, () => store.eraseCase(file.id))).toBe(1);
      },
    );

    it('tells nobody of another landlord, of another case, or of asks, and of a restricted case its group alone (R7)', async () => {
      const { store } = harness();
      const others = ['cases:other', 'case:case-2', 'asks:acme', 'restricted-cases:other'] as const;
      const heard: string[] = [];
      const stops = others.map((topic) => store.watch(topic, () => heard.push(topic)));
      expect(await heardBy(store, 'restricted-cases:acme', telling(store, handedOff()))).toBe(0);
      await store.eraseCase(caseId('case-1'));
      const restricted = handedOff({ id: caseId('case-3'), access: 'restricted' });
      const next = (): Promise<unknown> =>
        take(store, () => decision({ session: session({ caseId: restricted.id }), case: restricted }), {
          key: 'other',
        });
      stops.push(store.watch('cases:acme', () => heard.push('cases:acme')));
      expect(await heardBy(store, 'restricted-cases:acme', next)).toBe(1);
      expect(await heardBy(store, 'restricted-cases:acme', () => store.eraseCase(restricted.id))).toBe(1);
      stops.forEach((stop) => stop());
      expect(heard).toEqual([]);
    });

    it('tells both of a case that becomes restricted: to the one it is gone, to the other it is there', async () => {
      const { store } = harness();
      await telling(store, handedOff())();
      const file = { ...(await stored(store)), access: 'restricted' } as const;
      const heard: string[] = [];
      const topics = ['cases:acme', 'restricted-cases:acme'] as const;
      const stops = topics.map((topic) => store.watch(topic, () => heard.push(topic)));
      await store.saveCase(file, [], NOW);
      await pause();
      stops.forEach((stop) => stop());
      expect(heard.toSorted()).toEqual(topics.toSorted());
    });
  });
}
