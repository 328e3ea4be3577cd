/** What cases have in common is found for staff, is no use to a thief of the disk, and goes with the case. */
import type { CaseFile } from '../../../../src/core/case-file';
import { caseId, landlordId, sessionId } from '../../../../src/core/ids';
import { staffId } from '../../../../src/core/staff';
import type { StaffEvent } from '../../../../src/core/staff-event';
import type { Decision, Store } from '../../../../src/store/store';
import { answer, decision, handedOff, NOW, plan, session, take } from '../fixtures';
import type { Running } from '../store.contract';

const by = staffId('staff-anna');
const NUMBER = '+447700900111';

interface Told {
  readonly plans?: CaseFile['content']['plans'];
  readonly home?: string;
  readonly landlord?: string;
  readonly line?: Decision['line'];
}

const fileOf = (id: string, { plans = [], home, landlord = 'acme' }: Told): CaseFile =>
  handedOff({
    id: caseId(id),
    landlord: landlordId(landlord),
    content: { ...handedOff().content, plans, wayBack: null, answers: home ? { home: answer(home) } : {} },
  });

const tell = (store: Store, id: string, told: Told): Promise<unknown> =>
  take(
    store,
    () =>
      decision({
        session: session({
          id: sessionId(`session-${id}`),
          caseId: caseId(id),
          landlord: landlordId(told.landlord ?? 'acme'),
        }),
        case: fileOf(id, told),
        ...(told.line ? { line: told.line } : {}),
      }),
    { key: `key-${id}` },
  );

