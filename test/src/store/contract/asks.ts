/** An ask for a supervisor is kept once, told to every list, answered by one, and gone in a month or with its case. */
import { caseId, landlordId } from '../../../../src/core/ids';
import { staffId } from '../../../../src/core/staff';
import type { AskRequest } from '../../../../src/store/asks';
import { decision, handedOff, HOUR, MINUTE, NOW, session, take } from '../fixtures';
import type { Running } from '../store.contract';

const ACME = landlordId('acme');
const CASE = caseId('case-1');
const ANNA = staffId('staff-needle-anna');
const SUSAN = staffId('staff-needle-susan');
const DAY = 24 * HOUR;

const asking = (actId: string, over: Partial<AskRequest> = {}): AskRequest => ({
  actId,
  landlord: ACME,
  by: ANNA,
  at: NOW,
  reason: 'decision',
  case: null,
  rehearsal: false,
  ...over,
});

export function askContract({ harness }: Running): void {
  const told = () => take(harness().store, () => decision({ session: session({ caseId: CASE }), case: handedOff() }));
  const last = async (count: number) =>
    (await harness().store.timeline(CASE)).slice(-count).map(({ event, at }) => ({ ...event, at }));

  describe('an ask for a supervisor', () => {
    it('is known to every process of its landlord, first asked first, and after a restart', async () => {
      const { store } = harness();
      const other = await harness().another();
      const second = await store.askSupervisor(
        asking('two', { at: NOW + MINUTE, reason: 'too-much', rehearsal: true }),
      );
      const first = await other.askSupervisor(asking('one'));
      await other.askSupervisor(asking('elsewhere', { landlord: landlordId('other') }));
      const { actId: _one, ...one } = asking('one');
      const { actId: _two, ...two } = asking('two', { at: NOW + MINUTE, reason: 'too-much', rehearsal: true });
      const kept = [
        { ...one, id: first, answered: null },
        { ...two, id: second, answered: null },
      ];
      expect(await (await harness().reopen()).asks({ landlord: ACME, since: NOW + DAY })).toEqual(kept);
      expect(await other.asks({ since: NOW })).toHaveLength(3);
    });

    it('about a case is on its timeline, and leaves the case as it was read', async () => {
      const { store } = harness();
      await told();
      const before = await store.caseFile(CASE);
      const id = await store.askSupervisor(asking('one', { case: CASE, at: NOW + 1 }));
      await store.askSupervisor(asking('two', { case: CASE, at: NOW + 2, reason: 'too-much' }));
      await store.answerAsk(id, { by: SUSAN, at: NOW + 3 });
      expect(await last(3)).toEqual([
        { type: 'supervisor_asked', by: ANNA, reason: 'decision', at: NOW + 1 },
        // What is about a member of staff does not stay with a case for good.
        { type: 'supervisor_asked', by: ANNA, reason: null, at: NOW + 2 },
        { type: 'supervisor_came', by: SUSAN, at: NOW + 3 },
      ]);
      expect(await store.caseFile(CASE)).toEqual(before);
      expect((await store.checkTimeline(CASE)).brokenAt).toBeNull();
    });

    it('sent twice at once is one ask, with one entry', async () => {
      const { store } = harness();
      await told();
      const other = await harness().another();
      const ids = await Promise.all(
        [store, other, store, other].map((each) => each.askSupervisor(asking('one', { case: CASE }))),
      );
      expect(new Set(ids).size).toBe(1);
      expect(await store.asks({ landlord: ACME, since: NOW })).toHaveLength(1);
      expect((await store.timeline(CASE)).filter(({ type }) => type === 'supervisor_asked')).toHaveLength(1);
    });

    it('is answered by one, however many come at once', async () => {
      const { store } = harness();
      await told();
      const other = await harness().another();
      const id = await store.askSupervisor(asking('one', { case: CASE }));
      const came = await Promise.all(
        [store, other, store, other].map((each, index) =>
          each.answerAsk(id, { by: staffId(`staff-${index}`), at: NOW + MINUTE }),
        ),
      );
      expect([...came].sort()).toEqual(['already', 'already', 'already', 'answered']);
      const [ask] = await store.asks({ landlord: ACME, since: NOW + MINUTE });
      expect(ask?.answered).toEqual({ by: staffId(`staff-${came.indexOf('answered')}`), at: NOW + MINUTE });
      expect(await last(1)).toMatchObject([{ type: 'supervisor_came', by: ask?.answered?.by }]);
      expect(await store.answerAsk(id, { by: ask?.answered?.by ?? SUSAN, at: NOW + HOUR })).toBe('answered');
      expect(await store.asks({ landlord: ACME, since: NOW + MINUTE + 1 })).toEqual([]);
      expect(await store.answerAsk('00', { by: SUSAN, at: NOW })).toBe('gone');
    });

    it('is over once whoever asked says that somebody has come, and who came stands', async () => {
      const { store } = harness();
      await told();
      const id = await store.askSupervisor(asking('one', { case: CASE }));
      await store.answerAsk(id, { by: SUSAN, at: NOW + 1 });
      expect(await store.answerAsk(id, { by: ANNA, at: NOW + 2 })).toBe('already');
      expect(await store.answerAsk(id, { by: ANNA, at: NOW + 2, over: true })).toBe('answered');
      const [ask] = await store.asks({ landlord: ACME, since: NOW });
      expect(ask?.answered).toEqual({ by: SUSAN, at: NOW + 1, over: true });
      expect(await last(1)).toMatchObject([{ type: 'supervisor_came', by: SUSAN }]);
    });

    it('is taken back by whoever asked', async () => {
      const { store } = harness();
      await told();
      const id = await store.askSupervisor(asking('one', { case: CASE }));
      expect(await store.answerAsk(id, { by: ANNA, at: NOW + 1 })).toBe('answered');
      expect(await last(1)).toEqual([{ type: 'supervisor_not_needed', by: ANNA, at: NOW + 1 }]);
    });

    it('tells whoever watches the asks of that landlord, when it is asked and when it is answered', async () => {
      const { store } = harness();
      const heard = (): Promise<void> =>
        new Promise((resolve) => {
          const stop = store.watch('asks:acme', () => {
            stop();
            resolve();
          });
        });
      const asked = heard();
      const id = await store.askSupervisor(asking('one'));
      await asked;
      const answered = heard();
      await store.answerAsk(id, { by: SUSAN, at: NOW });
      await expect(answered).resolves.toBeUndefined();
    });

    it('is forgotten after thirty days, answered or not, and with its case', async () => {
      const { store, sql } = harness();
      await told();
      await store.answerAsk(await store.askSupervisor(asking('one')), { by: SUSAN, at: NOW });
      await store.askSupervisor(asking('two'));
      await store.askSupervisor(asking('three', { case: CASE, at: NOW + DAY }));
      await store.purge(NOW + 30 * DAY - 1);
      expect(await sql('SELECT * FROM supervisor_ask')).toHaveLength(3);
      await store.purge(NOW + 30 * DAY);
      expect(await sql('SELECT * FROM supervisor_ask')).toHaveLength(1);
      await store.eraseCase(CASE);
      expect(await sql('SELECT * FROM supervisor_ask')).toEqual([]);
    });

    it('about a case that was erased meanwhile is kept all the same, and can be answered', async () => {
      const { store } = harness();
      await told();
      await store.eraseCase(CASE);
      const id = await store.askSupervisor(asking('one', { case: CASE }));
      expect(await store.answerAsk(id, { by: SUSAN, at: NOW })).toBe('answered');
    });

    it('names nobody and no case in any column or file', async () => {
      const { store, sql, files } = harness();
      const id = await store.askSupervisor(asking('one', { case: caseId('case-of-needle'), reason: 'too-much' }));
      await store.answerAsk(id, { by: SUSAN, at: NOW });
      const columns = (await sql('SELECT * FROM supervisor_ask'))
        .flatMap((row) => Object.values(row))
        .map((each) => (Buffer.isBuffer(each) ? each : Buffer.from(String(each))));
      const everything = [...columns, ...(await files()).map(({ bytes }) => bytes)];
      expect(columns).not.toEqual([]);
      for (const needle of ['needle', 'too-much'])
        expect(everything.some((bytes) => bytes.includes(needle))).toBe(false);
    });
  });
}
