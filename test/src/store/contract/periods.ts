/** What is counted: the landlord's cases handed off in a stretch of time, each as little as was asked for. */
import type { Period } from '../../../../src/core/case';
import type { CaseFile } from '../../../../src/core/case-file';
import { caseId, landlordId, sessionId } from '../../../../src/core/ids';
import { staffId } from '../../../../src/core/staff';
import { aCase, decision, handedOff, HOUR, NOW, session, take } from '../fixtures';
import type { Running } from '../store.contract';

const ANNA = staffId('staff-anna');

export function periodContract({ harness }: Running): void {
  const put = (file: CaseFile): Promise<unknown> => {
    const its = session({ id: sessionId(`session-${file.id}`), caseId: file.id });
    return take(harness().store, () => decision({ session: its, case: file }), { key: `web:${file.id}` });
  };
  const named = (id: string, over: Partial<CaseFile> = {}): CaseFile => handedOff({ id: caseId(id), ...over });
  const period = (over: Partial<Period> = {}): Period => ({
    landlord: landlordId('acme'),
    from: NOW,
    to: NOW + HOUR,
    restricted: false,
    rehearsal: false,
    acts: [],
    ...over,
  });
  const idsOf = (over: Partial<Period> = {}): Promise<readonly string[]> =>
    harness().store.casesBetween(period(over), ({ id }) => id);

  describe('cases of a stretch of time', () => {
    it('are those handed off in it, its beginning included and its end not, closed ones too', async () => {
      await put(named('late', { handedOffAt: NOW + HOUR }));
      await put(named('second', { handedOffAt: NOW + HOUR - 1, state: 'closed' }));
      await put(named('early', { handedOffAt: NOW - 1 }));
      await put(named('first'));
      await put(aCase({ id: caseId('collecting') }));
      await put(named('elsewhere', { landlord: landlordId('birch') }));
      expect(await idsOf()).toEqual(['first', 'second']);
    });

    it('leave out restricted and rehearsed ones unless they are asked for, and erased ones always', async () => {
      await put(named('usual'));
      await put(named('restricted', { access: 'restricted' }));
      await put(named('rehearsed', { rehearsal: true }));
      await put(named('erased'));
      await harness().store.eraseCase(caseId('erased'));
      expect(await idsOf()).toEqual(['usual']);
      expect(await idsOf({ restricted: true })).toEqual(['restricted', 'usual']);
      expect(await idsOf({ rehearsal: true })).toEqual(['rehearsed']);
    });

    it('come with what staff did, of the types asked for only', async () => {
      const { store } = harness();
      await put(named('case-1'));
      const referred = { type: 'referred', by: ANNA, referral: 'r1', to: 'marac' } as const;
      const opened = { type: 'case_opened', by: ANNA, reason: 'other', words: 'a reason in own words' } as const;
      await store.act({ case: caseId('case-1'), actId: 'a', now: NOW }, () => ({ events: [opened, referred] }));
      const acts = await store.casesBetween(period({ acts: ['referred', 'case_closed'] }), (_, events) => events);
      expect(acts).toEqual([[referred]]);
      expect(await store.casesBetween(period(), (_, events) => events)).toEqual([[]]);
    });
  });
}