export function linkContract({ harness }: Running): void {
  const linked = (id: string) => harness().store.linkedCases(caseId(id));

  describe('what two cases have in common', () => {
    it('is found from both, by what it is', async () => {
      const { store } = harness();
      await tell(store, 'one', { plans: [plan({ detail: NUMBER })], home: '12 Example Road, AB1 2CD' });
      await tell(store, 'two', { plans: [plan({ about: 'reporter', detail: NUMBER })], home: '12 example rd ab12cd' });
      await tell(store, 'three', { plans: [plan({ detail: '+447700900222' })], home: '14 Example Road, AB1 2CD' });
      expect(await linked('one')).toEqual([{ id: 'two', kinds: ['home', 'number'] }]);
      expect(await linked('two')).toEqual([{ id: 'one', kinds: ['home', 'number'] }]);
      expect(await linked('three')).toEqual([]);
      expect(await linked('nobody')).toEqual([]);
    });

    it('is also the number on the line, which stands in no plan', async () => {
      const { store } = harness();
      await tell(store, 'one', { line: { number: NUMBER, accountHome: null } });
      await tell(store, 'two', { plans: [plan({ detail: NUMBER })] });
      expect(await linked('two')).toEqual([{ id: 'one', kinds: ['number'] }]);
    });

    it('is never looked for at another landlord', async () => {
      const { store } = harness();
      await tell(store, 'one', { plans: [plan({ detail: NUMBER })] });
      await tell(store, 'two', { plans: [plan({ detail: NUMBER })], landlord: 'other' });
      expect(await linked('one')).toEqual([]);
    });

    it('comes with what staff record, and is looked at by each act', async () => {
      const { store } = harness();
      await tell(store, 'one', { home: '12 Example Road, AB1 2CD' });
      await tell(store, 'two', {});
      const tenancy = {
        at: NOW,
        by,
        holds: 'joint',
        reference: null,
        address: '12 Example Road, AB1 2CD',
        addressChanging: false,
      } as const;
      await store.act({ case: caseId('two'), actId: 'found', now: NOW }, (seen) => ({
        case: {
          ...seen.case,
          content: {
            ...seen.case.content,
            work: { ...seen.case.content.work, tenancy } as NonNullable<CaseFile['content']['work']>,
          },
        },
        events: [],
      }));
      expect(await linked('one')).toEqual([{ id: 'two', kinds: ['home'] }]);
      let seen: readonly string[] = [];
      await store.act({ case: caseId('one'), actId: 'look', now: NOW }, (before) => {
        seen = (before.linked ?? []).map(({ id }) => id);
        return { events: [] };
      });
      expect(seen).toEqual(['two']);
    });

    const looked: readonly (readonly [string, StaffEvent])[] = [
      ['took the case on', { type: 'case_claimed', by, from: null }],
      ['rang them', { type: 'call_dialled', by, call: 'call-1' }],
    ];
    it.each(looked)('is looked at first where somebody %s, however many more hold the number', async (_, event) => {
      const { store } = harness();
      for (const id of ['one', 'z-real', ...Array.from({ length: 21 }, (_, at) => `junk-${String(at)}`)])
        await tell(store, id, { plans: [plan({ detail: NUMBER })] });
      await store.act({ case: caseId('z-real'), actId: 'claim', now: NOW }, (seen) => ({
        case: { ...seen.case, owner: by },
        events: [event],
      }));
      let seen: readonly CaseFile[] = [];
      await store.act({ case: caseId('one'), actId: 'look', now: NOW }, (before) => {
        seen = before.linked ?? [];
        return { events: [] };
      });
      expect(seen).toHaveLength(20);
      expect(seen[0]).toMatchObject({ id: 'z-real', owner: by });
      expect(await linked('one')).toHaveLength(22);
    });

    it('goes with the case', async () => {
      const { store, sql } = harness();
      await tell(store, 'one', { plans: [plan({ detail: NUMBER })] });
      await tell(store, 'two', { plans: [plan({ detail: NUMBER })] });
      await store.eraseCase(caseId('two'));
      expect(await linked('one')).toEqual([]);
      expect(await sql("SELECT * FROM case_link WHERE case_id = 'two'")).toEqual([]);
    });

    it('is no use to whoever holds the disk', async () => {
      const { store, files } = harness();
      await tell(store, 'one', { plans: [plan({ detail: NUMBER })], home: '12 Needle Road, AB1 2CD' });
      for (const { bytes } of await files()) {
        expect(bytes.includes('447700900111')).toBe(false);
        expect(bytes.toString('latin1').toLowerCase()).not.toContain('ab12cd');
      }
    });
  });

  describe('an act on two cases', () => {
    it('changes both or neither, with an entry on the timeline of each', async () => {
      const { store } = harness();
      await tell(store, 'one', {});
      await tell(store, 'two', {});
      const events = [{ type: 'both_allowed', by }] as const;
      const act = (actId: string, fail: boolean) =>
        store.act({ case: caseId('one'), other: caseId('two'), actId, now: NOW }, ({ case: file, other }) => ({
          case: { ...file, priority: 'now' },
          events,
          also: {
            case: other?.id ?? caseId('nobody'),
            amend: (also) => {
              if (fail) throw new TypeError('no');
              return { ...also, priority: 'urgent' };
            },
            events,
          },
        }));
      await expect(act('fails', true)).rejects.toThrow(TypeError);
      expect((await store.caseFile(caseId('one')))?.priority).toBe('soon');
      await act('works', false);
      await act('works', false);
      const [one, two] = [await store.caseFile(caseId('one')), await store.caseFile(caseId('two'))];
      expect([one?.priority, two?.priority]).toEqual(['now', 'urgent']);
      const types = async (id: string) => (await store.timeline(caseId(id))).map(({ type }) => type);
      expect([await types('one'), await types('two')]).toEqual([['both_allowed'], ['both_allowed']]);
      expect((await store.checkTimeline(caseId('two'))).brokenAt).toBeNull();
    });

    it('passes over a case that was erased meanwhile', async () => {
      const { store } = harness();
      await tell(store, 'one', {});
      await tell(store, 'two', {});
      await store.eraseCase(caseId('two'));
      const done = await store.act({ case: caseId('one'), other: caseId('two'), actId: 'a', now: NOW }, ({ other }) => {
        expect(other).toBeNull();
        return { events: [], also: { case: caseId('two'), amend: (file) => file, events: [] } };
      });
      expect(done).toEqual({ type: 'done', fresh: true });
    });
  });
}
