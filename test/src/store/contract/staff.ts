/** Who of the staff was here, and which sign-ins were ended: the same for every process, names on no disk. */
import { caseId, landlordId } from '../../../../src/core/ids';
import { staffId, type Staff } from '../../../../src/core/staff';
import type { Presence } from '../../../../src/store/store';
import { decision, handedOff, HOUR, MINUTE, NOW, session, take } from '../fixtures';
import type { Running } from '../store.contract';

const ACME = landlordId('acme');
const DAY = 24 * HOUR;
const SIGN_IN = 'a-sign-in-of-somebody';

const staff = (name: string, over: Partial<Staff> = {}): Staff => ({
  id: staffId(`staff-${name}`),
  name: `Needle ${name}`,
  landlord: ACME,
  roles: ['case-handler'],
  ...over,
});

export function staffContract({ harness }: Running): void {
  describe('a sign-in that was ended', () => {
    it('is ended for every process, and no other with it', async () => {
      const { store } = harness();
      const other = await harness().another();
      expect(await store.isSignInRevoked(SIGN_IN)).toBe(false);
      await other.revokeSignIn(SIGN_IN, NOW + HOUR);
      expect([await store.isSignInRevoked(SIGN_IN), await store.isSignInRevoked('another')]).toEqual([true, false]);
    });

    it('stays ended after a restart, twice or once, until it would have ended by itself', async () => {
      const { store } = harness();
      await store.revokeSignIn(SIGN_IN, NOW + HOUR);
      await store.revokeSignIn(SIGN_IN, NOW + HOUR);
      const again = await harness().reopen();
      await again.purge(NOW + HOUR - 1);
      expect(await again.isSignInRevoked(SIGN_IN)).toBe(true);
      await again.purge(NOW + HOUR);
      expect(await harness().sql('SELECT * FROM sign_in_ended')).toEqual([]);
    });
  });

  describe('all sign-ins of somebody', () => {
    const [ANNA, BEN] = [staffId('staff-anna'), staffId('staff-ben')];

    it('are over before a moment, for every process, and nobody else’s are', async () => {
      const { store } = harness();
      const other = await harness().another();
      expect(await store.signInsOverAt(ANNA)).toBeNull();
      await other.endSignIns(ANNA, { at: NOW, until: NOW + HOUR });
      expect([await store.signInsOverAt(ANNA), await store.signInsOverAt(BEN)]).toEqual([NOW, null]);
    });

    it('are over before the latest moment, whichever process said it first', async () => {
      const { store } = harness();
      const other = await harness().another();
      await Promise.all([
        store.endSignIns(ANNA, { at: NOW + MINUTE, until: NOW + MINUTE + HOUR }),
        other.endSignIns(ANNA, { at: NOW, until: NOW + HOUR }),
      ]);
      expect(await store.signInsOverAt(ANNA)).toBe(NOW + MINUTE);
      await store.purge(NOW + HOUR);
      expect(await other.signInsOverAt(ANNA)).toBe(NOW + MINUTE);
    });

    it('stay over after a restart, until the last of them would have ended by itself', async () => {
      const { store, sql } = harness();
      await store.endSignIns(ANNA, { at: NOW, until: NOW + HOUR });
      const again = await harness().reopen();
      await again.purge(NOW + HOUR - 1);
      expect(await again.signInsOverAt(ANNA)).toBe(NOW);
      await again.purge(NOW + HOUR);
      expect(await sql('SELECT * FROM sign_ins_over')).toEqual([]);
    });
  });

  describe('a member of staff who was here', () => {
    it('is known to every process of their landlord, last here first, by the last name and roles', async () => {
      const { store } = harness();
      const other = await harness().another();
      await store.staffSeen(staff('anna'), NOW);
      await store.staffSeen(staff('finn', { landlord: landlordId('other') }), NOW);
      await other.staffSeen(staff('ben'), NOW + MINUTE);
      await other.staffSeen(staff('anna', { roles: ['supervisor'], name: 'Needle Ann' }), NOW + 2 * MINUTE);
      const seen = [
        { staff: staff('anna', { roles: ['supervisor'], name: 'Needle Ann' }), at: NOW + 2 * MINUTE },
        { staff: staff('ben'), at: NOW + MINUTE },
      ];
      expect(await store.staffOf(ACME, 0)).toEqual(seen);
      expect(await store.staffOf(ACME, NOW + 2 * MINUTE)).toEqual(seen.slice(0, 1));
      expect(await store.staffOf(landlordId('nobody'), 0)).toEqual([]);
    });

    it('is known at every landlord they serve, as they are there, and to none is named another', async () => {
      const { store } = harness();
      const [other, third] = [landlordId('other'), landlordId('third')];
      const officer = { languages: ['en'], gender: null, team: 'desk', training: null };
      await store.staffSeen(staff('anna', { alsoFor: [other], officer }), NOW);
      await store.staffSeen(staff('ben', { landlord: other, alsoFor: [ACME] }), NOW - 1);
      const away = { ...officer, team: null };
      expect((await store.staffOf(ACME, 0)).map((one) => one.staff)).toEqual([
        staff('anna', { officer }),
        staff('ben'),
      ]);
      expect((await store.staffOf(other, 0)).map((one) => one.staff)).toEqual([
        staff('anna', { landlord: other, officer: away }),
        staff('ben', { landlord: other }),
      ]);
      expect(await store.staffOf(third, 0)).toEqual([]);
    });

    it('is not put back by a process that saw them earlier', async () => {
      const { store } = harness();
      await store.staffSeen(staff('anna', { name: 'later' }), NOW + MINUTE);
      await store.staffSeen(staff('anna', { name: 'earlier' }), NOW);
      expect(await store.staffOf(ACME, 0)).toMatchObject([{ staff: { name: 'later' }, at: NOW + MINUTE }]);
    });

    it('is seen many times at once and is one', async () => {
      const { store } = harness();
      const other = await harness().another();
      await Promise.all(
        Array.from({ length: 20 }, (_, index) => (index % 2 ? store : other).staffSeen(staff('anna'), NOW + index)),
      );
      expect(await store.staffOf(ACME, 0)).toEqual([{ staff: staff('anna'), at: NOW + 19 }]);
    });

    it('is forgotten a month after they were last here', async () => {
      const { store } = harness();
      await store.staffSeen(staff('anna'), NOW);
      await store.purge(NOW + 31 * DAY - 1);
      expect(await store.staffOf(ACME, 0)).toHaveLength(1);
      await store.purge(NOW + 31 * DAY);
      expect(await store.staffOf(ACME, 0)).toEqual([]);
    });

    it('is in no column or file by name or id, nor is the sign-in', async () => {
      const { store, sql, files } = harness();
      await store.staffSeen(staff('anna'), NOW);
      await store.revokeSignIn(SIGN_IN, NOW + HOUR);
      await store.endSignIns(staff('anna').id, { at: NOW, until: NOW + HOUR });
      const marked = { staff: staff('anna').id, read: 1, writingAt: null, at: NOW };
      await store.markPresence(caseId('case-of-needle'), marked);
      const tables = ['staff_seen', 'sign_in_ended', 'sign_ins_over', 'presence'];
      const rows = (await Promise.all(tables.map((table) => sql(`SELECT * FROM ${table}`)))).flat();
      const columns = rows
        .flatMap((row) => Object.values(row))
        .map((each) => (Buffer.isBuffer(each) ? each : Buffer.from(String(each))));
      const everything = [...columns, ...(await files()).map(({ bytes }) => bytes)];
      expect(rows).toHaveLength(4);
      for (const needle of ['Needle anna', 'staff-anna', SIGN_IN, 'case-of-needle'])
        expect(everything.some((bytes) => bytes.includes(needle))).toBe(false);
    });
  });

  describe('where staff are in a conversation', () => {
    const CASE = caseId('case-1');
    const mark = (name: string, over: Partial<Presence> = {}): Presence => ({
      staff: staffId(`staff-${name}`),
      read: 3,
      writingAt: null,
      at: NOW,
      ...over,
    });

    it('is known to every process, the latest of each, and tells whoever watches that conversation', async () => {
      const { store } = harness();
      const other = await harness().another();
      const heard = new Promise<void>((resolve) => void store.watch(`present:${CASE}`, resolve));
      await store.markPresence(CASE, mark('anna'));
      await heard;
      await other.markPresence(CASE, mark('ben', { at: NOW + 1, read: 5 }));
      await store.markPresence(CASE, mark('anna', { at: NOW + 2, writingAt: NOW + 2 }));
      const now = [mark('anna', { at: NOW + 2, writingAt: NOW + 2 }), mark('ben', { at: NOW + 1, read: 5 })];
      expect(await other.presences(CASE, NOW + 2)).toEqual(now);
      expect(await store.presences(caseId('case-2'), NOW + 2)).toEqual([]);
    });

    it('tells nobody who watches the cases, another conversation or the person', async () => {
      const { store } = harness();
      await take(store, () => decision({ session: session({ caseId: CASE }), case: handedOff() }));
      const heard: string[] = [];
      const stops = (['cases:acme', 'case:case-1', 'present:case-2', 'session:session-1'] as const).map((topic) =>
        store.watch(topic, () => heard.push(topic)),
      );
      const own = new Promise<void>((resolve) => stops.push(store.watch(`present:${CASE}`, resolve)));
      const before = await Promise.all([store.timeline(CASE), store.caseFile(CASE), store.talk(CASE)]);
      await store.markPresence(CASE, mark('anna'));
      await own;
      stops.forEach((stop) => stop());
      expect(heard).toEqual([]);
      expect(await Promise.all([store.timeline(CASE), store.caseFile(CASE), store.talk(CASE)])).toEqual(before);
    });

    it('is forgotten after ten minutes, or with the case', async () => {
      const { store, sql } = harness();
      await store.markPresence(CASE, mark('anna'));
      expect(await store.presences(CASE, NOW + 10 * MINUTE - 1)).toHaveLength(1);
      expect(await store.presences(CASE, NOW + 10 * MINUTE)).toEqual([]);
      await store.purge(NOW + 10 * MINUTE);
      expect(await sql('SELECT * FROM presence')).toEqual([]);
      await take(store, () => decision({ session: session({ caseId: CASE }), case: handedOff() }));
      await store.markPresence(CASE, mark('anna'));
      await store.eraseCase(CASE);
      expect(await sql('SELECT * FROM presence')).toEqual([]);
    });
  });
}
