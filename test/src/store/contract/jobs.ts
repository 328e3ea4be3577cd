/** What is to be done after a commit is done at least once, and by one worker at a time. */
import { caseId } from '../../../../src/core/ids';
import { NEVER, type Job, type Store } from '../../../../src/store/store';
import { decision, handedOff, HOUR, KEY, MINUTE, NOW, session, take } from '../fixtures';
import type { Running } from '../store.contract';

const quiet = (due: number, data: Job['data'] = { session: KEY }): Job => ({ kind: 'quiet', key: KEY, due, data });

export function jobContract({ harness }: Running): void {
  const plan = (...jobs: readonly Job[]): Promise<unknown> => take(harness().store, () => decision({ jobs }));
  const due = async (store: Store, now: number): Promise<readonly (readonly [string, number])[]> =>
    (await store.claimJobs(now, 50)).map((job) => [job.key, job.tries]);

  describe('a job', () => {
    it('comes up when it is due, with what it was given', async () => {
      await plan(quiet(NOW + 1, { fence: '3' }));
      const { store } = harness();
      expect(await store.claimJobs(NOW, 10)).toEqual([]);
      const [job] = await store.claimJobs(NOW + 1, 10);
      expect(job).toEqual({
        id: expect.any(Number) as number,
        kind: 'quiet',
        key: KEY,
        due: NOW + 1,
        data: { fence: '3' },
        tries: 1,
      });
    });

    it('is replaced by a later one of the same kind and key, and by no other', async () => {
      await plan(quiet(NOW, { n: '1' }), { kind: 'notify', key: KEY, due: NOW, data: {} });
      await plan(quiet(NOW + 10, { n: '2' }));
      const { store } = harness();
      expect((await store.claimJobs(NOW, 10)).map((job) => job.kind)).toEqual(['notify']);
      expect((await store.claimJobs(NOW + 10, 10)).map((job) => job.data)).toEqual([{ n: '2' }]);
    });

    it('is claimed once by two claimers at once', async () => {
      await plan(
        ...Array.from({ length: 20 }, (_, index): Job => ({ kind: 'notify', key: `k${index}`, due: NOW, data: {} })),
      );
      const { store } = harness();
      const other = await harness().another();
      const claims = await Promise.all([store.claimJobs(NOW, 10), other.claimJobs(NOW, 10), store.claimJobs(NOW, 10)]);
      const keys = claims.flat().map((job) => job.key);
      expect(new Set(keys).size).toBe(keys.length);
      const rest = await store.claimJobs(NOW, 20);
      expect(keys.length + rest.length).toBe(20);
    });

    it('comes longest due first, and no more than asked for', async () => {
      await plan(...[3, 1, 2].map((at): Job => ({ kind: 'notify', key: `k${at}`, due: NOW + at, data: {} })));
      const { store } = harness();
      expect((await store.claimJobs(NOW + 9, 2)).map((job) => job.key)).toEqual(['k1', 'k2']);
    });

    it('comes up again when its worker died, and not before', async () => {
      await plan(quiet(NOW));
      const { store } = harness();
      expect(await due(store, NOW)).toEqual([[KEY, 1]]);
      expect(await due(store, NOW + MINUTE - 1)).toEqual([]);
      expect(await due(store, NOW + MINUTE)).toEqual([[KEY, 2]]);
    });

    it('is gone when finished, and waits when it is to be tried again', async () => {
      await plan(quiet(NOW), { kind: 'purge', key: 'all', due: NOW, data: {} });
      const { store } = harness();
      const [first, second] = await store.claimJobs(NOW, 10);
      if (!first || !second) throw new Error('two jobs were due');
      await store.finishJob(first.id);
      await store.retryJob(second.id, NOW + 5);
      expect(await due(store, NOW + 4)).toEqual([]);
      expect(await due(store, NOW + 5)).toEqual([[second.key, 2]]);
    });

    it('is not finished by a worker that still holds the one it replaced', async () => {
      await plan(quiet(NOW));
      const { store } = harness();
      const [old] = await store.claimJobs(NOW, 10);
      if (!old) throw new Error('a job was due');
      await plan(quiet(NOW + 20));
      await store.finishJob(old.id);
      await store.retryJob(old.id, NOW + 99);
      expect(await due(store, NOW + 20)).toEqual([[KEY, 1]]);
    });

    it('that was given up on is kept and listed, and comes up only when somebody gives it a time', async () => {
      await plan({ kind: 'notify', key: 'told', due: NOW, data: { case: 'case-1' } }, quiet(NOW + HOUR));
      const [job] = await harness().store.claimJobs(NOW, 10);
      if (!job) throw new Error('a job was due');
      expect(await harness().store.deadJobs()).toEqual([]);
      await harness().store.retryJob(job.id, NEVER);
      const store = await harness().reopen();
      expect(await store.deadJobs()).toEqual([{ ...job, due: NEVER }]);
      expect(await due(store, NOW + 1000 * HOUR)).toEqual([[KEY, 1]]);
      await store.retryJob(job.id, NOW);
      expect(await store.deadJobs()).toEqual([]);
      expect(await due(store, NOW)).toEqual([['told', 2]]);
    });

    it('keeps why it could not be done, until another takes its place', async () => {
      await plan({ kind: 'notify', key: 'told', due: NOW, data: {} });
      const { store } = harness();
      const [job] = await store.claimJobs(NOW, 10);
      await store.retryJob(job?.id ?? 0, NOW + 1, { code: 'http_500', at: NOW });
      await store.retryJob(job?.id ?? 0, NEVER, { code: 'http_410', at: NOW + 1 });
      const again = await harness().reopen();
      expect(await again.deadJobs()).toMatchObject([{ key: 'told', failed: { code: 'http_410', at: NOW + 1 } }]);
      await again.retryJob(job?.id ?? 0, NOW + 2);
      expect(await again.claimJobs(NOW + 2, 10)).toMatchObject([{ failed: { code: 'http_410' } }]);
      await take(again, () => decision({ jobs: [{ kind: 'notify', key: 'told', due: NOW, data: {} }] }));
      expect((await again.claimJobs(NOW + 3, 10))[0]).not.toHaveProperty('failed');
    });

    it('that follows from a change of another case is planned with it, from that case before and after', async () => {
      const { store } = harness();
      const id = caseId('case-1');
      await take(store, () => decision({ session: session({ caseId: id }), case: handedOff({ priority: 'soon' }) }));
      const jobs = (before: { priority: string }, after: { priority: string }): readonly Job[] => [
        { kind: 'notify', key: 'raised', due: NOW, data: { from: before.priority, to: after.priority } },
      ];
      const amend = (file: ReturnType<typeof handedOff>) => ({ ...file, priority: 'now' as const });
      await take(store, () => decision({ returned: { case: id, amend, events: [], jobs } }), { key: 'web:back' });
      expect((await store.claimJobs(NOW, 10)).map(({ data }) => data)).toEqual([{ from: 'soon', to: 'now' }]);
    });

    it('is not planned by a turn that was taken before', async () => {
      const { store } = harness();
      await take(store, () => decision({ jobs: [quiet(NOW)] }), { id: 'same' });
      const [job] = await store.claimJobs(NOW, 10);
      if (job) await store.finishJob(job.id);
      await take(store, () => decision({ jobs: [quiet(NOW)] }), { id: 'same' });
      expect(await due(store, NOW)).toEqual([]);
    });
  });
}
